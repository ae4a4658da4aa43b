import type { Node as Content } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { prism } from '../prism/prism';
import { colours } from '../setting/code';

const key = new PluginKey<DecorationSet>('codeColours');

/** A node never changes, so its colours are found once. */
const known = new WeakMap<Content, (number | string)[]>();

/** The colours that readers will see, while the code is typed. */
export function codeColours(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => paint(doc),
      apply: (tr, set) => (tr.docChanged ? paint(tr.doc) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function paint(doc: Content): DecorationSet {
  const spans: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'codeBlock') spans.push(...paintBlock(node, at + 1));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, spans);
}

function paintBlock(node: Content, start: number): Decoration[] {
  const runs = known.get(node) ?? colours(prism, node.textContent, node.attrs.language ?? '');
  known.set(node, runs);
  const spans: Decoration[] = [];
  let at = start;
  for (let run = 0; run < runs.length; run += 2) {
    const end = at + Number(runs[run]);
    if (runs[run + 1]) spans.push(Decoration.inline(at, end, { class: `el-c-${runs[run + 1]}` }));
    at = end;
  }
  return spans;
}
