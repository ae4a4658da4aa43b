import './chart.css';
import type { Drawing } from './chart/drawing';

/** What a chart shows, as the server tells it: one value of each series for each label. */
export interface ChartData {
  kind: 'line' | 'bar' | 'rows';
  labels: string[];
  series: { name: string; values: number[] }[];
}

const reduced = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');

// No import from ECharts here, not even of a type: Flow would make it one of the page that names this file.

/**
 * A chart. Its numbers stand in a table beside it, for everybody; arrow keys go from point to point. `data` is a
 * ChartData, `label` what screen readers say.
 */
class ElChart extends HTMLElement {
  #data?: ChartData;
  #drawing?: Drawing;
  #loading = false;
  #at = -1;
  readonly #sizes = new ResizeObserver(() => this.#drawing?.resize());
  readonly #theme = new MutationObserver(() => this.#draw());
  readonly #redraw = () => this.#draw();

  set data(data: ChartData) {
    this.#data = data;
    this.#at = -1;
    this.#draw();
  }

  set label(label: string) {
    this.setAttribute('aria-label', label);
  }

  connectedCallback() {
    this.tabIndex = 0;
    this.role = 'img';
    this.addEventListener('keydown', this.#key);
    this.addEventListener('blur', this.#leave);
    this.#sizes.observe(this);
    this.#theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    dark.addEventListener('change', this.#redraw);
    reduced.addEventListener('change', this.#redraw);
    this.#draw();
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#key);
    this.removeEventListener('blur', this.#leave);
    this.#sizes.disconnect();
    this.#theme.disconnect();
    dark.removeEventListener('change', this.#redraw);
    reduced.removeEventListener('change', this.#redraw);
    this.#drawing?.end();
    this.#drawing = undefined;
  }

  async #draw() {
    if (!this.#data || !this.isConnected) return;
    this.style.setProperty('--rows', `${this.#data.labels.length}`);
    this.classList.toggle('rows', this.#data.kind === 'rows');
    if (!this.#drawing) {
      if (this.#loading) return;
      this.#loading = true;
      const { begin } = await import('./chart/drawing').finally(() => {
        this.#loading = false;
      });
      if (!this.isConnected) return;
      this.#drawing = begin(this);
    }
    this.#drawing.show(this.#data, !reduced.matches);
  }

  readonly #key = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
    const last = (this.#data?.labels.length ?? 0) - 1;
    if (event.key === 'Escape') {
      this.#leave();
    } else if (event.key === 'Home' || event.key === 'End') {
      this.#go(event.key === 'Home' ? 0 : last, event);
    } else if (event.key in steps) {
      this.#go(Math.min(last, Math.max(0, this.#at + steps[event.key]!)), event);
    }
  };

  readonly #leave = () => {
    this.#at = -1;
    this.#drawing?.point(-1);
  };

  #go(to: number, event: KeyboardEvent) {
    event.preventDefault();
    this.#at = to;
    this.#drawing?.point(to);
  }
}

customElements.define('el-chart', ElChart);
