import { render, type TemplateResult } from 'lit';
import { bringIntoSight, keepInSight } from './sight';

const GAP = 6;

/** What closes a panel: keep or drop its values, and whether the focus goes back to the text. */
export type Finish = (keep: boolean, back: boolean) => void;

/** A small form that floats under a place of the text and scrolls with it. */
export class Float {
  readonly element = document.createElement('div');
  #finish: Finish = () => {};

  constructor(
    private readonly layer: HTMLElement,
    label: string,
  ) {
    this.element.className = 'ed-float';
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-label', label);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('ed-settle', () => this.#finish(true, false));
    keepFocusOnPress(this.element);
    whenFocusLeaves(this.element, () => this.#finish(true, false));
    keepInSight(this.element, layer);
  }

  get open(): boolean {
    return this.element.isConnected;
  }

  show(content: TemplateResult, anchor: DOMRect, finish: Finish): void {
    settlePanels(this.layer);
    this.#finish = finish;
    render(content, this.element);
    place(this.element, this.layer, anchor);
    this.element.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
    bringIntoSight(this.element, this.layer);
  }

  update(content: TemplateResult): void {
    render(content, this.element);
  }

  close(): void {
    // Its focus goes with it, which must not close it a second time.
    this.#finish = () => {};
    this.element.remove();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const enter = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (event.isComposing || !(enter || event.key === 'Escape')) return;
    event.preventDefault();
    this.#finish(enter, true);
  }
}

/** Takes over what stands in open panels, as if the focus had left them. */
export function settlePanels(layer: HTMLElement): void {
  for (const panel of layer.querySelectorAll('.ed-float, .ed-tex')) panel.dispatchEvent(new Event('ed-settle'));
}

export function place(element: HTMLElement, layer: HTMLElement, anchor: DOMRect): void {
  layer.append(element);
  const box = layer.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(anchor.left - box.left, box.width - element.offsetWidth - GAP));
  element.style.left = `${left}px`;
  element.style.top = `${anchor.bottom - box.top + GAP}px`;
}

/** Safari gives pressed buttons no focus: without this, the press would count as leaving the panel. */
export function keepFocusOnPress(panel: HTMLElement): void {
  panel.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('input, textarea, select')) event.preventDefault();
  });
}

/** Changing the window or the tab is not leaving: the focused element stays the same then. */
export function whenFocusLeaves(panel: HTMLElement, leave: () => void): void {
  panel.addEventListener('focusout', () =>
    setTimeout(() => {
      if (panel.isConnected && document.hasFocus() && !panel.contains(document.activeElement)) leave();
    }),
  );
}
