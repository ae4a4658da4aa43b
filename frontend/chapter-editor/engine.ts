import { Editor } from '@tiptap/core';
import { DOMParser as Parser } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import { calloutKind, toggleCallout } from './callout';
import { cellsOfTable, selectedChart } from './chart';
import { openChart } from './chart-panel';
import { settlePanels } from './float';
import { editFormula } from './formula';
import { FormulaPanel } from './formula-panel';
import type { Engine, Host } from './host';
import { sendImages } from './image';
import { openLink } from './link';
import { cleanPaste } from './paste';
import { extensions } from './schema';
import { writingSides } from './sight';
import { fromSource, toSource } from './source';

/** Builds the editor in `place`; the module with TipTap and Temml behind it is loaded only when an editor is shown. */
export function createEngine(host: Host, place: HTMLElement, source: string, editable: boolean): Engine {
  const panel = new FormulaPanel(host.say, host.layer);
  const sides = writingSides(host.layer);
  const editor: Editor = new Editor({
    element: place,
    editable,
    injectCSS: false,
    extensions: extensions(host, panel, () => engine),
    content: fromSource(source).innerHTML,
    editorProps: {
      scrollThreshold: sides,
      scrollMargin: sides,
      transformPastedHTML(html) {
        const cleaned = cleanPaste(html);
        if (cleaned.lostImages) host.tell(host.say('imagesLost', String(cleaned.lostImages)));
        return cleaned.html;
      },
    },
  });
  const engine: Engine = {
    editor,
    source: () => toSource(editor.state.doc),
    load(text) {
      settlePanels(host.layer);
      // Not undoable: what the server put in is where undoing ends.
      const doc = Parser.fromSchema(editor.schema).parse(fromSource(text));
      const { tr } = editor.state;
      tr.replaceWith(0, tr.doc.content.size, doc.content).setMeta('addToHistory', false).setMeta('preventUpdate', true);
      tr.setSelection(Selection.findFrom(tr.doc.resolve(0), 1, true) ?? Selection.atStart(tr.doc));
      editor.view.dispatch(tr);
    },
    editFormula: () => editFormula(editor),
    editLink: () => openLink(editor, host),
    calloutKind: () => calloutKind(editor),
    toggleCallout: (kind) => toggleCallout(editor, kind),
    editChart: (cells) => void openChart(editor, host, cells ? null : selectedChart(editor), cells),
    cellsForChart: () => cellsOfTable(editor),
    sendImages: (files, at) => void sendImages(editor, host, files, at),
    settle: () => settlePanels(host.layer),
  };
  return engine;
}
