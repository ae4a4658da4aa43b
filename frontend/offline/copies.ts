/**
 * The chapters that this browser keeps to be read without a line: one cache, named for its account. Each chapter is there as
 * the service gave it, and with it the images and files under the addresses that its page knows. The worker reads them
 * (worker.js); here they are written.
 */
const COPIES = 'etude-copies-';
export const LIST = '/hors-ligne';

export interface Part {
  address: string;
  kept: string;
  name: string;
  size: number;
}

/** What the service gives to be kept: CopyController. */
export interface Copy {
  owner: string;
  chapter: string;
  title: string;
  language: string;
  zone: string;
  textsOnly: boolean;
  page: string;
  parts: Part[];
  files: Part[];
  words: Record<string, string>;
}

export interface Kept {
  copy: Copy;
  /** When it was last the same as the service's. */
  checked: Date;
  /** In bytes. */
  size: number;
  tag: string;
}

/** Not where the page came without encryption, nor in some browsers' private windows. */
export const possible = 'caches' in window && 'serviceWorker' in navigator && 'locks' in navigator;

/** While the cache is found or made: the other tabs and the worker do neither, by the same name. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('etude-copies', work) as Promise<T>;

/** The service does not have the chapter any more, or not for this person. */
export class Gone extends Error {}

let left = false;

export const person = () => (left ? '' : (document.documentElement.dataset.person ?? ''));

export const at = (chapter: string) => `${LIST}/${chapter}`;

/** Makes it where there is none yet, with the list in it: without that it would be none, and gone with the next look. */
export function begin(owner: string, list: Response): Promise<Cache> {
  return alone(async () => {
    const cache = await caches.open(COPIES + owner);
    await cache.put(LIST, list);
    return cache;
  });
}

/** That of the person of this page, where anything is kept. */
export async function own(): Promise<Cache | undefined> {
  const name = COPIES + person();
  if (!person() || !(await caches.has(name))) return undefined;
  return alone(async () => {
    const cache = await caches.open(name);
    if (await cache.match(LIST)) return cache;
    // It went a moment ago, and opening it has made an empty one.
    await caches.delete(name);
    return undefined;
  });
}

const paths = async (cache: Cache) => (await cache.keys()).map(({ url }) => new URL(url).pathname);

/** What is there, by address. */
export const addresses = async (cache: Cache) => new Set(await paths(cache));

export async function find(chapter: string): Promise<Kept | undefined> {
  const stored = await (await own())?.match(at(chapter));
  if (!stored) return undefined;
  const { headers } = stored;
  return {
    copy: await stored.json(),
    checked: new Date(headers.get('Etude-Checked') ?? 0),
    size: Number(headers.get('Etude-Size')),
    tag: headers.get('ETag') ?? '',
  };
}

/** The ids of the chapters. */
export async function chapters(): Promise<string[]> {
  const cache = await own();
  return cache ? (await paths(cache)).flatMap((path) => /^\/hors-ligne\/(\d+)$/.exec(path)?.slice(1) ?? []) : [];
}

export async function put(cache: Cache, { copy, checked, size, tag }: Kept): Promise<void> {
  const headers = { 'Etude-Checked': checked.toISOString(), 'Etude-Size': String(size), ETag: tag };
  await cache.put(at(copy.chapter), new Response(JSON.stringify(copy), { headers }));
}

export async function remove(chapter: string): Promise<void> {
  const cache = await own();
  const parts = cache ? (await paths(cache)).filter((path) => `${path}/`.startsWith(`${at(chapter)}/`)) : [];
  await Promise.all(parts.map((path) => cache!.delete(path)));
}

/** Keeps what is this person's; nobody's page keeps nothing, and needs no worker. */
export async function forgetOthers(owner = person()): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(COPIES) && (!owner || name !== COPIES + owner));
  await Promise.all(others.map((name) => caches.delete(name)));
  if (!owner) await (await navigator.serviceWorker.getRegistration())?.unregister();
}

/** The person has been signed out. */
export const forgetAll = () => forgetOthers('');

/** The person signs out: nothing that is still under way in this page is kept. */
export function leave(): Promise<void> {
  left = true;
  return forgetAll();
}

export const work = () => navigator.serviceWorker.register('/sw.js');
