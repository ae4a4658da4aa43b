/** What the service says of a column whose cells can be edited. */
export interface Editable {
  name: string;
  label: string;
  most: number;
  choices: { value: string; label: string }[];
}

/** Where the person goes once the cell is saved: nowhere, to the neighbours, or has gone elsewhere already. */
export type After = 'stay' | 'next' | 'before' | 'away';

const KEYS: Record<string, (event: KeyboardEvent) => After | 'cancel'> = {
  Enter: () => 'stay',
  Tab: (event) => (event.shiftKey ? 'before' : 'next'),
  Escape: () => 'cancel',
};

/** The field in a cell that is being edited, or a list when one of some choices is to be made. */
export class CellField {
  readonly #grid: any;
  readonly #key: string;
  readonly #index: number;
  readonly #box = document.createElement('div');
  readonly #input: HTMLInputElement | HTMLSelectElement;
  readonly #done: (after: After | 'cancel') => void;
  #cell: any;
  #first: string;
  #deaf = false;
  #open = true;

  /** Takes the cell; `done` is told each time the person wants to leave it. */
  constructor(grid: any, cell: any, editable: Editable, done: (after: After | 'cancel') => void) {
    this.#grid = grid;
    this.#cell = cell;
    this.#key = cell.parentElement._item.key;
    this.#index = cell.parentElement.index;
    this.#done = done;
    this.#input = this.#drawn(editable, cell._content.textContent.trim());
    this.#first = this.#input.value;
    this.#box.className = 'cell-field';
    this.#box.append(this.#input);
    this.#listen();
    cell._content.append(this.#box);
    grid._hideTooltip(true);
    this.focus();
    if (this.#input instanceof HTMLInputElement) this.#input.select();
    this.#watch();
  }

  #drawn({ label, most, choices }: Editable, shown: string) {
    const input = document.createElement(choices.length ? 'select' : 'input') as HTMLInputElement;
    choices.forEach(({ value, label }) => input.append(new Option(label, value, false, label === shown)));
    if (!choices.length) {
      input.value = shown === '—' ? '' : shown;
      input.maxLength = most;
      input.autocomplete = 'off';
      input.spellcheck = false;
    }
    input.ariaLabel = label;
    return input;
  }

  get cell(): any {
    return this.#cell;
  }

  get value(): string {
    return this.#input.value;
  }

  get changed(): boolean {
    return this.#input.value !== this.#first;
  }

  /** What the service has, where the cell showed it in other words; nothing that has been typed is touched. */
  begin(text: string) {
    if (!this.changed) this.#input.value = text;
    this.#first = text;
  }

  focus() {
    this.#input.focus();
  }

  contains(event: Event): boolean {
    return event.composedPath().includes(this.#box);
  }

  /** While it is being saved nothing is typed and nobody leaves once more. */
  wait(waits: boolean) {
    this.#deaf = waits;
    this.#input.toggleAttribute('readonly', waits);
  }

  /** The focus leaves the field before that goes: it would be nowhere else. */
  close(back: boolean) {
    this.#open = false;
    this.#deaf = true;
    if (back) this.#cell.focus();
    this.#box.remove();
  }

  /** What is wrong, in a box of its own under the field: the row keeps its height. */
  say(words: string) {
    this.#problem?.remove();
    this.#input.ariaInvalid = words ? 'true' : null;
    this.#input.removeAttribute('aria-describedby');
    if (!words) return;
    const problem = document.createElement('div');
    problem.className = 'cell-problem';
    problem.id = 'cell-problem';
    problem.popover = 'manual';
    problem.role = 'alert';
    problem.textContent = words;
    this.#box.append(problem);
    if (problem.isConnected) problem.showPopover();
    this.#input.setAttribute('aria-describedby', problem.id);
  }

  get #problem(): HTMLElement | null {
    return this.#box.querySelector('.cell-problem');
  }

  #listen() {
    this.#box.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const leaves = event.isComposing ? undefined : KEYS[event.key];
      if (!leaves) return;
      event.preventDefault();
      if (!this.#deaf) this.#done(leaves(event));
    });
    this.#box.addEventListener('input', () => this.say(''));
    // The grid, the page and its shortcuts are not meant.
    for (const type of ['keyup', 'click', 'dblclick', 'mousedown', 'contextmenu']) {
      this.#box.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#box.addEventListener('focusout', () => {
      // Another window is no other place of the page.
      if (!this.#deaf && document.hasFocus()) this.#done('away');
    });
  }

  /** Follows the row while the list is scrolled or read anew under the field. */
  #watch() {
    if (!this.#open) return;
    if (this.#cell.parentElement._item?.key !== this.#key || !this.#cell._content.contains(this.#box)) this.#follow();
    if (this.#problem) {
      const { left, bottom } = this.#input.getBoundingClientRect();
      this.#problem.style.left = `${Math.max(8, Math.min(left, innerWidth - this.#problem.offsetWidth - 8))}px`;
      this.#problem.style.top = `${bottom + 4}px`;
    }
    requestAnimationFrame(() => this.#watch());
  }

  /** Where the row is out of sight the person has left it; to what is wrong there the list comes back. */
  #follow() {
    const row = this.#grid._getRenderedRows().find((each: any) => each._item?.key === this.#key);
    const cell = row && [...row.children].find((each: any) => each._column === this.#cell._column);
    if (cell) {
      this.#cell = cell;
      this.#moved(() => cell._content.append(this.#box));
      this.#problem?.showPopover();
    } else if (this.#box.isConnected) {
      this.#moved(() => this.#box.remove());
      if (!this.#deaf) this.#done('away');
    } else if (this.#problem) {
      this.#grid.scrollToIndex(this.#index);
    }
  }

  /** The focus is lost by that, which is not the person's doing. */
  #moved(work: () => void) {
    const focused = this.#input === document.activeElement;
    const deaf = this.#deaf;
    this.#deaf = true;
    work();
    this.#deaf = deaf;
    if (focused && this.#input.isConnected) this.focus();
  }
}
