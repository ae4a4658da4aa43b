const WRAPPED_TEX = /^\{\\displaystyle\s*([\s\S]*?)\s*\}$/;

/** Turns what word processors and web pages put on the clipboard into what the schema knows. */
export function cleanPaste(pasted: string): { html: string; lostImages: number } {
  const { body } = new DOMParser().parseFromString(
    pasted.replaceAll(/<!--[\s\S]*?-->|<\/?o:p[^>]*>|<!\[[^>]*>/g, ''),
    'text/html',
  );
  for (const junk of body.querySelectorAll('style, script, meta, link, title, xml')) junk.remove();
  takeFormulas(body);
  buildLists(body);
  for (const heading of body.querySelectorAll('h1, .MsoTitle')) rename(heading, 'h2');
  for (const heading of body.querySelectorAll('h5, h6')) rename(heading, 'h4');
  for (const bold of body.querySelectorAll(':is(h2, h3, h4) :is(b, strong)')) bold.replaceWith(...bold.childNodes);
  const lost = [...body.querySelectorAll('img')].filter(
    (image) => !image.getAttribute('src')?.startsWith('/fichiers/'),
  );
  for (const image of lost) image.remove();
  for (const text of body.querySelectorAll('p, h2, h3, h4')) {
    if (!text.textContent?.trim() && !text.querySelector('img, [data-latex]')) text.remove();
  }
  return { html: body.innerHTML, lostImages: lost.length };
}

/** KaTeX, MathJax and Wikipedia carry the TeX along with their drawings. */
function takeFormulas(body: HTMLElement): void {
  for (const tex of body.querySelectorAll('annotation[encoding="application/x-tex"]')) {
    const math = tex.closest('math');
    const drawing = tex.closest('.katex-display') ?? tex.closest('.katex, .mwe-math-element, mjx-container') ?? math;
    if (!drawing?.isConnected) continue;
    const display =
      drawing.matches('.katex-display, .mwe-math-element-block, [display="true"]') ||
      math?.getAttribute('display') === 'block';
    const formula = body.ownerDocument.createElement(display ? 'div' : 'span');
    formula.dataset.type = display ? 'block-math' : 'inline-math';
    formula.dataset.latex = (tex.textContent ?? '').trim().replace(WRAPPED_TEX, '$1');
    drawing.replaceWith(formula);
  }
}

/** Word writes a list as paragraphs that name list and level in `mso-list`, with the bullet or number as text. */
function buildLists(body: HTMLElement): void {
  let open: { list: HTMLElement; level: number }[] = [];
  let last: Element | null = null;
  for (const item of body.querySelectorAll<HTMLElement>(
    'p[style*="mso-list:"], :is(h1, h2, h3, h4, h5, h6)[style*="mso-list:"]',
  )) {
    const marker = item.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    const label = marker?.textContent?.trim() ?? '';
    marker?.remove();
    // A numbered heading is a heading: its number is text.
    if (/^H\d$/.test(item.tagName)) {
      if (label) item.prepend(`${label} `);
      continue;
    }
    const level = Number(/mso-list:[^;"]*level(\d)/.exec(item.getAttribute('style') ?? '')?.[1] ?? 1);
    if (last && last !== item.previousElementSibling) open = [];
    while (open.length && open.at(-1)!.level > level) open.pop();
    if (!open.length || open.at(-1)!.level < level) {
      const list = body.ownerDocument.createElement(/^\(?([0-9]+|[a-z]|[ivx]+)[.)]/i.test(label) ? 'ol' : 'ul');
      const above = open.at(-1)?.list.lastElementChild;
      if (above) above.append(list);
      else item.before(list);
      open.push({ list, level });
    }
    const entry = body.ownerDocument.createElement('li');
    const text = body.ownerDocument.createElement('p');
    text.append(...item.childNodes);
    entry.append(text);
    item.remove();
    open.at(-1)!.list.append(entry);
    last = open[0].list;
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
