import { chapters, find, LIST, possible } from './copies';
import { age, say } from './words';

/** Says on the shelf which chapters are kept, and of when the copies are; leads to the list of them. */
async function mark(shelf: HTMLElement): Promise<void> {
  const kept = (await Promise.all((await chapters()).map(find))).flatMap((one) => one ?? []);
  const ids = new Set(kept.map((one) => `chapitre-${one.copy.chapter}`));
  for (const mark of shelf.querySelectorAll('.kept-mark')) {
    if (!ids.has(mark.closest('[id^=chapitre-]')?.id ?? '')) mark.remove();
  }
  for (const one of kept) {
    const line = shelf.querySelector(`#chapitre-${one.copy.chapter}`);
    const words = say(one.copy, 'dated', age(one));
    const text = line?.querySelector('.kept-mark > span');
    if (!text) line?.append(sign(words, say(one.copy, 'kept')));
    else if (text.textContent !== words) text.textContent = words;
  }
  const [first] = kept;
  const list = shelf.querySelector('.kept-list');
  const words = first && `${say(first.copy, 'list')} (${kept.length})`;
  if (list?.lastChild?.textContent === words) return;
  list?.remove();
  if (words) {
    const link = Object.assign(document.createElement('a'), { className: 'kept-list', href: LIST });
    link.setAttribute('router-ignore', '');
    link.append(icon(), words);
    shelf.insertBefore(link, shelf.querySelector('.install-link'));
  }
}

function icon(): HTMLElement {
  const icon = document.createElement('el-icon');
  icon.setAttribute('name', 'cloud-check');
  return icon;
}

function sign(words: string, title: string): HTMLElement {
  const sign = Object.assign(document.createElement('span'), { className: 'kept-mark tiny', title });
  const text = Object.assign(document.createElement('span'), { textContent: words });
  sign.append(icon(), text);
  return sign;
}

/** As long as it is in the page: another filter draws other lines. */
export function marks(shelf: HTMLElement): () => void {
  if (!possible) return () => undefined;
  let due = 0;
  const soon = () => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => void mark(shelf));
  };
  const watch = new MutationObserver(soon);
  watch.observe(shelf, { childList: true, subtree: true });
  addEventListener('etude-copies', soon);
  soon();
  return () => {
    watch.disconnect();
    removeEventListener('etude-copies', soon);
  };
}
