import { fetched } from './files';
import { fill, say } from './words';

const LONGEST = 400_000;

/** A text as it is, its beginning when it is very long. */
export async function plain(box: HTMLElement, address: string): Promise<() => void> {
  const text = await (await fetched(address)).text();
  const shown = fill('pre', { className: 'plain', tabIndex: 0, textContent: text.slice(0, LONGEST) });
  box.replaceChildren(shown);
  if (text.length > LONGEST) box.append(fill('p', { className: 'tiny muted', textContent: say('cut') }));
  return () => undefined;
}

/** A document as the server has made a text of it, sanitised like every text of a chapter. */
export async function document(box: HTMLElement, address: string): Promise<() => void> {
  const text = fill('div', { className: 'prose' });
  text.innerHTML = await (await fetched(address)).text();
  box.replaceChildren(fill('p', { className: 'tiny muted', textContent: say('documentNote') }), text);
  return () => undefined;
}
