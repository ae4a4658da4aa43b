/** What is typed is shown to the page at once nearly, also to whoever types without a pause; whole texts travel seldom. */
const TYPED_MS = { quiet: 400, most: 1000 };
const QUIET_MS = 5000;

/** The value of the element while an engine holds the text: an untouched text comes back as it was given. */
export class KeptValue {
  #value = '';
  #given = '';
  #opened = '';
  #told = '';
  #stale = false;
  #quiet?: ReturnType<typeof setTimeout>;
  #typed?: ReturnType<typeof setTimeout>;
  #since = 0;

  /** `source` writes the text as HTML; it answers undefined while there is no engine. */
  constructor(
    private readonly source: () => string | undefined,
    private readonly onTell: (value: string) => void,
    private readonly onTyped: () => void,
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
    this.#since = 0;
    this.#opened = this.source() ?? '';
    this.#stale = false;
  }

  /** Says so in a moment, and tells the value when nothing more has changed for a while. */
  changed(): void {
    this.#stale = true;
    clearTimeout(this.#quiet);
    clearTimeout(this.#typed);
    this.#quiet = setTimeout(() => this.tell(), QUIET_MS);
    this.#since ||= Date.now();
    const wait = Math.min(TYPED_MS.quiet, Math.max(0, this.#since + TYPED_MS.most - Date.now()));
    this.#typed = setTimeout(() => this.#type(), wait);
  }

  #type(): void {
    clearTimeout(this.#typed);
    if (!this.#since) return;
    this.#since = 0;
    this.onTyped();
  }

  tell(): void {
    clearTimeout(this.#quiet);
    this.#type();
    const { value } = this;
    if (value === this.#told) return;
    this.#told = value;
    this.onTell(value);
  }
}
