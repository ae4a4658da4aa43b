import { fill } from '../words';
import { type PDFDocumentProxy, type PDFPageProxy, type RenderTask, TextLayer } from './library';

/** Pixels of one drawn page at most: 20 MB. */
const PIXELS = 5_000_000;
const SHARPEST = 2;

/** One page: a box of its size, and in it the drawing and the text while it is near what is seen. */
export class Page {
  readonly box = document.createElement('div');
  readonly #pdf: PDFDocumentProxy;
  readonly #number: number;
  #size: { width: number; height: number };
  #scale = 1;
  #page?: PDFPageProxy;
  #task?: RenderTask;
  #text?: TextLayer;
  #drawn = 0;
  #turn = 0;

  /** `go` is told to which page a link of this one leads. */
  constructor(
    pdf: PDFDocumentProxy,
    number: number,
    size: { width: number; height: number },
    private readonly go: (page: number) => void,
  ) {
    this.#pdf = pdf;
    this.#number = number;
    this.#size = size;
    this.box.className = 'pdf-page';
    this.box.dataset.page = `${number}`;
  }

  /** In CSS pixels of each point. */
  set scale(scale: number) {
    this.#scale = scale;
    this.box.style.width = `${Math.floor(this.#size.width * scale)}px`;
    this.box.style.height = `${Math.floor(this.#size.height * scale)}px`;
    this.box.style.setProperty('--total-scale-factor', `${scale}`);
  }

  get isDrawn(): boolean {
    return this.#drawn === this.#scale;
  }

  async draw(): Promise<void> {
    const turn = ++this.#turn;
    const page = (this.#page ??= await this.#pdf.getPage(this.#number));
    const natural = page.getViewport({ scale: 1 });
    this.#size = natural;
    this.scale = this.#scale;
    const scale = this.#scale;
    const viewport = page.getViewport({ scale });
    const sharp = Math.min(devicePixelRatio, SHARPEST, Math.sqrt(PIXELS / (viewport.width * viewport.height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    canvas.setAttribute('aria-hidden', 'true');
    this.#task?.cancel();
    this.#task = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
    try {
      await this.#task.promise;
    } catch (failure) {
      if ((failure as Error).name === 'RenderingCancelledException') return;
      throw failure;
    }
    if (turn !== this.#turn) return;
    this.#drawn = scale;
    this.#text?.cancel();
    const layer = document.createElement('div');
    layer.className = 'textLayer';
    this.box.replaceChildren(canvas, layer);
    this.#text = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
    await this.#text.render().catch(() => undefined);
    const links = await page.getAnnotations({ intent: 'display' }).catch(() => []);
    if (turn !== this.#turn) return;
    for (const { subtype, rect, url, dest } of links) {
      const link = subtype !== 'Link' ? null : url ? outward(url) : dest ? this.#inward(dest) : null;
      if (!link) continue;
      const [x1, y1] = viewport.convertToViewportPoint(rect[0], rect[1]) as [number, number];
      const [x2, y2] = viewport.convertToViewportPoint(rect[2], rect[3]) as [number, number];
      link.style.left = `${(Math.min(x1, x2) / viewport.width) * 100}%`;
      link.style.top = `${(Math.min(y1, y2) / viewport.height) * 100}%`;
      link.style.width = `${(Math.abs(x2 - x1) / viewport.width) * 100}%`;
      link.style.height = `${(Math.abs(y2 - y1) / viewport.height) * 100}%`;
      this.box.append(link);
    }
  }

  #inward(dest: unknown): HTMLElement {
    const follow = async () => {
      const place = typeof dest === 'string' ? await this.#pdf.getDestination(dest) : (dest as unknown[]);
      const page = place?.[0];
      if (typeof page === 'number') this.go(page + 1);
      else if (page) this.go((await this.#pdf.getPageIndex(page as { num: number; gen: number })) + 1);
    };
    return fill('button', {
      type: 'button',
      className: 'pdf-link',
      tabIndex: -1,
      ariaHidden: 'true',
      onclick: () => void follow().catch(() => undefined),
    });
  }

  /** Gives back all that drawing took. */
  drop(): void {
    this.#turn++;
    this.#task?.cancel();
    this.#text?.cancel();
    const canvas = this.box.querySelector('canvas');
    if (canvas) canvas.width = canvas.height = 0;
    this.box.replaceChildren();
    this.#drawn = 0;
    this.#page?.cleanup();
  }
}

function outward(url: string): HTMLElement | null {
  if (!/^(https?|mailto):/i.test(url)) return null;
  return fill('a', { href: url, target: '_blank', rel: 'noopener nofollow', className: 'pdf-link', title: url });
}
