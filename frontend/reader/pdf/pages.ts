import type { PDFDocumentProxy } from './library';
import { Page } from './page';

const MARGIN = 12;

/** All pages under each other; only those within a screen of what is seen are drawn, one after the other. */
export class Pages {
  readonly #box: HTMLElement;
  readonly #pages: Page[];
  readonly #width: number;
  readonly #near = new Set<number>();
  readonly #sight: IntersectionObserver;
  readonly #sizes: ResizeObserver;
  #zoom = 1;
  #drawing = false;
  #room = 0;

  /** The widest page fills the width; `failed` is told when a page cannot be drawn. */
  constructor(
    box: HTMLElement,
    pdf: PDFDocumentProxy,
    size: { width: number; height: number },
    private readonly failed: (page: number) => void,
  ) {
    this.#box = box;
    this.#width = size.width;
    this.#pages = Array.from({ length: pdf.numPages }, (_, at) => new Page(pdf, at + 1, size, (page) => this.go(page)));
    box.replaceChildren(...this.#pages.map((page) => page.box));
    this.#sight = new IntersectionObserver((seen) => this.#seen(seen), { root: box, rootMargin: '60% 0px' });
    this.#sizes = new ResizeObserver(() => this.#fit());
    this.#fit();
    this.#pages.forEach((page) => this.#sight.observe(page.box));
    this.#sizes.observe(box);
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Of the width; what is in the middle stays there. */
  set zoom(zoom: number) {
    this.#zoom = Math.min(4, Math.max(0.5, zoom));
    this.#scale();
  }

  /** The page at the top of what is seen, counted from 1. */
  get page(): number {
    const line = this.#box.scrollTop + this.#box.clientHeight / 3;
    const at = this.#pages.findIndex((page) => page.box.offsetTop + page.box.offsetHeight > line);
    return at < 0 ? this.#pages.length : at + 1;
  }

  go(page: number): void {
    const wanted = this.#pages[Math.min(this.#pages.length, Math.max(1, page)) - 1];
    if (wanted) this.#box.scrollTop = wanted.box.offsetTop - MARGIN;
  }

  end(): void {
    this.#sight.disconnect();
    this.#sizes.disconnect();
    this.#pages.forEach((page) => page.drop());
  }

  #fit(): void {
    // Without the width of the scroll bar, which comes and goes.
    if (this.#box.clientWidth === this.#room || this.#box.clientWidth === 0) return;
    this.#room = this.#box.clientWidth;
    this.#scale();
  }

  #scale(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#box;
    const middle = scrollHeight > 0 ? (scrollTop + clientHeight / 2) / scrollHeight : 0;
    const scale = ((this.#room - 2 * MARGIN) / this.#width) * this.#zoom;
    this.#pages.forEach((page) => (page.scale = scale));
    if (scrollTop > 0) this.#box.scrollTop = middle * this.#box.scrollHeight - clientHeight / 2;
    void this.#draw();
  }

  #seen(seen: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const at = Number((target as HTMLElement).dataset.page) - 1;
      if (isIntersecting) {
        this.#near.add(at);
      } else if (this.#near.delete(at)) {
        this.#pages[at]!.drop();
      }
    }
    void this.#draw();
  }

  /** The page that is seen first, then its neighbours. */
  async #draw(): Promise<void> {
    if (this.#drawing) return;
    this.#drawing = true;
    try {
      for (let at = this.#next(); at !== undefined; at = this.#next()) {
        await this.#pages[at]!.draw().catch(() => {
          this.#near.delete(at!);
          this.failed(at! + 1);
        });
      }
    } finally {
      this.#drawing = false;
    }
  }

  #next(): number | undefined {
    const here = this.page - 1;
    return [...this.#near]
      .filter((at) => !this.#pages[at]!.isDrawn)
      .sort((one, other) => Math.abs(one - here) - Math.abs(other - here))[0];
  }
}
