import type { Say } from './texts';

const MEGABYTE = 1024 * 1024;

export interface ImageSender extends EventTarget {
  uploadImage?: (file: File) => Promise<string>;
  uploadUrl: string;
  uploadMost: number;
}

/** What listeners of `image-upload` get; without an answer the file goes to `uploadUrl`. */
export interface ImageUpload {
  file: File;
  /** Answers the event with the address of the stored image, or a promise of it. */
  respondWith(src: string | Promise<string>): void;
}

/** Asks the hook, then the listeners, then posts the file; null when a listener refused it. */
export async function uploadImage(element: ImageSender, file: File, say: Say): Promise<string | null> {
  if (element.uploadImage) return element.uploadImage(file);
  let answer: string | Promise<string> | null = null;
  const detail: ImageUpload = { file, respondWith: (src) => (answer = src) };
  const refused = !element.dispatchEvent(
    new CustomEvent('image-upload', { detail, bubbles: true, composed: true, cancelable: true }),
  );
  if (answer !== null || refused) return answer;
  if (!element.uploadUrl) throw new Error(say('imageUnsupported'));
  // Said before minutes and megabytes are spent on what is refused anyway.
  if (file.size > element.uploadMost) throw new Error(say('imageLarger', String(element.uploadMost / MEGABYTE)));
  return postImage(element.uploadUrl, file, say);
}

/** Sends the file as form data and answers the `url` of the JSON that comes back; its `message`, if any, is shown. */
async function postImage(url: string, file: File, say: Say): Promise<string> {
  const body = new FormData();
  body.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', body, headers: csrf(), credentials: 'same-origin' });
  } catch {
    throw new Error(say('imageOffline'));
  }
  const answer = (await response.json().catch(() => ({}))) as { url?: unknown; message?: unknown };
  if (response.ok && typeof answer.url === 'string') return answer.url;
  if (typeof answer.message === 'string') throw new Error(answer.message);
  if (response.redirected || [401, 403].includes(response.status)) throw new Error(say('imageSignedOut'));
  if (response.status === 413) throw new Error(say('imageTooLarge'));
  if (response.status === 415) throw new Error(say('imageRefused'));
  throw new Error(say('imageServer', String(response.status)));
}

/** Spring Security's token, which Vaadin writes into the page. */
function csrf(): Record<string, string> {
  const content = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  const header = content('_csrf_header');
  const token = content('_csrf');
  return header && token ? { [header]: token } : {};
}
