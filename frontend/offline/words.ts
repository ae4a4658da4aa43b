import type { Copy, Kept } from './copies';

const filled = (text: string, values: string[]) => text.replace(/\{(\d)\}/g, (_, at) => values[Number(at)] ?? '');

/** In the copy's own language. */
export const say = ({ words }: Copy, key: string, ...values: string[]) => filled(words[key] ?? key, values);

/** "2,4 Mo". */
export function size(copy: Copy, bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  const mega = new Intl.NumberFormat(copy.language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return kilo < 1024 ? say(copy, 'kilo', String(kilo)) : say(copy, 'mega', mega);
}

/** "22 nov. à 14:03", as the worker says it too. */
export function age({ copy, checked }: Kept): string {
  const told = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(copy.language, { timeZone: copy.zone, ...options }).format(checked);
  return say(
    copy,
    'moment',
    told({ day: 'numeric', month: 'short' }),
    told({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  );
}
