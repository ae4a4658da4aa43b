/*
 * Numbers of a chart as people type them, and how they are written beside its axes. Run in the editor and in the server's
 * sandbox: nothing newer than what Rhino knows.
 */

/** "1 234,5", "1,234.5", "−3", "2e-3"; null when it is none. A comma alone is the French decimal sign. */
export function numberOf(typed) {
  let text = String(typed)
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^[−–]/, '-');
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (/^[-+]?\d{1,3}(,\d{3})+$/.test(text) && text.split(',').length > 2) text = text.replace(/,/g, '');
  else if (/^[-+]?\d{1,3}(\.\d{3})+$/.test(text) && text.split('.').length > 2) text = text.replace(/\./g, '');
  else if (comma > dot) text = text.replace(/\./g, '').replace(',', '.');
  else if (comma >= 0) text = text.replace(/,/g, '');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,2})?$/i.test(text)) return null;
  const number = Number(text);
  return Math.abs(number) <= 1e15 ? number : null;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function power(value) {
  const parts = value.toExponential(2).split('e');
  const sign = parts[1].charAt(0) === '-' ? '⁻' : '';
  const digits = parts[1].replace(/\D/g, '').split('');
  const times = parts[0].replace(/\.?0+$/, '').replace('.', ',');
  return `${times}\u00b710${sign}${digits.map((digit) => raised.charAt(Number(digit))).join('')}`;
}

/** In French: a comma, and groups of three. */
export function written(value, decimals) {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e9 || size < 1e-4)) return power(value).replace(/^-/, '−');
  const parts = size.toFixed(decimals).split('.');
  const whole = parts[0].replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return (value < 0 && Number(size.toFixed(decimals)) > 0 ? '−' : '') + whole + (parts[1] ? `,${parts[1]}` : '');
}

/** As many decimals as tell the value, four at most. */
export function decimalsOf(value) {
  for (let decimals = 0; decimals < 4; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < Math.abs(value) * 1e-9) return decimals;
  }
  return 4;
}

/** Round values from below the least to above the most, `count` or a few more or less. */
export function ticks(least, most, count) {
  const rough = (most - least) / count || Math.abs(most) || 1;
  const base = Math.pow(10, Math.floor(Math.log(rough) / Math.LN10 + 1e-9));
  const step = [1, 2, 5, 10].map((times) => times * base).filter((each) => each >= rough * 0.999)[0];
  const from = Math.floor(least / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(most / step - 1e-9));
  const decimals = Math.max(0, -Math.floor(Math.log(step) / Math.LN10 + 1e-9));
  const values = [];
  for (let at = from; at <= to; at++) values.push(at * step);
  return { values: values, decimals: Math.min(decimals, 12), least: from * step, most: to * step };
}
