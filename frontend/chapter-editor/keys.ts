import type { Say } from './texts';

const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

/** A shortcut as people read it: "Ctrl Maj 8". */
export function shown(keys: string, say: Say): string {
  if (mac) return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '');
  return keys.replace('Mod', 'Ctrl').replace('Shift', say('shift')).replaceAll('+', ' ');
}

/** The same for screen readers. */
export function told(keys: string): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control');
}
