import { addresses, chapters, find, own, put } from './copies';
import { ask, begun, keep } from './keeping';

/** Compares each copy with what the service has: the same becomes younger, another takes its place, one refused goes. */
export async function renew(): Promise<void> {
  const all = await chapters();
  // The list too, which a newer portal may write otherwise.
  if (all.length) await begun().catch(() => undefined);
  for (const chapter of all) await renewOne(chapter);
}

async function renewOne(chapter: string): Promise<void> {
  const cache = await own();
  const kept = await find(chapter);
  if (!cache || !kept) return;
  const answer = await ask(chapter, kept.tag).catch(() => null);
  if (answer === null || !(await own())) return;
  if (!answer) {
    await put(cache, { ...kept, checked: new Date() });
    return;
  }
  const there = await addresses(cache);
  const files = answer.copy.files.filter((file) => there.has(file.kept));
  await keep(answer, files, () => undefined).catch(() => undefined);
}
