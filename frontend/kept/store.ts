/**
 * What is typed in a form, kept in this tab until the service has it: under the person and the form's name, with the
 * version of the record at which the typing began. Nobody else's, nothing old, and never a password. What could not be sent
 * when the tab was left waits in this browser for the person to come back to the form.
 */
const ALL = 'etude-kept|';
const HOUR = 3_600_000;

export interface Typed {
  at: number;
  version: string;
  fields: Record<string, string>;
  /** How often it was sent. */
  step?: number;
}

const person = () => document.documentElement.dataset.person ?? '';
export const keyOf = (name: string) => `${ALL}${person()}|${name}`;
const get = (place: Storage, key: string): Typed | null => JSON.parse(place.getItem(key) ?? 'null');
export const read = (key: string): Typed | null => get(sessionStorage, key);
const age = (place: Storage, key: string) => Date.now() - (get(place, key)?.at ?? 0);

export function forget(key: string): void {
  sessionStorage.removeItem(key);
  localStorage.removeItem(key);
}

const keysIn = (place: Storage) =>
  Object.keys(place)
    .filter((key) => key.startsWith(ALL))
    .sort((one, other) => age(place, one) - age(place, other));

/** Of all forms in this tab, the newest first. */
export const keys = () => keysIn(sessionStorage);

/** Whether something is kept of a form under that path, in this tab or left behind by another. */
export const isKeptUnder = (path: string) =>
  [sessionStorage, localStorage].some((place) => keysIn(place).some((key) => key.startsWith(keyOf(path + '/'))));

for (const place of [sessionStorage, localStorage]) {
  for (const key of keysIn(place)) {
    const owner = key.split('|')[1];
    const other = place === sessionStorage && person() && owner !== person();
    if (other || age(place, key) > (owner ? 24 : 1) * HOUR) place.removeItem(key);
  }
}

/** Where there is no room the oldest goes. */
function put(place: Storage, key: string, typed: Typed): void {
  const text = JSON.stringify(typed);
  for (;;) {
    try {
      place.setItem(key, text);
      return;
    } catch {
      const oldest = keysIn(place)
        .filter((other) => other !== key)
        .at(-1);
      if (!oldest) return;
      place.removeItem(oldest);
    }
  }
}

export const write = (key: string, typed: Typed) => put(sessionStorage, key, typed);

/** The tab is left and may not come back. */
export function leaveBehind(key: string): void {
  const typed = read(key);
  if (typed) put(localStorage, key, typed);
}

/** Takes over what a tab that is gone has left behind, where this one has nothing. */
export function takeUp(key: string): void {
  const typed = read(key) ? null : get(localStorage, key);
  if (typed) write(key, typed);
  localStorage.removeItem(key);
}

/** The person signs out. */
export function clear(): void {
  for (const place of [sessionStorage, localStorage]) {
    for (const key of keysIn(place)) if (key.startsWith(`${ALL}${person()}|`)) place.removeItem(key);
  }
}
