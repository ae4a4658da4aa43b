import { Selection, type Transaction } from '@tiptap/pm/state';

/** Where one goes on writing: never a selected node, which the next letter would replace. */
export function textAfter(tr: Transaction, end: number): Selection {
  const next = Selection.findFrom(tr.doc.resolve(end), 1, true);
  if (next) return next;
  tr.insert(tr.doc.content.size, tr.doc.type.schema.nodes.paragraph.create());
  return Selection.atEnd(tr.doc);
}
