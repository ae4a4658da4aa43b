import { Unreadable } from './files';
import { fill, iconButton, say } from './words';

/** A large image, fetched because it was asked for. */
export async function show(box: HTMLElement, address: string, name: string): Promise<() => void> {
  const image = fill('img', { src: address, alt: name });
  await image.decode().catch(async () => {
    const answer = await fetch(address, { method: 'HEAD' });
    if (answer.ok) throw new Unreadable('imageUnreadable');
    throw new Error(`${answer.status}`);
  });
  const button = fill('button', { type: 'button', className: 'enlarge', title: say('enlarge') }, image);
  box.replaceChildren(button);
  return () => undefined;
}

/** The pictures of the text are opened by key too; those in a link lead where it leads. */
export function openable(reader: HTMLElement): void {
  for (const image of reader.querySelectorAll<HTMLImageElement>('.prose img:not(a img, [role=button])')) {
    image.tabIndex = 0;
    image.title = say('enlarge');
    image.setAttribute('role', 'button');
    if (!image.alt) image.setAttribute('aria-label', say('enlarge'));
    image.onkeydown = (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        image.click();
      }
    };
  }
}

/** The image over the whole page; a second look at its full size, which scrolls. */
export function enlarge(image: HTMLImageElement): void {
  const large = fill('img', { src: image.src, alt: image.alt });
  const room = fill('div', { className: 'room', tabIndex: 0 }, large);
  const dialog = fill('dialog', { className: 'enlarged' }, iconButton('x', say('close'), () => dialog.close()), room);
  dialog.setAttribute('aria-label', image.alt || say('enlarge'));
  large.onclick = () => dialog.classList.toggle('whole');
  room.onclick = (event) => event.target === room && dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
