import { addresses, at, chapters, find, own, put } from './copies';
import { ask, begun, keep, loading } from './keeping';

/** Compares each copy with what the service has: the same becomes younger, another takes its place, one refused goes. */
export async function renew(): Promise<void> {
  const all = await chapters();
  // The list too, which a newer portal may write otherwise.
  if (all.length) await begun().catch(() => undefined);
  for (const chapter of all) await renewOne(chapter);
  await sweep();
}

/** What was left when the loading of a chapter broke off. One that is being loaded in another tab starts again. */
async function sweep(): Promise<void> {
  const cache = await own();
  if (!cache) return;
  const there = await addresses(cache);
  const left = [...there].filter((path) => {
    const [, , chapter, file] = path.split('/');
    return file && !there.has(at(chapter)) && !loading.has(chapter);
  });
  await Promise.all(left.map((path) => cache.delete(path)));
}

async function renewOne(chapter: string): Promise<void> {
  const cache = await own();
  const kept = await find(chapter);
  if (!cache || !kept) return;
  const answer = await ask(chapter, kept.tag).catch(() => null);
  // Deleted meanwhile, here or in another tab.
  if (answer === null || (await find(chapter))?.tag !== kept.tag) return;
  if (!answer) {
    await put(cache, { ...kept, checked: new Date() });
    return;
  }
  const there = await addresses(cache);
  const files = answer.copy.files.filter((file) => there.has(file.kept));
  await keep(answer, files, () => undefined).catch(() => undefined);
}
