const QUIET_MS = 400;

/** The value of the element while an engine holds the text: an untouched text comes back as it was given. */
export class KeptValue {
  #value = '';
  #given = '';
  #opened = '';
  #told = '';
  #stale = false;
  #quiet?: ReturnType<typeof setTimeout>;

  /** `source` writes the text as HTML; it answers undefined while there is no engine. */
  constructor(
    private readonly source: () => string | undefined,
    private readonly onTell: (value: string) => void,
  ) {}

  get value(): string {
    const source = this.#stale ? this.source() : undefined;
    if (source !== undefined) {
      this.#value = source === this.#opened ? this.#given : source;
      this.#stale = false;
    }
    return this.#value;
  }

  /** The engine shows this value from now on, however its HTML is written. */
  open(value: string): void {
    this.#value = this.#given = this.#told = value;
    this.#opened = this.source() ?? '';
    this.#stale = false;
  }

  /** Tells it when nothing more has changed for a moment. */
  changed(): void {
    this.#stale = true;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.tell(), QUIET_MS);
  }

  tell(): void {
    clearTimeout(this.#quiet);
    const { value } = this;
    if (value === this.#told) return;
    this.#told = value;
    this.onTell(value);
  }
}
