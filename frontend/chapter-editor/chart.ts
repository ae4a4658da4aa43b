import { type Editor, findParentNode, mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { type ChartKind, draw, mostRows, mostSeries, type Shape } from '../setting/chart';
import { openChart } from './chart-panel';
import type { Host } from './host';
import type { TextKey } from './texts';

export const chartKinds: Record<ChartKind, TextKey> = {
  bar: 'chartBar',
  rows: 'chartRows',
  line: 'chartLine',
  pie: 'chartPie',
};

/** What is typed of a chart: its first row names the series, the first cell of every other row is a name. */
export interface ChartAttrs {
  kind: ChartKind;
  title: string;
  unit: string;
  cells: string[][];
}

const SVG = 'http://www.w3.org/2000/svg';
let drawn = 0;

/** Where the chart that is selected stands. */
export function selectedChart({ state, isEditable }: Editor): number | null {
  const { selection } = state;
  const chosen = isEditable && selection instanceof NodeSelection && selection.node.type.name === 'chart';
  return chosen ? selection.from : null;
}

/** Puts a chart after the block one stands in, or in the place of an empty one; after the whole table, within one. */
export function putChart(editor: Editor, attrs: ChartAttrs): void {
  const { tr, schema, selection } = editor.state;
  const { $from } = selection;
  const type = schema.nodes.chart;
  const table = findParentNode((node) => node.type.name === 'table')(selection);
  const depth = table ? table.depth : $from.depth;
  const index = depth ? $from.index(depth - 1) : 0;
  const empty = !table && depth > 0 && $from.parent.isTextblock && $from.parent.content.size === 0;
  const inPlace = empty && $from.node(depth - 1).canReplaceWith(index, index + 1, type);
  const at = inPlace ? $from.before(depth) : depth ? $from.after(depth) : selection.to;
  tr.replaceWith(at, inPlace ? $from.after(depth) : at, type.create({ ...attrs }));
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
}

export function cellsOfTable({ state }: Editor): string[][] | null {
  const table = findParentNode((node) => node.type.name === 'table')(state.selection)?.node;
  if (!table) return null;
  const rows = table.children.map((row) => row.children.map((cell) => cell.textContent.trim().slice(0, 80)));
  return fits(rows) ? padded(rows) : null;
}

/** `<figure data-chart="…">` around its table, drawn by the script that draws it for readers. */
export function chart(host: Host): Node {
  return Node.create({
    name: 'chart',
    group: 'block',
    atom: true,
    draggable: true,
    isolating: true,

    addAttributes: () => ({
      kind: { default: 'bar', parseHTML: ({ dataset }: HTMLElement) => dataset.chart, rendered: false },
      title: { default: '', parseHTML: ({ dataset }: HTMLElement) => dataset.title ?? '', rendered: false },
      unit: { default: '', parseHTML: ({ dataset }: HTMLElement) => dataset.unit ?? '', rendered: false },
      cells: { default: [['', ''], ['', '']], parseHTML: (figure: HTMLElement) => padded(rowsOf(figure)), rendered: false },
    }),
    parseHTML: () => [{ tag: 'figure[data-chart]', priority: 60, getAttrs: (figure) => isChart(figure) && null }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { kind, title, unit, cells } = node.attrs as ChartAttrs;
      const names = { 'data-chart': kind, ...(title && { 'data-title': title }), ...(unit && { 'data-unit': unit }) };
      const row = (cell: (at: number) => string) => (row: string[]) => ['tr', ...row.map((text, at) => [cell(at), text])];
      const [head, ...rows] = cells;
      return [
        'figure',
        mergeAttributes(HTMLAttributes, names),
        ['table', ['thead', row(() => 'th')(head)], ['tbody', ...rows.map(row((at) => (at ? 'td' : 'th')))]],
      ];
    },

    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => {
        const at = selectedChart(editor);
        return at !== null && openChart(editor, host, at);
      },
    }),

    addNodeView() {
      return ({ node, editor, getPos }) => {
        const dom = document.createElement('figure');
        dom.className = 'ed-chart el-chart';
        dom.contentEditable = 'false';
        const show = () => dom.replaceChildren(...drawing(node.attrs as ChartAttrs, host));
        show();
        dom.addEventListener('click', () => {
          const at = getPos();
          if (at === undefined || !editor.isEditable) return;
          editor.commands.setNodeSelection(at);
          openChart(editor, host, at);
        });
        return {
          dom,
          update: (next) => {
            if (next.type !== node.type) return false;
            node = next;
            show();
            return true;
          },
          ignoreMutation: () => true,
        };
      };
    },
  });
}

/** Its caption, and the drawing or what there is to do first. */
export function drawing({ kind, title, unit, cells }: ChartAttrs, host: Host): HTMLElement[] {
  const parts: HTMLElement[] = [];
  const caption = unit ? `${title} (${unit})`.trim() : title;
  if (caption) parts.push(Object.assign(document.createElement('figcaption'), { textContent: caption }));
  const shape = draw({ id: `ed-chart-${++drawn}`, kind, head: cells[0], rows: cells.slice(1) });
  if (shape) {
    const svg = elementOf(shape) as SVGElement;
    svg.setAttribute('role', 'img');
    const name = host.say(chartKinds[kind]);
    svg.setAttribute('aria-label', caption ? host.say('named', name, caption) : name);
    parts.push(svg as unknown as HTMLElement);
  } else {
    parts.push(Object.assign(document.createElement('p'), { className: 'ed-hint', textContent: host.say('chartEmpty') }));
  }
  return parts;
}

function elementOf([name, attributes, ...inner]: Shape): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...inner.map((each) => (typeof each === 'string' ? each : elementOf(each))));
  return element;
}

function rowsOf(figure: HTMLElement): string[][] {
  return [...(figure.querySelector('table')?.rows ?? [])].map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

const widest = (rows: string[][]) => Math.max(0, ...rows.map((row) => row.length));
const padded = (rows: string[][]) => rows.map((row) => [...row, ...Array<string>(widest(rows) - row.length).fill('')]);

/** More rows or series than can be read off stay a table, as they do when the text is saved. */
function fits(rows: string[][]): boolean {
  const columns = widest(rows);
  return rows.length > 1 && rows.length <= mostRows + 1 && columns > 1 && columns <= mostSeries + 1;
}

function isChart(figure: HTMLElement): boolean {
  return (figure.dataset.chart ?? '') in chartKinds && fits(rowsOf(figure));
}
