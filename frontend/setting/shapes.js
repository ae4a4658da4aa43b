/*
 * The parts that charts are drawn of, 400 units wide. Run in the editor and in the server's sandbox: nothing newer than
 * what Rhino knows.
 */
export const WIDE = 400;
export const LETTER = 7;
export const GAP = 8;

export const round = (value) => Math.round(value * 10) / 10;
export const width = (text) => text.length * LETTER;
export const cut = (text, most) => (text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text);
export const last = (list) => list[list.length - 1];
export const text = (x, y, anchor, words, more) =>
  ['text', Object.assign({ x: round(x), y: round(y), 'text-anchor': anchor }, more), words];
export const path = (style, d, more) => ['path', Object.assign({ class: style, d: d }, more)];
export const sum = (list) => list.reduce((all, each) => all + each, 0);

/** The second channel beside the colour: plain, leaning, lying, dotted. */
const hatches = [null, 'M-2 6 6-2M2 10 10 2', 'M0 4h8', 'M1 3h3M5 7h3'];

export const inkOf = (at) => at % 4;
/** The fifth has the ink of the first and the hatch of the second. */
const hatchOf = (at) => (at + Math.floor(at / 4)) % 4;

export function patterns(id, count) {
  const made = [];
  for (let at = 0; at < count; at++) {
    if (hatchOf(at) > 0) {
      made.push([
        'pattern',
        { id: `${id}-${at + 1}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        ['rect', { class: `el-ink-${inkOf(at) + 1}`, width: 8, height: 8 }],
        path('el-hatch', hatches[hatchOf(at)]),
      ]);
    }
  }
  return made.length > 0 ? [['defs', {}].concat(made)] : [];
}

export const filled = (id, at, more) =>
  Object.assign({ class: `el-ink-${inkOf(at) + 1}` }, hatchOf(at) > 0 ? { fill: `url(#${id}-${at + 1})` } : {}, more);

/** A mark of its own for each line. */
export function mark(at, x, y) {
  const size = at === 0 ? 3.2 : 3.6;
  const [a, b, c, d] = [round(x - size), round(x + size), round(y - size), round(y + size)];
  if (at === 0) return `M${a} ${round(y)}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0-${2 * size} 0z`;
  if (at === 1) return `M${a} ${c}H${b}V${d}H${a}z`;
  if (at === 2) return `M${round(x)} ${c}L${b} ${d}H${a}z`;
  return `M${round(x)} ${c}L${b} ${round(y)} ${round(x)} ${d} ${a} ${round(y)}z`;
}

/** Swatches with names, in as many lines as they need; answers their shapes and height. */
export function legend(names, swatch, top) {
  if (names.length < 2) return { shapes: [], height: 0 };
  const shapes = [];
  let [x, y] = [0, top + 12];
  names.forEach((name, at) => {
    const shown = cut(name, 40);
    const wide = 22 + width(shown) + 14;
    if (x > 0 && x + wide > WIDE) [x, y] = [0, y + 20];
    shapes.push(swatch(at, x, y - 10), text(x + 22, y, 'start', shown));
    x += wide;
  });
  return { shapes: shapes, height: y - top + 12 };
}

export const square = (id) => (at, x, y) => ['rect', filled(id, at, { x: x, y: y, width: 16, height: 12, rx: 2 })];
export const stroke = (at, x, y) => ['g', {}, path(`el-line-${at + 1}`, `M${x} ${y + 6}h18`), path(`el-ink-${at + 1}`, mark(at, x + 9, y + 6))];
