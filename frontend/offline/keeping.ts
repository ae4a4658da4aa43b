import { addresses, at, begin, type Copy, forgetAll, Gone, type Kept, LIST, own, type Part, person, put, remove, work } from './copies';

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
  if (answer.status === 403 || answer.status === 404) {
    await remove(chapter);
    throw new Gone();
  }
  if (!answer.ok) throw new Error(`${answer.status}`);
  const copy: Copy = await answer.json();
  // Somebody else has signed in since this page was opened.
  if (copy.owner !== person()) throw new Error('other');
  return { copy, tag: answer.headers.get('ETag') ?? '' };
}

export const weight = (parts: Part[]) => parts.reduce((sum, { size }) => sum + size, 0);

/** In bytes, with those of the chosen files. */
export const total = (copy: Copy, files: Part[]) => new Blob([copy.page]).size + weight(copy.parts) + weight(files);

/** One tab at a time loads a chapter, or takes away what is left of it. */
const lock = (chapter: string) => `etude-copy-${chapter}`;

/** Keeps it with these files, in place of an earlier copy, once no other tab is at it; `progress` from 0 to 1. */
export function keep(answer: Answer, files: Part[], progress: (share: number) => void): Promise<Kept> {
  return navigator.locks.request(lock(answer.copy.chapter), () => load(answer, files, progress)) as Promise<Kept>;
}

/** Not while a tab loads the chapter, be it this one. */
export async function unlessLoading(chapter: string, work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(lock(chapter), { ifAvailable: true }, async (mine) => mine && work());
}

/** By whoever holds the chapter's lock. */
export async function load({ copy, tag }: Answer, files: Part[], progress: (share: number) => void): Promise<Kept> {
  const size = total(copy, files);
  const parts = [...copy.parts, ...files];
  const before = await own();
  const had = before ? await addresses(before) : new Set<string>();
  const missing = size - weight(parts.filter((part) => had.has(part.kept)));
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < missing) throw new Full(missing - (quota - usage));
  const cache = await begun();
  const there = await addresses(cache);
  let loaded = total(copy, []) - weight(copy.parts);
  const given = new Set<string>();
  for (const part of parts) {
    progress(loaded / size);
    const has = there.has(part.kept) || (await bring(cache, part, (bytes) => progress((loaded + bytes) / size)));
    if (has) given.add(part.kept);
    requireOwn(copy.owner);
    loaded += part.size;
  }
  await requireAll(given);
  requireOwn(copy.owner);
  const kept = { copy, tag, size, checked: new Date() };
  await put(cache, kept);
  const wanted = new Set(parts.map((part) => part.kept));
  const gone = [...there].filter((path) => path.startsWith(`${at(copy.chapter)}/`) && !wanted.has(path));
  await Promise.all(gone.map((path) => cache.delete(path)));
  await work();
  return kept;
}

/** Whether it has come: what the service does not give any more is no part of the chapter. */
async function bring(cache: Cache, part: Part, tell: (bytes: number) => void): Promise<boolean> {
  const answer = await fetch(part.address, { redirect: 'error' });
  if (answer.ok) await cache.put(part.kept, counted(answer, tell));
  else if (answer.status !== 403 && answer.status !== 404) throw new Error(`${answer.status}`);
  return answer.ok;
}

/** What was deleted while the rest was loading, here or in another tab, was not to be kept. */
async function requireAll(parts: Set<string>): Promise<void> {
  const cache = await own();
  const there = cache ? await addresses(cache) : new Set<string>();
  if (!cache || [...parts].some((part) => !there.has(part))) throw new Error('deleted');
}

/** Who signs out meanwhile keeps nothing. */
function requireOwn(owner: string): void {
  if (!owner || owner !== person()) throw new Error('other');
}

/** With the whole list in it, by which it is known to be one. */
export async function begun(): Promise<Cache> {
  const owner = person();
  const list = await fetch(LIST, { redirect: 'error' });
  if (!list.ok) throw new Error(`${list.status}`);
  const whole = new Response(await list.blob(), { headers: list.headers });
  requireOwn(owner);
  return begin(owner, whole);
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
