import type { Editor } from '@tiptap/core';
import type { Node as Content } from '@tiptap/pm/model';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { complaint, draw, mostRows, mostSectors, mostSeries } from '../setting/chart';
import { numberOf } from '../setting/number';
import { type ChartAttrs, chartKinds, drawing, putChart } from './chart';
import { ChartGrid } from './chart-grid';
import { Float } from './float';
import type { Host } from './host';
import { icon } from './icons';
import { textAfter } from './text-after';

/** Asks for the numbers of the chart at `at`, or of a new one, which stands in the text when it is applied. */
export function openChart(editor: Editor, host: Host, at: number | null, cells?: string[][]): boolean {
  const { say } = host;
  const node = at === null ? null : editor.state.doc.nodeAt(at);
  const fresh: ChartAttrs = { kind: 'bar', title: '', unit: '', cells: cells ?? emptyCells(say('chartSeries', '1')) };
  const before = node ? (node.attrs as ChartAttrs) : fresh;
  const attrs: ChartAttrs = { ...before, cells: before.cells.map((row) => [...row]) };
  const panel = new Float(host.layer, say('chart'));
  panel.element.classList.add('ed-chart-panel');
  const grid = new ChartGrid(attrs.cells, say, () => panel.update(content()));

  let unfinished = false;
  const typedChart = () => ({ id: '', kind: attrs.kind, head: attrs.cells[0], rows: attrs.cells.slice(1) });

  const finish = (keep: boolean, back: boolean) => {
    if (!panel.open) return;
    if (keep && back && !draw(typedChart())) {
      unfinished = true;
      panel.update(content());
      grid.focusFirst();
      return;
    }
    panel.close();
    const changed = JSON.stringify(attrs) !== JSON.stringify({ ...before });
    if (keep && (changed || cells)) save();
    if (back) editor.view.focus();
  };
  const save = () => {
    if (!node) return putChart(editor, attrs);
    const place = placeOf(editor.state.doc, node);
    if (place !== null) editor.view.dispatch(editor.state.tr.setNodeMarkup(place, null, { ...attrs }));
  };
  const remove = () => {
    panel.close();
    const place = node && placeOf(editor.state.doc, node);
    if (place === null) return;
    const tr = editor.state.tr.delete(place, place + 1);
    editor.view.dispatch(tr.setSelection(textAfter(tr, Math.min(place, tr.doc.content.size))));
    editor.view.focus();
  };
  const typed = (name: 'title' | 'unit') => (event: Event) => {
    attrs[name] = (event.target as HTMLInputElement).value;
    panel.update(content());
  };
  const kind = (each: ChartAttrs['kind']) => {
    const choose = () => {
      attrs.kind = each;
      panel.update(content());
    };
    return html`<button type="button" aria-pressed=${attrs.kind === each} @click=${choose}>${say(chartKinds[each])}</button>`;
  };
  const cut = () => (grid.cut ? say('chartTooMuch', String(mostRows), String(mostSeries)) : '');
  const wrong = () => {
    const chart = typedChart();
    const { head, rows } = chart;
    switch (complaint(chart)) {
      case 'number': {
        const row = rows.findIndex((cells) => cells.slice(1).some(isWrong));
        const column = rows[row].findIndex((cell, i) => i > 0 && isWrong(cell));
        return say('chartNumber', rows[row][column], String(row + 1), head[column] || say('chartSeries', String(column)));
      }
      case 'oneSeries':
        return say('chartOneSeries');
      case 'sectors':
        return say('chartSectors', String(mostSectors));
      case 'share':
        return say('chartShare');
      case 'empty':
        return unfinished ? say('chartNoNumber') : cut();
      default:
        return cut();
    }
  };
  const content = () => html`
    <div class="ed-choice" role="group" aria-label=${say('chartKind')}>
      ${(Object.keys(chartKinds) as ChartAttrs['kind'][]).map(kind)}
    </div>
    <div class="ed-chart-names">
      <label class="ed-field">
        ${say('chartTitle')}<input maxlength="200" .value=${live(attrs.title)} @input=${typed('title')} />
      </label>
      <label class="ed-field">
        ${say('chartUnit')}<input maxlength="30" .value=${live(attrs.unit)} @input=${typed('unit')} />
      </label>
    </div>
    ${grid.render()}
    <p class="ed-wrong" role="status">${wrong() ? html`${icon('error')}<span>${wrong()}</span>` : nothing}</p>
    <div class="prose ed-chart-preview" role="group" aria-label=${say('chartPreview')}>
      <figure class="el-chart">${drawing(attrs, host)}</figure>
    </div>
    <div class="ed-foot">
      ${
        node
          ? html`<button type="button" class="ed-tool" title=${say('remove')} aria-label=${say('remove')} @click=${remove}>
              ${icon('remove')}
            </button>`
          : nothing
      }
      <span class="ed-grow"></span>
      <button type="button" class="ed-button" @click=${() => finish(false, true)}>${say('cancel')}</button>
      <button type="button" class="ed-button ed-button-go" @click=${() => finish(true, true)}>${say('apply')}</button>
    </div>
  `;
  panel.show(content(), anchor(editor, at), finish);
  return true;
}

const isWrong = (cell: string) => cell.trim() !== '' && numberOf(cell) === null;
const emptyCells = (series: string) => [['', series], ['', ''], ['', ''], ['', '']];

/** Where the node stands now, whatever has been written meanwhile. */
function placeOf(doc: Content, node: Content): number | null {
  let place: number | null = null;
  doc.descendants((each, at) => {
    if (each === node) place = at;
    return place === null;
  });
  return place;
}

function anchor({ view, state }: Editor, at: number | null): DOMRect {
  const dom = at === null ? null : view.nodeDOM(at);
  if (dom instanceof HTMLElement) return dom.getBoundingClientRect();
  const { left, top, bottom } = view.coordsAtPos(state.selection.from);
  return new DOMRect(left, top, 0, bottom - top);
}
