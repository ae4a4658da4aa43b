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

  constructor(pdf: PDFDocumentProxy, number: number, size: { width: number; height: number }) {
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
