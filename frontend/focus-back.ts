/** What had the focus last, the latest at the end. */
const trail: HTMLElement[] = [];
const REMEMBERED = 20;

document.addEventListener(
  'focusin',
  ({ target }) => {
    const here = target as HTMLElement;
    const before = trail.indexOf(here);
    if (before >= 0) trail.splice(before, 1);
    trail.push(here);
    if (trail.length > REMEMBERED) trail.shift();
  },
  true,
);

const isThere = (one: HTMLElement) => one.isConnected && one.checkVisibility();

/**
 * A dialog, a menu or a toast that closes with the focus in it gives it back to what had it. Components know one such place
 * each, and it may have gone: the menu from which a dialog was opened is there no more; one that was not opened by its button
 * knows none. Then it is what had the focus before that. Whoever has left everything for the page itself is left there.
 */
document.addEventListener(
  'closed',
  // After what they do themselves.
  ({ target }) =>
    setTimeout(() => {
      const closed = target as HTMLElement;
      const active = document.activeElement ?? document.body;
      const remains = (one: HTMLElement) => isThere(one) && !closed.contains(one);
      const last = trail.at(-1);
      if ((active === document.body || closed.contains(active)) && last && !remains(last)) {
        trail.findLast(remains)?.focus({ preventScroll: true });
      }
    }),
  true,
);
