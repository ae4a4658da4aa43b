const KEY = 'etude-shelf';
const SOON = 10_000;

interface Left {
  address: string;
  line: string;
  top: number;
}

let back = -SOON;
addEventListener('popstate', () => (back = performance.now()));

/** Where the shelf was when it was left for a chapter. */
export function leave(line: string, top: number): void {
  sessionStorage.setItem(KEY, JSON.stringify({ address: location.href, line, top }));
}

/** The same, when the browser's own way back has led here. */
export function returned(): Left | null {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const loaded = arrival?.type === 'back_forward' && performance.now() < SOON;
  const left: Left | null = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  const here = left?.address === location.href;
  return here && (loaded || performance.now() - back < SOON) ? left : null;
}
