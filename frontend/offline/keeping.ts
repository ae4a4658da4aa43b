import { addresses, at, type Copy, forgetAll, type Kept, LIST, open, type Part, person, put, remove, work } from './copies';

/** The device has not got so many bytes left. */
export class Full extends Error {
  constructor(readonly missing: number) {
    super('full');
  }
}

export interface Answer {
  copy: Copy;
  tag: string;
}

/** What the service has of the chapter; nothing when it is the copy of that tag. A chapter refused is kept no longer. */
export async function ask(chapter: string, tag = ''): Promise<Answer | undefined> {
  const headers: HeadersInit = tag ? { 'If-None-Match': tag } : {};
  const answer = await fetch(`/lire/${chapter}/copie`, { headers, cache: 'no-store', redirect: 'manual' });
  if (answer.status === 304) return undefined;
  if (answer.type === 'opaqueredirect') await forgetAll();
  if (answer.status === 403 || answer.status === 404) await remove(chapter);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const copy: Copy = await answer.json();
  // Somebody else has signed in since this page was opened.
  if (copy.owner !== person()) throw new Error('other');
  return { copy, tag: answer.headers.get('ETag') ?? '' };
}

export const weight = (parts: Part[]) => parts.reduce((sum, { size }) => sum + size, 0);

/** In bytes, with those of the chosen files. */
export const total = (copy: Copy, files: Part[]) => new Blob([copy.page]).size + weight(copy.parts) + weight(files);

/** Keeps it with these files, in place of an earlier copy; `progress` from 0 to 1. */
export async function keep({ copy, tag }: Answer, files: Part[], progress: (share: number) => void): Promise<Kept> {
  const size = total(copy, files);
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < size) throw new Full(size - (quota - usage));
  const cache = await begun();
  const parts = [...copy.parts, ...files];
  const there = await addresses(cache);
  let loaded = total(copy, []) - weight(copy.parts);
  for (const part of parts) {
    progress(loaded / size);
    if (!there.has(part.kept)) await cache.put(part.kept, counted(await load(part), (bytes) => progress((loaded + bytes) / size)));
    loaded += part.size;
  }
  const kept = { copy, tag, size, checked: new Date() };
  await put(cache, kept);
  const wanted = new Set(parts.map((part) => part.kept));
  const gone = [...there].filter((path) => path.startsWith(`${at(copy.chapter)}/`) && !wanted.has(path));
  await Promise.all(gone.map((path) => cache.delete(path)));
  await work();
  return kept;
}

/** With the list in it, by which it is known to be one. */
export async function begun(): Promise<Cache> {
  const list = await load({ address: LIST });
  const cache = await open();
  await cache.put(LIST, list);
  return cache;
}

async function load({ address }: { address: string }): Promise<Response> {
  const answer = await fetch(address, { redirect: 'error' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
}

function counted(answer: Response, tell: (bytes: number) => void): Response {
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, into) {
      tell((bytes += piece.length));
      into.enqueue(piece);
    },
  });
  return new Response(answer.body?.pipeThrough(counter), { headers: answer.headers });
}
