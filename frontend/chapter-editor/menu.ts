import { html, nothing, render } from 'lit';
import { keepFocusOnPress, whenFocusLeaves } from './float';
import { icon, type IconName } from './icons';
import { shown, told } from './keys';
import type { Say } from './texts';

export interface MenuItem {
  label: string;
  icon?: IconName;
  /** As in `Mod+Shift+8`. */
  keys?: string;
  /** Set for items that are on or off. */
  checked?: boolean;
  disabled?: boolean;
  /** A line above this item. */
  apart?: boolean;
  run(): void;
}

const MARGIN = 8;
let current: { button: HTMLElement; close(back: boolean): void } | undefined;

/** A menu under its button, in the top layer, because the toolbar scrolls and would cut it off; closes it when it is open. */
export function toggleMenu(button: HTMLElement, items: MenuItem[], say: Say): void {
  const again = current?.button === button;
  current?.close(again);
  if (again) return;

  const menu = document.createElement('div');
  menu.className = 'ed-menu';
  menu.popover = 'manual';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', button.getAttribute('aria-label') ?? '');

  const close = (back: boolean) => {
    current = undefined;
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    if (back) button.focus();
  };
  const pick = (item: MenuItem) => {
    if (item.disabled) return;
    close(false);
    item.run();
  };
  const row = (item: MenuItem) => html`
    ${item.apart ? html`<div role="separator"></div>` : ''}
    <button
      type="button"
      tabindex="-1"
      role=${item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      aria-checked=${item.checked ?? 'false'}
      aria-disabled=${item.disabled ?? false}
      aria-keyshortcuts=${item.keys ? told(item.keys) : nothing}
      @click=${() => pick(item)}
    >
      ${item.icon ? icon(item.icon) : ''}<span>${item.label}</span>
      ${item.keys ? html`<kbd aria-hidden="true">${shown(item.keys, say)}</kbd>` : ''}${item.checked ? icon('check') : ''}
    </button>
  `;
  render(items.map(row), menu);

  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      close(true);
    } else moveFocus(event, [...menu.querySelectorAll('button')], 'ArrowUp', 'ArrowDown');
  });
  keepFocusOnPress(menu);
  whenFocusLeaves(menu, () => close(false));

  current = { button, close };
  (button.closest('el-chapter-editor') ?? document.body).append(menu);
  menu.showPopover();
  button.setAttribute('aria-expanded', 'true');
  const at = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = menu;
  menu.style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - offsetWidth - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(at.bottom + 4, innerHeight - offsetHeight - MARGIN))}px`;
  (menu.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu.querySelector('button'))?.focus();
}

/** Arrow keys, Home and End move the focus round the controls. */
export function moveFocus(
  event: KeyboardEvent,
  controls: HTMLElement[],
  back: string,
  forth: string,
): HTMLElement | undefined {
  const here = controls.indexOf(document.activeElement as HTMLElement);
  const to = { [back]: here - 1, [forth]: (here + 1) % controls.length, Home: 0, End: -1 }[event.key];
  if (to === undefined) return undefined;
  event.preventDefault();
  const next = controls.at(to);
  next?.focus();
  return next;
}
