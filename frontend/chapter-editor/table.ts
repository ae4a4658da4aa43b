import type { NodeViewRenderer } from '@tiptap/core';
import { render } from 'lit';
import type { Engine, Host } from './host';
import { icon } from './icons';
import { toggleMenu } from './menu';
import { tableItems } from './toolbar-menus';

/** A wide table scrolls in its own box, which has what can be done with the table in its corner. */
export function tableView(host: Host, engine: () => Engine): NodeViewRenderer {
  return ({ editor, getPos }) => {
    const dom = document.createElement('div');
    const table = document.createElement('table');
    const contentDOM = document.createElement('tbody');
    dom.className = 'ed-table';
    table.append(contentDOM);
    dom.append(table);
    if (editor.isEditable) dom.prepend(corner());
    else dom.tabIndex = 0;

    function corner(): HTMLElement {
      const box = document.createElement('div');
      const button = document.createElement('button');
      box.className = 'ed-table-corner';
      box.contentEditable = 'false';
      button.type = 'button';
      button.className = 'ed-tool';
      button.title = host.say('table');
      button.setAttribute('aria-label', host.say('table'));
      button.setAttribute('aria-haspopup', 'menu');
      button.setAttribute('aria-expanded', 'false');
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        const at = getPos();
        const { selection } = editor.state;
        // What is done to the table is done where one stands in it, or else to its first cell.
        const inside =
          at !== undefined && selection.from > at && selection.to < at + (editor.state.doc.nodeAt(at)?.nodeSize ?? 0);
        if (at !== undefined && !inside) editor.commands.setTextSelection(at + 4);
        toggleMenu(button, tableItems(engine(), host.say), host.say);
      });
      render(icon('more'), button);
      box.append(button);
      return box;
    }

    return {
      dom,
      contentDOM,
      stopEvent: (event) => (event.target as Element).closest?.('.ed-table-corner') !== null,
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
    };
  };
}
