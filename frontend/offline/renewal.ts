import { addresses, at, chapters, find, own, put, remove } from './copies';
import { ask, begun, load, unlessLoading } from './keeping';

/** Compares each copy with what the service has: the same becomes younger, another takes its place, one refused goes. */
export async function renew(): Promise<void> {
  const all = await chapters();
  // The list too, which a newer portal may write otherwise.
  if (all.length) await begun().catch(() => undefined);
  for (const chapter of all) await unlessLoading(chapter, () => renewOne(chapter));
  await sweep();
}

/** What was left when the loading of a chapter broke off. */
async function sweep(): Promise<void> {
  const cache = await own();
  if (!cache) return;
  const left = new Set([...(await addresses(cache))].flatMap((path) => /^\/hors-ligne\/(\d+)\//.exec(path)?.slice(1) ?? []));
  for (const chapter of left) {
    await unlessLoading(chapter, async () => {
      const there = await addresses(cache);
      if (!there.has(at(chapter))) await remove(chapter);
    });
  }
}

async function renewOne(chapter: string): Promise<void> {
  const cache = await own();
  const kept = await find(chapter);
  if (!cache || !kept) return;
  const changed = await ask(chapter, kept.tag).catch(() => null);
  // Deleted meanwhile, here or in another tab.
  if (changed === null || (await find(chapter))?.tag !== kept.tag) return;
  const there = await addresses(cache);
  if (!changed && kept.copy.parts.every((part) => there.has(part.kept))) {
    await put(cache, { ...kept, checked: new Date() });
    return;
  }
  // The same as before, but not all of it is here any more.
  const answer = changed ?? { copy: kept.copy, tag: kept.tag };
  const files = answer.copy.files.filter((file) => there.has(file.kept));
  await load(answer, files, () => undefined).catch(() => undefined);
}
