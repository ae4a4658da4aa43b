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

const free = () => !document.activeElement || document.activeElement === document.body;

/**
 * A dialog, a menu or a toast that closes gives the focus back to what had it. Components know one such place each, and it
 * may have gone: the menu from which a dialog was opened is there no more. Then it is what had the focus before that.
 */
document.addEventListener(
  'closed',
  // After what they do themselves.
  () =>
    setTimeout(() => {
      if (free()) trail.findLast((one) => one.isConnected && one.checkVisibility())?.focus({ preventScroll: true });
    }),
  true,
);
