/** Where one is in a section, as shares of its height. */
export interface Position {
  section: string;
  heading: string;
  share: number;
}

/** Below the tabs that stay on top. */
const TOP = 60;

/** What scrolls: the article beside its contents, the whole page where it stands alone. */
export function scrolled(reader: HTMLElement): HTMLElement | null {
  const article = reader.querySelector<HTMLElement>('article');
  return article && article.scrollHeight > article.clientHeight + 1 ? article : reader.closest('main');
}

export const openPanel = (reader: HTMLElement) =>
  reader.querySelector<HTMLElement>('[role=tabpanel]:not([data-off])');

const headings = (panel: HTMLElement) => [...panel.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4)[id]')];

/** The position now and the share of the section whose end is in sight; null while there is nothing to read. */
export function measure(reader: HTMLElement): (Position & { seen: number }) | null {
  const box = scrolled(reader);
  const panel = openPanel(reader);
  const height = panel?.offsetHeight ?? 0;
  if (!box || !panel || height === 0) return null;
  const view = box.getBoundingClientRect();
  const above = view.top + TOP - panel.getBoundingClientRect().top;
  const heading = headings(panel)
    .filter((one) => one.getBoundingClientRect().top <= view.top + TOP + 24)
    .pop();
  const share = (pixels: number) => Math.min(1, Math.max(0, pixels / height));
  return {
    section: panel.id,
    heading: heading?.id ?? '',
    share: above < 24 ? 0 : share(above),
    seen: share(above - TOP + box.clientHeight),
  };
}

/** Scrolls there: never before the heading that was above, never beyond the next one, however the text is set here. */
export function lead(reader: HTMLElement, { heading, share }: Position): void {
  const box = scrolled(reader);
  const panel = openPanel(reader);
  if (!box || !panel) return;
  const top = (element: HTMLElement) => element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  const all = headings(panel);
  const at = all.findIndex((one) => one.id === heading);
  const from = at < 0 ? 0 : top(all[at]!);
  const to = heading && at < 0 ? Infinity : at + 1 < all.length ? top(all[at + 1]!) : Infinity;
  const wanted = Math.min(to, Math.max(from, share * panel.offsetHeight));
  box.scrollTop += panel.getBoundingClientRect().top + wanted - box.getBoundingClientRect().top - TOP;
}
