import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mostRows, mostSeries } from '../setting/chart';
import { numberOf } from '../setting/number';
import { icon } from './icons';
import type { Say } from './texts';

let count = 0;

/** The numbers of a chart to type in: Enter and the arrows lead from row to row, a copied table fills the cells. */
export class ChartGrid {
  /** Whether the last paste held more than a chart can show. */
  cut = false;
  readonly #id = `ed-grid-${++count}`;

  constructor(
    private readonly cells: string[][],
    private readonly say: Say,
    private readonly onChange: () => void,
  ) {}

  render(): TemplateResult {
    const { cells, say } = this;
    const [head] = cells;
    const series = head.length - 1;
    const drop = (label: string, one: boolean, run: () => void) => html`<button
      type="button"
      class="ed-tool"
      title=${label}
      aria-label=${label}
      aria-disabled=${one}
      @click=${() => !one && this.#change(run)}
    >
      ${icon('close')}
    </button>`;
    return html`
      <div class="ed-grid" id=${this.#id} @keydown=${(event: KeyboardEvent) => this.#key(event)} @paste=${(event: ClipboardEvent) => this.#paste(event)}>
        <table>
          <tr>
            ${head.map((_, column) => html`<th>${this.#cell(0, column)}</th>`)}
            <td></td>
          </tr>
          ${cells.slice(1).map(
            (row, at) => html`<tr>
              ${row.map((_, column) => html`<td>${this.#cell(at + 1, column)}</td>`)}
              <td>${drop(say('chartRowRemove', String(at + 1)), cells.length < 3, () => cells.splice(at + 1, 1))}</td>
            </tr>`,
          )}
          ${
            series > 1
              ? html`<tr>
                  <td></td>
                  ${head.slice(1).map(
                    (name, at) =>
                      html`<td>
                        ${drop(say('chartSeriesRemove', name || String(at + 1)), false, () => cells.forEach((row) => row.splice(at + 1, 1)))}
                      </td>`,
                  )}
                  <td></td>
                </tr>`
              : ''
          }
        </table>
      </div>
      <div class="ed-foot">
        <button
          type="button"
          class="ed-button"
          aria-disabled=${cells.length > mostRows}
          @click=${() => this.#addRow(0)}
        >
          ${say('chartRowAdd')}
        </button>
        <button
          type="button"
          class="ed-button"
          aria-disabled=${series >= mostSeries}
          @click=${() => this.#addSeries()}
        >
          ${say('chartSeriesAdd')}
        </button>
        <span class="ed-hint">${say('chartKeys')}</span>
      </div>
    `;
  }

  /** Where the first number is missing, or is none. */
  focusFirst(): void {
    const row = this.cells.findIndex((cells, at) => at > 0 && numberOf(cells[1]) === null);
    this.#focus(Math.max(1, row), 1);
  }

  #cell(row: number, column: number): TemplateResult {
    const { cells, say } = this;
    const text = cells[row][column];
    const series = cells[0][column] || say('chartSeries', String(column));
    const name = cells[row][0] || String(row);
    const label = !row && !column ? say('chartNames') : !row ? say('chartSeries', String(column)) : !column ? say('chartName', String(row)) : `${series}, ${name}`;
    const number = row > 0 && column > 0;
    return html`<input
      data-at="${row},${column}"
      aria-label=${label}
      placeholder=${row ? '' : label}
      inputmode=${number ? 'decimal' : 'text'}
      maxlength="80"
      autocomplete="off"
      aria-invalid=${number && text.trim() !== '' && numberOf(text) === null}
      .value=${live(text)}
      @input=${(event: Event) => this.#change(() => (cells[row][column] = (event.target as HTMLInputElement).value))}
    />`;
  }

  #change(run: () => void): void {
    this.cut = false;
    run();
    this.onChange();
  }

  #addRow(column: number): void {
    const { cells } = this;
    if (cells.length > mostRows) return;
    this.#change(() => cells.push(cells[0].map(() => '')));
    this.#focus(cells.length - 1, column);
  }

  #addSeries(): void {
    const column = this.cells[0].length;
    if (column > mostSeries) return;
    this.#change(() => this.#widen());
    this.#focus(0, column);
  }

  #widen(): void {
    const name = this.say('chartSeries', String(this.cells[0].length));
    this.cells.forEach((row, at) => row.push(at ? '' : name));
  }

  #focus(row: number, column: number): void {
    const cell = document.querySelector<HTMLInputElement>(`#${this.#id} [data-at="${row},${column}"]`);
    cell?.focus();
    cell?.select();
  }

  #at(event: Event): [number, number] {
    const [row, column] = ((event.target as HTMLElement).dataset.at ?? '0,0').split(',').map(Number);
    return [row, column];
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const back = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!back && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    // Enter elsewhere in the panel applies it.
    event.stopPropagation();
    event.preventDefault();
    const [row, column] = this.#at(event);
    const next = row + (back ? -1 : 1);
    if (next < this.cells.length) this.#focus(Math.max(0, next), column);
    else if (event.key === 'Enter' && this.cells[row].some((cell) => cell.trim())) this.#addRow(column);
  }

  #paste(event: ClipboardEvent): void {
    const text = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    if (!/[\t\n]/.test(text) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const [top, left] = this.#at(event);
    const { cells } = this;
    const pasted = text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim().slice(0, 80)));
    const rows = Math.min(top + pasted.length, mostRows + 1);
    const columns = Math.min(left + Math.max(...pasted.map((row) => row.length)), mostSeries + 1);
    while (cells[0].length < columns) this.#widen();
    while (cells.length < rows) cells.push(cells[0].map(() => ''));
    pasted.forEach((row, i) => row.forEach((cell, j) => {
      if (top + i < rows && left + j < columns) cells[top + i][left + j] = cell;
    }));
    this.cut = rows < top + pasted.length || pasted.some((row) => left + row.length > columns);
    this.onChange();
  }
}
