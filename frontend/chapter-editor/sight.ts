/** Between a panel and what stands at the foot of the page. */
const GAP = 8;

/**
 * How far in from the edges of what scrolls the text can be seen: the page says by `scroll-padding` what stands before them,
 * for the browser's own scrolling too, which would undo ours if it knew other edges.
 */
function padding(layer: HTMLElement, side: 'scrollPaddingTop' | 'scrollPaddingBottom'): number {
  let most = 0;
  for (let around = layer.parentElement; around; around = around.parentElement) {
    most = Math.max(most, Number.parseFloat(getComputedStyle(around)[side]) || 0);
  }
  return most;
}

/** The place of writing is kept that far from the edges; asked at each scroll, because what stands there comes and goes. */
export function writingSides(layer: HTMLElement): Record<'top' | 'bottom' | 'left' | 'right', number> {
  return {
    get top() {
      return padding(layer, 'scrollPaddingTop');
    },
    get bottom() {
      return padding(layer, 'scrollPaddingBottom');
    },
    left: 0,
    right: 0,
  };
}

/** Lets the page know how high the tools at the top of the text are, with what they have to tell. */
export function tellHeight(tools: HTMLElement): void {
  new ResizeObserver(() => {
    const { offsetHeight } = tools;
    // That of an editor that is not shown is nothing.
    if (offsetHeight) document.documentElement.style.setProperty('--ed-top', `${offsetHeight}px`);
  }).observe(tools);
}

/** Has the whole panel in sight, also when what it shows grows. */
export function keepInSight(panel: HTMLElement, layer: HTMLElement): void {
  new ResizeObserver(() => bringIntoSight(panel, layer)).observe(panel);
}

export function bringIntoSight(panel: HTMLElement, layer: HTMLElement): void {
  // A panel at the end of the text makes the page longer as long as it is open.
  const open = layer.querySelector<HTMLElement>(':scope > .ed-float');
  layer.style.minHeight = open ? `${open.offsetTop + open.offsetHeight + GAP}px` : '';
  // One that fills the screen has no place in the text.
  if (panel.offsetParent) panel.scrollIntoView({ block: 'nearest' });
}
