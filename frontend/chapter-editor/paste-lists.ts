interface OpenList {
  list: HTMLElement;
  level: number;
  /** Word's name of the list and what its markers look like. */
  kind: string;
}

/** Word writes a list as paragraphs that name list and level in `mso-list`, with the bullet or number as text. */
export function buildLists(body: HTMLElement): void {
  let open: OpenList[] = [];
  let last: Element | null = null;
  for (const item of body.querySelectorAll<HTMLElement>('p[style*="mso-list:"]')) {
    const style = /mso-list:\s*(l\d+)?[^;"]*?level(\d)/.exec(item.getAttribute('style') ?? '');
    if (!style) continue;
    const label = takeMarker(item);
    const number = /^\(?(?:(\d+)|[a-z]|[ivx]+)[.)]/i.exec(label);
    const level = Number(style[2]);
    const kind = `${style[1]} ${number ? 'ol' : 'ul'}`;
    if (last && last !== item.previousElementSibling) open = [];
    while (open.length && (open.at(-1)!.level > level || (open.at(-1)!.level === level && open.at(-1)!.kind !== kind))) {
      open.pop();
    }
    if (!open.length || open.at(-1)!.level < level) {
      const list = body.ownerDocument.createElement(number ? 'ol' : 'ul');
      if (Number(number?.[1]) > 1) list.setAttribute('start', number![1]);
      const above = open.at(-1)?.list.lastElementChild;
      if (above) above.append(list);
      else item.before(list);
      open.push({ list, level, kind });
    }
    open.at(-1)!.list.append(entryOf(item));
    last = open[0].list;
  }
  // A numbered heading is a heading: its number is text.
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const label = takeMarker(heading);
    if (label) heading.prepend(`${label} `);
  }
}

function takeMarker(item: Element): string {
  const marker = item.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  marker?.remove();
  return marker?.textContent?.trim() ?? '';
}

function entryOf(item: Element): HTMLElement {
  const { ownerDocument } = item;
  const entry = ownerDocument.createElement('li');
  const text = ownerDocument.createElement('p');
  text.append(...item.childNodes);
  entry.append(text);
  item.remove();
  return entry;
}

/** Word on the web makes a list of each item and writes its level beside it. */
export function joinLists(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('.ListContainerWrapper')) wrapper.replaceWith(...wrapper.childNodes);
  let open: { list: Element; level: number }[] = [];
  let before: Element | null = null;
  for (const list of body.querySelectorAll(':is(ul, ol):has(> li[data-aria-level])')) {
    const follows = before !== null && list.previousElementSibling === before;
    const level = Number(list.querySelector('li')!.dataset.ariaLevel) || 1;
    if (!follows) open = [];
    while (open.length && open.at(-1)!.level > level) open.pop();
    const top = open.at(-1);
    if (top && top.level === level && top.list.tagName === list.tagName) {
      top.list.append(...list.children);
      list.remove();
      continue;
    }
    if (top?.level === level) open.pop();
    const above = open.at(-1)?.list.lastElementChild;
    if (above) above.append(list);
    else before = list;
    open.push({ list, level });
  }
}
