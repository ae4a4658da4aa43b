import { CellField, type After, type Editable } from './cells/field';

/** A double click must not open the row, as its first click would: so long that one is waited for, in milliseconds. */
const SECOND_CLICK = 250;

const HEARD = ['keydown', 'click', 'dblclick', 'cell-focus', 'pointerover'];
const STEPS = { stay: 0, next: 1, before: -1, away: 0 };

const editable = (cell: any): Editable | undefined =>
  cell?.part.contains('body-cell') ? cell._column?.editable : undefined;

/**
 * Makes a field of a cell of the grid beside it while that is edited, by a double click, Enter or F2; the rest of the grid is
 * drawn as ever. `hint` tells screen readers how.
 */
class ElCells extends HTMLElement {
  declare $server: {
    begin(key: string, name: string): Promise<string | null>;
    save(text: string): Promise<string | null>;
  };

  #grid: any;
  #field?: CellField;
  #leaving?: Promise<void>;
  #last: any;
  #click?: ReturnType<typeof setTimeout>;

  connectedCallback() {
    this.#grid = this.parentElement!.querySelector(':scope > vaadin-grid');
    // Before the grid: what edits must not also open the row.
    for (const type of HEARD) this.#grid.addEventListener(type, this, { capture: true });
  }

  disconnectedCallback() {
    for (const type of HEARD) this.#grid.removeEventListener(type, this, { capture: true });
    this.#field?.close(false);
    this.#field = undefined;
  }

  handleEvent(event: any) {
    const cell = event.composedPath().find((node: any) => node.localName === 'td');
    if (!editable(cell) || this.#field?.contains(event)) return;
    if (event.type === 'cell-focus' || event.type === 'pointerover') this.#tell(cell);
    if (event.type === 'keydown') this.#pressed(event, cell);
    if (event.type === 'click' && event.detail > 0) this.#clicked(event);
    if (event.type === 'dblclick') this.#open(cell);
  }

  /** Marked when it is first come upon: the service sends nothing for it with each row. */
  #tell(cell: any) {
    if (cell.part.contains('editable-cell')) return;
    cell.part.add('editable-cell');
    cell.setAttribute('aria-keyshortcuts', 'F2');
    cell.setAttribute('aria-description', this.getAttribute('hint'));
  }

  #pressed(event: KeyboardEvent, cell: any) {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (plain && (event.key === 'F2' || event.key === 'Enter') && event.composedPath()[0] === cell) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#open(cell);
    }
  }

  /** Held back until it is known to be the only one, then sent on as if it had just happened. */
  #clicked(event: MouseEvent) {
    event.stopImmediatePropagation();
    clearTimeout(this.#click);
    if (event.detail > 1) return;
    const [target] = event.composedPath();
    const { clientX, clientY, shiftKey, ctrlKey, metaKey } = event;
    const again = { bubbles: true, composed: true, cancelable: true, clientX, clientY, shiftKey, ctrlKey, metaKey };
    this.#click = setTimeout(() => target.dispatchEvent(new MouseEvent('click', again)), SECOND_CLICK);
  }

  async #open(cell: any) {
    if (this.#field) await (this.#leaving ?? this.#leave('away'));
    // What is wrong there comes first.
    this.#field?.focus();
    const item = cell.parentElement._item;
    if (this.#field || !item) return;
    const field = new CellField(this.#grid, cell, editable(cell)!, (after) =>
      after === 'cancel' ? this.#close('stay') : this.#leave(after),
    );
    this.#field = field;
    const text = await this.$server.begin(item.key, editable(cell)!.name);
    if (this.#field !== field) return;
    if (text === null) this.#close('stay');
    else field.begin(text);
  }

  #leave(after: After): Promise<void> {
    this.#leaving ??= this.#save(this.#field!, after).finally(() => (this.#leaving = undefined));
    return this.#leaving;
  }

  async #save(field: CellField, after: After) {
    let wrong: string | null = null;
    if (field.changed) {
      field.wait(true);
      wrong = await this.$server.save(field.value).finally(() => field.wait(false));
    }
    if (this.#field !== field) return;
    if (wrong === null) {
      this.#close(after);
    } else {
      field.say(wrong);
      if (after !== 'away') field.focus();
    }
  }

  #close(after: After) {
    const field = this.#field!;
    this.#field = undefined;
    this.#last = field.cell;
    field.close(after !== 'away');
    if (after === 'away') return;
    const asked = this.querySelector<HTMLElement>('.cell-conflict:not([hidden]) vaadin-button');
    const other = this.#neighbour(field.cell, STEPS[after]);
    if (asked) asked.focus();
    else if (other) this.#open(other);
  }

  #neighbour(cell: any, step: number): any {
    const columns: any[] = this.#grid._getColumnsInOrder().filter((column: any) => column.editable && !column.hidden);
    const column = step && columns[columns.indexOf(cell._column) + step];
    return column && [...cell.parentElement.children].find((other: any) => other._column === column);
  }

  /** To the cell that was edited last; called by the service once a choice is made. */
  back() {
    if (this.#last?.isConnected) this.#last.focus();
    else this.#grid.focus();
  }
}

if (!customElements.get('el-cells')) {
  customElements.define('el-cells', ElCells);
}
