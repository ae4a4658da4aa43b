const KEY = 'etude-place';
const SCROLLED = ['main', 'main article'];
const PATIENCE = 15_000;

interface Place {
  address: string;
  tops: number[];
  row: number;
}

const parts = () => SCROLLED.map((part) => document.querySelector(part));
const list = () => document.querySelector<any>('vaadin-grid.lazy-grid');

/** A page that is loaded anew shows again what was in sight: the list its first row, the rest as far down as it was. */
addEventListener('pagehide', () => {
  const tops = parts().map((part) => Math.round(part?.scrollTop ?? 0));
  sessionStorage.setItem(KEY, JSON.stringify({ address: location.href, tops, row: list()?._firstVisibleIndex ?? 0 }));
});

function restore({ tops, row }: Place, end: number): void {
  const late = parts().some((part, at) => {
    if (tops[at] && part) part.scrollTop = tops[at];
    return tops[at] && Math.abs((part?.scrollTop ?? 0) - tops[at]) > 1;
  });
  const grid = list();
  const elsewhere = row > 0 && grid?._firstVisibleIndex !== row;
  if (elsewhere && grid?.size > row) grid.scrollToIndex(row);
  if ((late || elsewhere) && Date.now() < end) waiting = setTimeout(() => restore({ tops, row } as Place, end), 100);
}

let waiting: ReturnType<typeof setTimeout>;
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const place: Place | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
if (arrival?.type === 'reload' && place?.address === location.href) {
  restore(place, Date.now() + PATIENCE);
  // Whoever goes elsewhere is not brought back.
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
    addEventListener(type, () => clearTimeout(waiting), { capture: true, once: true, passive: true });
  }
}
