import { DOMSerializer, type Node as Content } from '@tiptap/pm/model';

/** The document as chapter text: what the schema writes, minus what only the editor needs. */
export function toSource(doc: Content): string {
  // An inert document: the images of a live one would be fetched at each keystroke.
  const inert = document.implementation.createHTMLDocument('');
  const body = inert.body;
  body.append(DOMSerializer.fromSchema(doc.type.schema).serializeFragment(doc.content, { document: inert }));
  for (const cell of body.querySelectorAll('td, th')) tidyCell(cell);
  for (const table of body.querySelectorAll('table')) splitHead(table);
  for (const item of body.querySelectorAll('li, td, th')) unwrapText(item);
  for (const list of body.querySelectorAll('ol[type]')) list.removeAttribute('type');
  for (const formula of body.querySelectorAll('[data-latex=""]')) formula.remove();
  for (const text of body.querySelectorAll('p, h2, h3, h4')) if (!text.hasChildNodes() && mayGo(text)) text.remove();
  return body.innerHTML;
}

/** Repairs what the schema would split apart: a paragraph that only holds an image. */
export function fromSource(source: string): HTMLElement {
  const body = new DOMParser().parseFromString(source, 'text/html').body;
  for (const image of body.querySelectorAll('p > img:only-child')) {
    if (!image.parentElement?.textContent?.trim()) image.parentElement?.replaceWith(image);
  }
  return body;
}

function tidyCell(cell: Element): void {
  for (const { name, value } of [...cell.attributes]) {
    if (!/^(col|row)span$/.test(name) || value === '1') cell.removeAttribute(name);
  }
}

/** Rows of nothing but header cells at the top become the head. */
function splitHead(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const first = rows.findIndex((row) => [...row.cells].some((cell) => cell.tagName === 'TD'));
  const head = first < 0 ? [] : rows.slice(0, first);
  const reaches = head.some((row, i) => [...row.cells].some((cell) => i + cell.rowSpan > head.length));
  if (head.length && !reaches) table.createTHead().append(...head);
}

/** `<li><p>text</p></li>` says no more than `<li>text</li>`. */
function unwrapText(item: Element): void {
  const [text, ...rest] = item.children;
  const alone = text?.tagName === 'P' && rest.every((each) => item.tagName === 'LI' && /^[OU]L$/.test(each.tagName));
  if (alone) text.replaceWith(...text.childNodes);
}

/** Empty paragraphs are only there to write in; a call-out or quotation keeps one to stay whole. */
function mayGo(text: Element): boolean {
  return text.parentElement?.childElementCount !== 1 || text.parentElement.tagName === 'BODY';
}
