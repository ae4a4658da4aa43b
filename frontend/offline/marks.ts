import { chapters, find, LIST, possible } from './copies';
import { age, say } from './words';

/** Says on the shelf which chapters are kept, and of when the copies are; leads to the list of them. */
async function mark(shelf: HTMLElement): Promise<void> {
  const kept = (await Promise.all((await chapters()).map(find))).flatMap((one) => one ?? []);
  for (const one of kept) {
    const line = shelf.querySelector(`#chapitre-${one.copy.chapter}`);
    if (line && !line.querySelector('.kept-mark')) line.append(sign(say(one.copy, 'dated', age(one)), say(one.copy, 'kept')));
  }
  const [first] = kept;
  if (first && !shelf.querySelector('.kept-list')) {
    const link = Object.assign(document.createElement('a'), { className: 'kept-list', href: LIST });
    link.setAttribute('router-ignore', '');
    link.append(icon(), `${say(first.copy, 'list')} (${kept.length})`);
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
