/** What has no place beside the text opens over it, one at a time, and gives the focus back when it closes. */
export class Sheets {
  readonly #reader: HTMLElement;
  #opener?: HTMLElement | null;

  constructor(reader: HTMLElement) {
    this.#reader = reader;
  }

  get isOpen(): boolean {
    return !!this.#sheet;
  }

  get #sheet(): HTMLElement | null {
    return this.#reader.querySelector('.reader-sheet.open');
  }

  /** Opens it where it is not open yet, whoever else has asked for it. */
  show(id: string, opener: HTMLElement | null): void {
    if (!document.getElementById(id)?.classList.contains('open')) this.open(id, opener);
  }

  /** Whether it stands beside the text by itself. */
  isBeside(selector: string): boolean {
    const { display, position } = getComputedStyle(this.#reader.querySelector(selector)!);
    return display !== 'none' && position !== 'fixed';
  }

  /** By its button, which closes it again. */
  open(id: string, opener: HTMLElement | null): void {
    const sheet = document.getElementById(id);
    const again = sheet?.classList.contains('open');
    this.close();
    if (!sheet || again) return;
    sheet.classList.add('open');
    this.#reader.classList.add('sheet-open');
    opener?.setAttribute('aria-expanded', 'true');
    this.#opener = opener;
    const close = sheet.querySelector<HTMLElement>('.sheet-close');
    (close?.offsetParent ? close : sheet.querySelector<HTMLElement>('input'))?.focus();
  }

  close(): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    sheet.classList.remove('open');
    this.#reader.classList.remove('sheet-open');
    this.#opener?.setAttribute('aria-expanded', 'false');
    this.#opener?.focus();
    this.#opener = null;
  }
}
