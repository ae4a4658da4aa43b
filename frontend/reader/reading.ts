import { lead, measure, openPanel, type Position } from './position';

const QUIET = 1_500;
const BUSY = 10_000;
const SETTLING = 4_000;
const FAR = 600;

/** What the server says of a chapter that opens; times in milliseconds of its clock. */
export interface Start {
  chapter: string;
  now: number;
  size: number;
  section?: string;
  heading?: string;
  share?: number;
}

/**
 * Where a person reads: led there when the chapter opens, told to the server as it changes, by plain requests that need
 * nothing of the page's session. Only what is new is told, ten seconds apart at the most while one scrolls.
 */
export class Reading {
  readonly #reader: HTMLElement;
  readonly #start: Start;
  readonly #opened = Date.now();
  readonly #furthest: Record<string, number> = {};
  #told = '';
  #last = '';
  #lastAt = 0;
  #ready = false;
  #waiting?: ReturnType<typeof setTimeout>;
  #since = 0;
  #settled?: () => void;
  #ledTo?: number;

  constructor(reader: HTMLElement, start: Start) {
    this.#reader = reader;
    this.#start = start;
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
    addEventListener('online', this.#leave);
  }

  /** The text is there, and where to begin is decided: from now on the place is the reader's own. */
  begin(): void {
    this.#ready = true;
    this.moved();
  }

  /** Something has been scrolled, opened or filled. */
  moved(): void {
    if (!this.#ready) return;
    this.#look();
    const now = Date.now();
    this.#since ||= now;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#tell(), Math.min(QUIET, Math.max(0, this.#since + BUSY - now)));
  }

  /** Another chapter may stand there already: what was seen last is told. */
  end(): void {
    this.#tell();
    this.#settled?.();
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    removeEventListener('online', this.#leave);
  }

  /** Whether there is a place worth leading to: neither the beginning nor the end. */
  get place(): Position | null {
    const { section, heading, share } = this.#start;
    return section && share && share > 0.01 && share < 0.97 ? { section, heading: heading ?? '', share } : null;
  }

  /** Keeps the place in sight while images and formulas settle, until the reader does something. */
  lead(place: Position): void {
    this.#settled?.();
    const panel = openPanel(this.#reader);
    if (!panel) return;
    this.#ledTo = place.share;
    const sizes = new ResizeObserver(() => lead(this.#reader, place));
    const done = () => {
      sizes.disconnect();
      clearTimeout(end);
      kinds.forEach((kind) => removeEventListener(kind, done, true));
      this.#settled = undefined;
    };
    const kinds = ['wheel', 'touchstart', 'keydown', 'pointerdown'];
    kinds.forEach((kind) => addEventListener(kind, done, { capture: true, passive: true }));
    const end = setTimeout(done, SETTLING);
    this.#settled = done;
    sizes.observe(panel);
    lead(this.#reader, place);
  }

  readonly #leave = (event: Event) => {
    if (event.type !== 'visibilitychange' || document.hidden) this.#tell();
  };

  #look(): void {
    const at = measure(this.#reader);
    if (!at) return;
    this.#leaveTheStrip(at);
    this.#furthest[at.section] = Math.round(Math.max(this.#furthest[at.section] ?? 0, at.seen) * 1e4) / 1e4;
    const first = this.#reader.querySelector('[role=tabpanel]')?.id ?? at.section;
    const seen = JSON.stringify({
      section: at.section,
      heading: at.heading,
      share: Math.round(at.share * 1e4) / 1e4,
      furthest: this.#furthest,
      finished: (this.#furthest[first] ?? 0) > 0.98,
    });
    if (seen !== this.#last) {
      this.#last = seen;
      this.#lastAt = Date.now();
    }
  }

  /** Who has gone on from where one was led does not ask the way back to the start any more. */
  #leaveTheStrip({ section, share }: Position): void {
    const panel = openPanel(this.#reader);
    if (this.#ledTo === undefined || this.#settled || !panel) return;
    if (section !== this.#start.section || Math.abs(share - this.#ledTo) * panel.offsetHeight > FAR) {
      this.#reader.querySelector('.resumed')?.setAttribute('hidden', '');
      this.#ledTo = undefined;
    }
  }

  #tell(): void {
    clearTimeout(this.#waiting);
    this.#since = 0;
    if (!this.#last || this.#last === this.#told) return;
    const known = this.#last;
    this.#told = known;
    const body = `${known.slice(0, -1)},"at":${this.#start.now + this.#lastAt - this.#opened}}`;
    const headers = { 'Content-Type': 'application/json' };
    fetch(`/api/lectures/${this.#start.chapter}`, { method: 'POST', body, headers, keepalive: true }).catch(() => {
      // Told anew with the next change, or when the network is back.
      if (this.#told === known) this.#told = '';
    });
  }
}
