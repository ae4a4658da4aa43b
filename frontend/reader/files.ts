import { fill, say } from './words';

/** What can be shown of a file in the page, by the kind that its button names; each fetched when it is wanted. */
const SHOWN: Record<string, (box: HTMLElement, address: string, name: string) => Promise<() => void>> = {
  pdf: async (box, address, name) => (await import('./pdf/view')).show(box, address, name, () => closeIn(box)),
  image: async (box, address, name) => (await import('./image')).show(box, address, name),
  text: async (box, address) => (await import('./text')).plain(box, address),
  document: async (box, address) => (await import('./text')).document(box, `${address}/texte`),
};

const ends = new WeakMap<HTMLElement, () => void>();

/** Opens the file under its line, or closes it. */
export async function toggle(button: HTMLElement): Promise<void> {
  const card = button.closest<HTMLElement>('.file')!;
  const open = card.querySelector<HTMLElement>('.shown');
  if (open) {
    close(card, open, button);
    return;
  }
  const box = document.createElement('div');
  box.className = `shown ${button.dataset.show}`;
  card.append(box);
  button.setAttribute('aria-expanded', 'true');
  await fillIn(card, box, button);
}

async function fillIn(card: HTMLElement, box: HTMLElement, button: HTMLElement): Promise<void> {
  const { show = '', address = '' } = button.dataset;
  const name = card.querySelector('.strong')?.textContent ?? '';
  box.replaceChildren(waiting());
  try {
    const end = await SHOWN[show]!(box, address, name);
    if (box.isConnected) ends.set(box, end);
    else end();
  } catch (failure) {
    const key = failure instanceof Unreadable ? failure.key : 'failed';
    box.replaceChildren(strip(say(key), () => void fillIn(card, box, button), key === 'failed'));
  }
}

function close(card: HTMLElement, box: HTMLElement, button: HTMLElement): void {
  ends.get(box)?.();
  box.remove();
  button.setAttribute('aria-expanded', 'false');
  button.focus();
  card.scrollIntoView({ block: 'nearest' });
}

function closeIn(box: HTMLElement): void {
  const card = box.closest<HTMLElement>('.file')!;
  close(card, box, card.querySelector<HTMLElement>('[data-show]')!);
}

/** The file itself is at fault: trying again would not help. The key says which words. */
export class Unreadable extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}

/** The answer, or why there is none. */
export async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (answer.status === 422) throw new Unreadable('documentUnreadable');
  if (answer.status === 401 || answer.redirected) throw new Unreadable('signedOut');
  if (answer.status === 404 || answer.status === 403) throw new Unreadable('gone');
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
}

function waiting(): HTMLElement {
  const lines = fill('div', { className: 'skeleton waiting' });
  lines.setAttribute('role', 'status');
  lines.setAttribute('aria-label', say('loading'));
  return lines;
}

function strip(words: string, again: () => void, retry: boolean): HTMLElement {
  const message = fill('div', { className: 'file-failed' }, fill('span', { textContent: words }));
  message.setAttribute('role', 'alert');
  if (retry) {
    const button = fill('button', { type: 'button', textContent: say('retry') });
    button.onclick = again;
    message.append(button);
  }
  return message;
}
