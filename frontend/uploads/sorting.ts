/**
 * Lines of a list that are put in order by their grip: dragged with mouse or thumb, or moved with the arrow keys. The page
 * only shows where a line would go; `move` has it done.
 */
export class Sorting {
  #line: HTMLElement | null = null;
  #from = 0;
  #to = 0;
  #start = 0;

  constructor(
    readonly list: HTMLElement,
    readonly move: (line: HTMLElement, to: number) => void,
  ) {
    list.addEventListener('pointerdown', this.#down);
    list.addEventListener('keydown', this.#key);
  }

  get #lines(): HTMLElement[] {
    return [...this.list.children] as HTMLElement[];
  }

  end(): void {
    this.list.removeEventListener('pointerdown', this.#down);
    this.list.removeEventListener('keydown', this.#key);
    this.#drop(false);
  }

  readonly #key = (event: KeyboardEvent) => {
    const line = lineOf(event);
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as Record<string, number>)[event.key];
    if (event.key === 'Escape' && this.#line) {
      this.#drop(false);
    } else if (line && step) {
      event.preventDefault();
      const to = this.#lines.indexOf(line) + step;
      if (to >= 0 && to < this.#lines.length) this.move(line, to);
    }
  };

  readonly #down = (event: PointerEvent) => {
    const line = lineOf(event);
    if (!line || event.button !== 0 || this.#lines.length < 2) return;
    event.preventDefault();
    this.#line = line;
    this.#from = this.#to = this.#lines.indexOf(line);
    this.#start = event.clientY;
    line.classList.add('dragged');
    addEventListener('pointermove', this.#follow);
    addEventListener('pointerup', this.#up);
    addEventListener('pointercancel', this.#cancel);
  };

  readonly #follow = (event: PointerEvent) => {
    if (!this.#line) return;
    const by = event.clientY - this.#start;
    const height = this.#line.offsetHeight;
    this.#line.style.transform = `translateY(${by}px)`;
    const lines = this.#lines;
    this.#to = Math.max(0, Math.min(lines.length - 1, this.#from + Math.round(by / height)));
    lines.forEach((other, at) => {
      if (other === this.#line) return;
      const shifted = at > this.#from && at <= this.#to ? -height : at < this.#from && at >= this.#to ? height : 0;
      other.style.transform = shifted ? `translateY(${shifted}px)` : '';
    });
  };

  readonly #up = () => this.#drop(true);
  readonly #cancel = () => this.#drop(false);

  #drop(moves: boolean): void {
    removeEventListener('pointermove', this.#follow);
    removeEventListener('pointerup', this.#up);
    removeEventListener('pointercancel', this.#cancel);
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    line.classList.remove('dragged');
    for (const each of this.#lines) each.style.transform = '';
    if (moves && this.#to !== this.#from) this.move(line, this.#to);
  }
}

function lineOf(event: Event): HTMLElement | null {
  const grip = (event.target as Element).closest('.grip');
  return grip?.closest<HTMLElement>('[data-file]') ?? null;
}
