/*
 * Draws a chart of a chapter as shapes: [name, attributes, ...what is inside], which whoever calls makes an SVG of. The
 * editor runs this while one types, the server's sandbox when the text is saved: nothing newer than what Rhino knows.
 */
import { decimalsOf, numberOf, ticks, written } from './number.js';
import { cut, filled, GAP, inkOf, last, legend, LETTER, mark, path, patterns, round, square, stroke, sum, text, WIDE, width } from './shapes.js';

export const mostRows = 30;
export const mostSeries = 4;
export const mostSectors = 8;

function scaleOf(chart, count) {
  const all = [].concat.apply([], chart.values).filter((value) => value !== null);
  const [least, most] = [Math.min.apply(null, all), Math.max.apply(null, all)];
  // A line may tell of changes far from zero; a bar is as long as its value.
  const near = chart.kind === 'line' && least > 0 && most - least < most * 0.4;
  const [from, to] = [near ? least : Math.min(0, least), Math.max(near ? most : 0, most)];
  // Bars that have their values beside them need no round ends.
  const exact = chart.kind !== 'bar' && chart.kind !== 'line' && chart.names.length === 1 && to > from;
  return exact ? { values: [], decimals: 0, least: from, most: to } : ticks(from, to, count);
}

/** Columns and lines: names below, values at the left. */
function upright(chart) {
  const { id, kind, labels, names, values } = chart;
  const scale = scaleOf(chart, 4);
  const marks = scale.values.map((value) => written(value, scale.decimals));
  const left = Math.max.apply(null, marks.map(width)) + GAP;
  const key = legend(names, kind === 'line' ? stroke : square(id), 0);
  const top = key.height + 16;
  const bottom = top + 190;
  const y = (value) => round(bottom - ((value - scale.least) / (scale.most - scale.least)) * (bottom - top));
  const slot = (WIDE - left) / labels.length;
  const spots = kind === 'line' ? spotsOf(labels, left) : null;
  const x = (at) => (spots ? spots[at] : left + slot * (at + 0.5));

  const shapes = patterns(id, kind === 'bar' ? names.length : 0).concat(key.shapes);
  shapes.push(path('el-grid', scale.values.map((value) => `M${round(left)} ${y(value)}H${WIDE}`).join('')));
  scale.values.forEach((value, i) => shapes.push(text(left - GAP, y(value) + 4, 'end', marks[i])));
  if (kind === 'bar') columns(chart, slot, x, y, shapes);
  else lines(chart, x, y, shapes);
  if (scale.least < 0 || kind === 'bar') shapes.push(path('el-axis', `M${round(left)} ${y(Math.max(0, scale.least))}H${WIDE}`));

  const leaning = Math.max.apply(null, labels.map(width)) > slot - 4;
  const every = leaning ? Math.ceil(16 / slot) : 1;
  const most = leaning ? 14 : 99;
  labels.forEach((label, at) => {
    if (at % every !== 0) return;
    if (!leaning) shapes.push(text(x(at), bottom + 18, 'middle', label));
    else shapes.push(text(x(at) + 4, bottom + 14, 'end', cut(label, most), { transform: `rotate(-40 ${round(x(at) + 4)} ${bottom + 14})` }));
  });
  const longest = Math.min(most, Math.max.apply(null, labels.map((label) => label.length)));
  const height = Math.ceil(bottom + (leaning ? 20 + longest * LETTER * 0.65 : 26));
  if (!chart.across) return { height: height, shapes: shapes };
  shapes.push(text((left + WIDE) / 2, height + 10, 'middle', cut(chart.across, 50), { class: 'el-across' }));
  return { height: height + 18, shapes: shapes };
}

/** Where names that are growing numbers stand, in proportion; others at equal distances. */
function spotsOf(labels, left) {
  const numbers = labels.map(numberOf);
  const from = left + 10;
  const wide = WIDE - 14 - from;
  const growing = numbers.every((value, at) => value !== null && (at === 0 || value > numbers[at - 1]));
  return labels.map((_, at) => {
    if (labels.length === 1) return from + wide / 2;
    return from + wide * (growing ? (numbers[at] - numbers[0]) / (last(numbers) - numbers[0]) : at / (labels.length - 1));
  });
}

function columns(chart, slot, x, y, shapes) {
  const { id, labels, values } = chart;
  const wide = Math.min(44, (slot * 0.76) / values.length);
  values.forEach((series, at) => {
    const from = (i) => round(x(i) + wide * (at - values.length / 2));
    const bars = series.map((value, i) => (value === null ? '' : `M${from(i)} ${y(0)}V${y(value)}h${round(wide)}V${y(0)}z`));
    shapes.push(['path', filled(id, at, { d: bars.join('') })]);
  });
  const told = values[0].map((value) => (value === null ? '' : written(value, decimalsOf(value))));
  if (values.length > 1 || labels.length > 12 || told.some((each) => width(each) > slot)) return;
  values[0].forEach((value, i) => shapes.push(text(x(i), y(value) + (value < 0 ? 15 : -5), 'middle', told[i])));
}

function lines(chart, x, y, shapes) {
  chart.values.forEach((series, at) => {
    let pen = 'M';
    const line = series.map((value, i) => {
      const step = value === null ? '' : `${pen}${round(x(i))} ${y(value)}`;
      pen = value === null ? 'M' : 'L';
      return step;
    });
    shapes.push(path(`el-line-${at + 1}`, line.join('')));
    shapes.push(path(`el-ink-${at + 1}`, series.map((value, i) => (value === null ? '' : mark(at, x(i), y(value)))).join('')));
  });
}

/** Bars that lie: names at the left, values at the bottom. */
function lying(chart) {
  const { id, labels, names, values } = chart;
  const alone = names.length === 1;
  const scale = scaleOf(chart, 4);
  const key = legend(names, square(id), 0);
  const letters = Math.min(20, Math.max.apply(null, labels.map((label) => label.length)));
  const left = letters * LETTER + GAP;
  const told = values.map((series) => series.map((value) => (value === null ? '' : written(value, decimalsOf(value)))));
  const right = WIDE - (alone ? Math.max.apply(null, told[0].map(width)) + 6 : 14);
  const x = (value) => round(left + ((value - scale.least) / (scale.most - scale.least)) * (right - left));
  const thick = alone ? 18 : 13;
  const row = thick * names.length + 10;
  const top = key.height + 4;
  const bottom = top + row * labels.length;

  const shapes = patterns(id, names.length).concat(key.shapes);
  if (!alone) shapes.push(path('el-grid', scale.values.map((value) => `M${x(value)} ${top}V${bottom}`).join('')));
  values.forEach((series, at) => {
    const from = (i) => top + row * i + 5 + thick * at;
    const bars = series.map((value, i) => (value === null ? '' : `M${x(0)} ${from(i)}H${x(value)}v${thick - 1}H${x(0)}z`));
    shapes.push(['path', filled(id, at, { d: bars.join('') })]);
  });
  shapes.push(path('el-axis', `M${x(0)} ${top}V${bottom}`));
  labels.forEach((label, i) => {
    shapes.push(text(left - GAP, top + row * (i + 0.5) + 4, 'end', cut(label, 20)));
    if (alone && told[0][i]) shapes.push(text(x(Math.max(0, values[0][i])) + 5, top + row * (i + 0.5) + 4, 'start', told[0][i]));
  });
  if (!alone) scale.values.forEach((value) => shapes.push(text(x(value), bottom + 18, 'middle', written(value, scale.decimals))));
  return { height: bottom + (alone ? 6 : 26), shapes: shapes };
}

/** Parts of a whole, from the top clockwise, each named beside it with its share. */
function sectors(chart) {
  const { id, labels } = chart;
  const shares = chart.values[0];
  const whole = sum(shares);
  const [x, y, r] = [88, 92, 84];
  const shapes = patterns(id, labels.length);
  let turned = 0;
  labels.forEach((label, at) => {
    const share = shares[at] / whole;
    const edge = (turn) => `${round(x + r * Math.sin(2 * Math.PI * turn))} ${round(y - r * Math.cos(2 * Math.PI * turn))}`;
    const all = share > 0.9999;
    const arc = all
      ? `M${x} ${y - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0-${2 * r}z`
      : `M${x} ${y}L${edge(turned)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${edge(turned + share)}z`;
    shapes.push(['path', filled(id, at, { class: `el-ink-${inkOf(at) + 1} el-sector`, d: arc })]);
    const [bx, by] = [x + r * 0.68 * Math.sin(2 * Math.PI * (turned + share / 2)), y - r * 0.68 * Math.cos(2 * Math.PI * (turned + share / 2))];
    const number = String(at + 1);
    if (share > 0.045) shapes.push(['circle', { class: 'el-badge', cx: round(bx), cy: round(by), r: 10 }], text(bx, by + 4.5, 'middle', number));
    const line = 22 + at * 22;
    shapes.push(square(id)(at, 200, line - 11), text(224, line, 'start', `${number}. ${cut(label, 18)}, ${written(share * 100, share < 0.1 ? 1 : 0)}\u00a0%`));
    turned += share;
  });
  return { height: Math.max(184, 22 * labels.length + 16), shapes: shapes };
}

/** Why it cannot be drawn as it stands: a cell that is no number, nothing to draw, too many sectors, a negative one. */
export function complaint(chart) {
  const cells = [].concat.apply([], chart.rows.map((row) => row.slice(1)));
  if (cells.some((cell) => cell.trim() !== '' && numberOf(cell) === null)) return 'number';
  const values = cells.map(numberOf).filter((value) => value !== null);
  if (values.length === 0) return 'empty';
  if (chart.kind !== 'pie') return null;
  if (chart.head.length > 2) return 'oneSeries';
  if (chart.rows.length > mostSectors) return 'sectors';
  return values.some((value) => value < 0) || sum(values) <= 0 ? 'share' : null;
}

/**
 * The chart as shapes, or null when there is nothing to draw. What stands where a number should is left out; sectors that
 * cannot be drawn as such are bars.
 */
export function draw(chart) {
  const wrong = complaint(chart);
  if (wrong === 'empty' || chart.rows.length > mostRows || chart.head.length > mostSeries + 1) return null;
  const rows = chart.rows;
  const values = chart.head.slice(1).map((_, at) => rows.map((row) => numberOf(row[at + 1] || '')));
  if (!values.some((series) => series.some((value) => value !== null))) return null;
  const figures = { id: chart.id, kind: chart.kind, across: chart.head[0], labels: rows.map((row) => row[0]), names: chart.head.slice(1), values: values };
  const whole = chart.kind === 'pie' && wrong === null;
  if (whole) figures.values = values.map((series) => series.map((value) => value || 0));
  const drawn = whole ? sectors(figures) : chart.kind === 'bar' || chart.kind === 'line' ? upright(figures) : lying(figures);
  return ['svg', { class: 'el-chart-drawing', viewBox: `0 0 ${WIDE} ${Math.ceil(drawn.height)}` }].concat(drawn.shapes);
}
