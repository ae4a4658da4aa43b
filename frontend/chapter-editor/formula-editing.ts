import { closeHistory } from '@tiptap/pm/history';
import type { Node as Content, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { place } from './float';
import { FormulaPanel } from './formula-panel';
import type { Host } from './host';
import { textAfter } from './text-after';

/** The formula being edited: an existing node at `at`, or a fresh one that will stand there. */
interface Editing {
  at: number;
  to: number;
  fresh: boolean;
  display: boolean;
}

const key = new PluginKey<Editing | null>('formula');

export function openFormula(view: EditorView, editing: Editing): boolean {
  const { tr } = view.state;
  if (!editing.fresh) tr.setSelection(NodeSelection.create(tr.doc, editing.at));
  view.dispatch(tr.setMeta(key, editing));
  return true;
}

export function isFormula(node: Content): boolean {
  return node.type.name === 'inlineMath' || node.type.name === 'blockMath';
}

export function isDisplay(node: Content): boolean {
  return node.type.name === 'blockMath';
}

/**
 * The document changes only when the panel closes: a centred formula is edited in the flow of the text, as a
 * decoration; one in the line under its place, so that the line stays readable meanwhile.
 */
export function formulaPlugin(host: Host, panel: FormulaPanel): Plugin<Editing | null> {
  return new Plugin({
    key,
    state: { init: () => null, apply: follow },
    view(view) {
      panel.onFinish = (latex, back) => finish(view, latex, back);
      panel.onPlace = (display) => {
        const editing = key.getState(view.state);
        if (editing) openFormula(view, { ...editing, display });
      };
      return {
        update(_, before) {
          const was = key.getState(before);
          const now = key.getState(view.state);
          if (!now) panel.close();
          else if (!was || was.display !== now.display) {
            panel.show(was ? null : latexOf(view.state, now), now.display, now.fresh);
            if (!now.display) place(panel.element, host.layer, anchor(view, now));
            panel.focus();
          }
        },
        destroy: () => panel.close(),
      };
    },
    props: {
      decorations: (state) => decorate(state, panel.element),
      handleClickOn: (view, _pos, node, at) =>
        view.editable &&
        isFormula(node) &&
        openFormula(view, { at, to: at + 1, fresh: false, display: isDisplay(node) }),
    },
  });
}

function follow(tr: Transaction, editing: Editing | null): Editing | null {
  const set = tr.getMeta(key) as Editing | null | undefined;
  if (set !== undefined || !editing || !tr.docChanged) return set === undefined ? editing : set;
  const at = tr.mapping.mapResult(editing.at, 1);
  if (at.deletedAfter && !editing.fresh) return null;
  return { ...editing, at: at.pos, to: Math.max(at.pos, tr.mapping.map(editing.to, -1)) };
}

function latexOf({ doc }: EditorState, { at, to, fresh }: Editing): string {
  return fresh ? doc.textBetween(at, to) : (doc.nodeAt(at)?.attrs.latex ?? '');
}

function decorate(state: EditorState, panel: HTMLElement): DecorationSet | null {
  const editing = key.getState(state);
  if (!editing) return null;
  const { doc } = state;
  const { at, fresh, display } = editing;
  const shown: Decoration[] = [];
  if (!fresh) shown.push(Decoration.node(at, at + 1, { class: display ? 'ed-formula-hidden' : 'ed-formula-open' }));
  if (display) {
    const block = doc.nodeAt(at)?.type.name === 'blockMath' && !fresh;
    shown.push(
      Decoration.widget(block ? at + 1 : besideBlock(doc.resolve(at)), panel, {
        key: 'formula',
        stopEvent: () => true,
        ignoreSelection: true,
      }),
    );
  }
  return DecorationSet.create(doc, shown);
}

/** Where {@link writeBlock} will put it. */
function besideBlock($at: ResolvedPos): number {
  if (!$at.depth) return $at.pos;
  return $at.parentOffset === 0 && $at.parent.content.size > 0 ? $at.before() : $at.after();
}

function anchor(view: EditorView, { at, fresh }: Editing): DOMRect {
  const dom = fresh ? null : view.nodeDOM(at);
  if (dom instanceof HTMLElement) return dom.getBoundingClientRect();
  const { left, top, bottom } = view.coordsAtPos(at);
  return new DOMRect(left, top, 0, bottom - top);
}

/** `latex` null leaves everything as it was, empty removes the formula. */
function finish(view: EditorView, latex: string | null, back: boolean): void {
  const editing = key.getState(view.state);
  if (!editing) return;
  const tr = closeHistory(view.state.tr).setMeta(key, null);
  const end = latex === null ? null : write(tr, editing, latex.trim());
  if (back && end !== null) tr.setSelection(textAfter(tr, end)).scrollIntoView();
  view.dispatch(tr);
  if (back) view.focus();
}

/** Answers the position after the formula. */
function write(tr: Transaction, { at, to, fresh, display }: Editing, latex: string): number {
  const { nodes } = tr.doc.type.schema;
  const old = fresh ? null : tr.doc.nodeAt(at);
  if (!latex) {
    if (old) tr.delete(at, at + 1);
    return at;
  }
  const formula = nodes[display ? 'blockMath' : 'inlineMath'].create({ latex });
  if (old?.type === formula.type) {
    if (old.attrs.latex !== latex) tr.setNodeMarkup(at, null, { latex });
    return at + 1;
  }
  if (old && isDisplay(old)) {
    tr.replaceWith(at, at + 1, nodes.paragraph.create(null, formula));
    return at + 2;
  }
  if (!display) {
    tr.replaceWith(at, to, formula);
    return at + 1;
  }
  if (to > at) tr.delete(at, to);
  return writeBlock(tr, at, formula);
}

/** Between the two halves of its paragraph, or in the place of an empty one. */
function writeBlock(tr: Transaction, at: number, formula: Content): number {
  const $at = tr.doc.resolve(at);
  if (!$at.depth) {
    tr.insert(at, formula);
    return at + 1;
  }
  const { parent, parentOffset } = $at;
  const index = $at.index(-1);
  const fits = (end: number) => $at.node(-1).canReplaceWith(index, end, formula.type);
  const before = $at.before();
  if (parent.content.size === 0 && fits(index + 1)) {
    tr.replaceWith(before, $at.after(), formula);
    return before + 1;
  }
  if (parentOffset === 0 && fits(index)) {
    tr.insert(before, formula);
    return before + 1;
  }
  if (parentOffset > 0 && parentOffset < parent.content.size && parent.type.name === 'paragraph') tr.split(at);
  const after = tr.doc.resolve(at).after();
  tr.insert(after, formula);
  return after + 1;
}
