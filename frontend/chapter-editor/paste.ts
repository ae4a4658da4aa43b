import { takeFormulas } from './paste-formulas';
import { buildLists, joinLists } from './paste-lists';

/** What pages and word processors put around the text itself. */
const JUNK = [
  'style, script, meta, link, title, xml, noscript',
  '.mw-editsection, .mw-empty-elt, sup.reference, .noprint',
  '.EOP, .Apple-interchange-newline, .el-sr',
].join(', ');

const TAG = /<[a-z](?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/g;

const BOLD = /^(bold|[6-9]00)$/;

const LANGUAGE = /(?:^|\s)(?:language|lang|highlight-source|mw-highlight-lang|brush:)[-\s]?([a-z0-9+#]+)/i;
const LANGUAGES: Record<string, string> = { js: 'javascript', py: 'python', sh: 'bash', shell: 'bash', tex: 'latex', xml: 'html' };

/** Turns what word processors and web pages put on the clipboard into what the schema knows. */
export function cleanPaste(pasted: string): { html: string; lostImages: number } {
  // Word hides its formulas in a comment for itself, and a picture of each for everybody else.
  const told = pasted
    .replaceAll(/<!--\[if gte msEquation[^\]]*\]>([\s\S]*?)<!\[endif\]-->/g, '$1')
    .replaceAll(/<!\[if !msEquation\]>[\s\S]*?<!\[endif\]>/g, '')
    .replaceAll(/<!--[\s\S]*?-->|<\/?o:p[^>]*>|<!\[[^>]*>/g, '')
    // Even where nothing is shown, the page's policy counts a foreign style or handler as an attempt.
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(TAG, (tag) => tag.replaceAll(ATTRIBUTE, (whole, name: string) => (/^on./i.test(name) ? '' : whole)));
  const { body } = new DOMParser().parseFromString(told, 'text/html');
  for (const junk of body.querySelectorAll(JUNK)) junk.remove();
  takeFormulas(body);
  buildLists(body);
  joinLists(body);
  takeCode(body);
  takeCallouts(body);
  for (const heading of body.querySelectorAll<HTMLElement>('p[role="heading"]')) {
    rename(heading, `h${Math.min(4, Number(heading.ariaLevel) + 1 || 2)}`);
  }
  for (const heading of body.querySelectorAll('h1, .MsoTitle')) rename(heading, 'h2');
  for (const heading of body.querySelectorAll('h5, h6')) rename(heading, 'h4');
  for (const table of body.querySelectorAll('table')) markHead(table);
  for (const bold of body.querySelectorAll(':is(h2, h3, h4, th) :is(b, strong)')) bold.replaceWith(...bold.childNodes);
  for (const link of body.querySelectorAll('a')) tidyLink(link);
  const lost = [...body.querySelectorAll('img')].filter((image) => !isOurs(image));
  for (const image of lost) image.remove();
  for (const text of body.querySelectorAll('p, h2, h3, h4')) {
    if (!text.textContent?.trim() && !text.querySelector('img, [data-latex]')) text.remove();
  }
  for (const gap of body.querySelectorAll('br')) if (!isInText(gap)) gap.remove();
  return { html: body.innerHTML, lostImages: lost.length };
}

/** A browser copies our own addresses with the name of the site. */
function atHome(address: string): string {
  try {
    const url = new URL(address);
    return url.origin === location.origin ? url.pathname + url.search + url.hash : address;
  } catch {
    return address;
  }
}

function isOurs(image: HTMLImageElement): boolean {
  const src = atHome(image.getAttribute('src') ?? '');
  image.setAttribute('src', src);
  return /^\/fichiers\/\d+$/.test(src);
}

/** Bookmarks of a word processor and roundabout ways are no addresses; a link needs no line of its own. */
function tidyLink(link: HTMLAnchorElement): void {
  let href = atHome(link.getAttribute('href') ?? '');
  const around = /^https:\/\/www\.google\.com\/url\?/.test(href) ? new URL(href).searchParams.get('q') : null;
  if (around) href = around;
  if (/^(#_|file:|$)/.test(href)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  for (const { name } of [...link.attributes]) link.removeAttribute(name);
  link.setAttribute('href', href);
  for (const line of link.querySelectorAll<HTMLElement>('u, [style*="underline"]')) line.replaceWith(...line.childNodes);
}

/** Code keeps its language, also where only the colours around it tell that it is code. */
function takeCode(body: HTMLElement): void {
  for (const block of body.querySelectorAll<HTMLElement>('div[style*="monospace"][style*="white-space: pre"]')) {
    const lines = [...block.children].map((line) => (line.tagName === 'BR' ? '' : (line.textContent ?? '')));
    const code = body.ownerDocument.createElement('pre');
    code.textContent = lines.length ? lines.join('\n') : block.textContent;
    block.replaceWith(code);
  }
  for (const block of body.querySelectorAll('pre')) {
    const names = [block.querySelector('code'), block, block.parentElement].map((each) => each?.className ?? '').join(' ');
    const found = LANGUAGE.exec(names)?.[1]?.toLowerCase();
    const code = body.ownerDocument.createElement('code');
    if (found) code.className = `language-${LANGUAGES[found] ?? found}`;
    for (const line of block.querySelectorAll('br')) line.replaceWith('\n');
    code.textContent = (block.textContent ?? '').replace(/\s+$/, '');
    block.replaceChildren(code);
  }
}

/** A first row that is bold throughout was meant as the head. */
function markHead(table: HTMLTableElement): void {
  const [first, ...rest] = table.rows;
  if (!first || !rest.length || table.querySelector('th')) return;
  const cells = [...first.cells];
  if (cells.every((cell) => cell.textContent?.trim() && isBold(cell))) for (const cell of cells) rename(cell, 'th');
}

function isBold(cell: Element): boolean {
  const texts = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.textContent?.trim()) continue;
    let around = texts.currentNode.parentElement;
    while (around && around !== cell && !/^(B|STRONG)$/.test(around.tagName) && !BOLD.test(around.style.fontWeight)) {
      around = around.parentElement;
    }
    if (!around || (around === cell && !BOLD.test(around.style.fontWeight))) return false;
  }
  return true;
}

/** What was copied from the reader is a call-out again. */
function takeCallouts(body: HTMLElement): void {
  for (const aside of body.querySelectorAll('aside.el-callout')) {
    const kind = /el-callout-(definition|theorem|example|warning)/.exec(aside.className)?.[1];
    const title = aside.querySelector(':scope > .el-callout-title');
    if (!kind || !title) continue;
    const words = (title.textContent ?? '').replace(/^(Définition|Théorème|Exemple|Attention)(\. |$)/, '');
    aside.setAttribute('data-callout', kind);
    if (words) aside.setAttribute('data-title', words);
    title.remove();
  }
}

/** Between blocks a line break is only a gap. */
function isInText(gap: Element): boolean {
  const lone = (side: ChildNode | null) => side === null || (side instanceof Element && /^(P|H\d|UL|OL|TABLE|DIV|PRE)$/.test(side.tagName));
  const beside = (way: 'previousSibling' | 'nextSibling') => {
    let side = gap[way];
    while (side && !(side instanceof Element) && !side.textContent?.trim()) side = side[way];
    return side;
  };
  return !(lone(beside('previousSibling')) && lone(beside('nextSibling')));
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  for (const name of ['colspan', 'rowspan']) {
    const span = element.getAttribute(name);
    if (span) renamed.setAttribute(name, span);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
