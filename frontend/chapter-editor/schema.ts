import { type AnyExtension, Extension, type Extensions, Mark, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import { Plugin } from '@tiptap/pm/state';
import StarterKit from '@tiptap/starter-kit';
import { callout } from './callout';
import { chart } from './chart';
import { codeBlockView } from './code-block';
import { codeColours } from './code-colours';
import { formulas } from './formula';
import type { FormulaPanel } from './formula-panel';
import type { Engine, Host } from './host';
import { image } from './image';
import { address } from './link';
import { tableView } from './table';

/** Everything a chapter may hold, and nothing else: what has no place here is dropped at paste. */
export function extensions(host: Host, panel: FormulaPanel, engine: () => Engine): Extensions {
  return [
    kit(host).configure({
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (url) => address(url) !== null,
        // A full stop without a space after it makes no address of two words.
        shouldAutoLink: (url) => /^(https?:|mailto:)/i.test(url),
      },
      dropcursor: { color: false, class: 'ed-dropcursor' },
    }),
    script('subscript', 'sub'),
    script('superscript', 'sup'),
    Table.extend({ renderHTML: () => ['table', ['tbody', 0]], addNodeView: () => tableView(host, engine) }),
    TableRow,
    TableHeader,
    TableCell,
    ...formulas(host, panel),
    callout(host),
    chart(host),
    image(host),
    Placeholder.configure({ placeholder: () => host.placeholder() }),
    keys(host, engine),
  ];
}

function kit(host: Host): typeof StarterKit {
  return StarterKit.extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((each: AnyExtension) => {
        // The chapter format knows bold code and links on code.
        if (each.name === 'code') return (each as Mark).extend({ excludes: '' });
        if (each.name === 'codeBlock') return codeBlock(each as Node, host);
        return each;
      });
    },
  });
}

function codeBlock(known: Node, host: Host): Node {
  return known.extend({
    addNodeView: () => codeBlockView(host),
    addProseMirrorPlugins() {
      return [...(this.parent?.() ?? []), codeColours()];
    },
  });
}

function script(name: string, tag: 'sub' | 'sup'): Mark {
  return Mark.create({
    name,
    parseHTML: () => [
      { tag },
      { style: `vertical-align=${name.replace('script', '')}` },
      { style: `vertical-align=${tag === 'sup' ? 'super' : tag}` },
    ],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [tag === 'sub' ? 'Mod-,' : 'Mod-.']: () => this.editor.commands.toggleMark(name) };
    },
  });
}

/** From there the browser takes the focus on, past the fields that stand inside the text. */
function standBeside(text: HTMLElement, before: boolean): void {
  const edge = document.createElement('span');
  edge.tabIndex = -1;
  text[before ? 'before' : 'after'](edge);
  edge.focus({ preventScroll: true });
  setTimeout(() => edge.remove());
}

function keys(host: Host, engine: () => Engine): Extension {
  let leaving = false;
  return Extension.create({
    name: 'keys',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        engine().editLink();
        return true;
      },
      'Alt-F10': () => {
        host.focusToolbar();
        return true;
      },
    }),
    // Tab moves inside tables and lists: after Escape it leaves the text, so that nobody is caught in it.
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view, event) {
              const leaves = leaving && event.key === 'Tab';
              leaving = event.key === 'Escape' || (leaving && event.key === 'Shift');
              if (leaves) standBeside(view.dom, event.shiftKey);
              return leaves;
            },
          },
        },
      }),
    ],
  });
}
