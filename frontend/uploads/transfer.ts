import { ask, begin, forget, Refusal, retell, send } from './line';

/** What the service remembers of an upload for us. */
export interface About {
  form: string;
  section: string;
  name: string;
  modified: number;
  replaces?: string;
}

/** An upload as the service tells it. */
export interface Known {
  url: string;
  name: string;
  about: string;
  length: number;
  received: number;
  whole: boolean;
}

export type State = 'waiting' | 'sending' | 'checking' | 'resting' | 'failed' | 'interrupted' | 'there';

const KILO = 1024;
const LEAST = 256 * KILO;
const MOST = 8 * KILO * KILO;
const SECONDS_EACH = 4;
const FIRST_REST = 1_000;
const LONGEST_REST = 30_000;

class Unreadable extends Error {}

/** Before it is sent: a file that has gone would otherwise look like a line that has. */
async function read(file: File, from: number, to: number): Promise<ArrayBuffer> {
  try {
    return await file.slice(from, to).arrayBuffer();
  } catch {
    throw new Unreadable();
  }
}

/** One file on its way: sent in pieces of a few seconds, gone on with after whatever happened. */
export class Transfer {
  state: State = 'waiting';
  sent = 0;
  /** Why it rests or has failed, where the service said so. */
  words = '';
  /** Whether it failed because nobody is signed in any more. */
  signedOut = false;
  /** Whether the file itself cannot be read: it is a folder, or gone. */
  unreadable = false;
  /** Whether the same could succeed another time. */
  again = true;
  /** The file it became on the service, which this page has not been told of. */
  fresh = false;
  fileId = '';
  #file: File | null;
  url: string | null = null;
  readonly about: About;
  readonly size: number;
  #piece = LEAST;
  #stop = new AbortController();
  #wake: (() => void) | null = null;

  private constructor(about: About, size: number, file: File | null) {
    this.about = about;
    this.size = size;
    this.#file = file;
  }

  static of(file: File, about: About): Transfer {
    return new Transfer(about, file.size, file);
  }

  static known({ url, about, length, received, whole }: Known): Transfer | null {
    try {
      const transfer = new Transfer(JSON.parse(about), length, null);
      transfer.url = url;
      transfer.sent = received;
      transfer.state = whole ? 'there' : 'interrupted';
      return transfer;
    } catch {
      return null;
    }
  }

  get name(): string {
    return this.about.name;
  }

  get share(): number {
    return this.size ? Math.floor((100 * this.sent) / this.size) : 0;
  }

  /** Whether that is the file it was begun with. */
  fits(file: File): boolean {
    return file.name === this.name && file.size === this.size && file.lastModified === this.about.modified;
  }

  /** Sends that file, or what it had before; at once where it rests. */
  go(file: File | null = this.#file): void {
    this.#file = file;
    this.unreadable = false;
    if (this.state === 'resting') this.now();
    else this.#to('waiting', '');
  }

  /** Its form is at another address, also when it is asked for after a reload. */
  move(form: string): void {
    this.about.form = form;
    this.#retell();
  }

  #retell(): void {
    if (this.url) void retell(this.url, JSON.stringify(this.about));
  }

  /** Before anything is sent of it. */
  refuse(words: string): void {
    this.again = false;
    this.#to('failed', words);
  }

  /** Until the file is there or refused; `changed` follows each step. */
  async run(at: string, changed: () => void): Promise<void> {
    const file = this.#file!;
    this.#to('sending', '');
    for (let rest = FIRST_REST; !this.#stop.signal.aborted; rest = Math.min(LONGEST_REST, rest * 2)) {
      try {
        changed();
        await this.#go(at, file, () => {
          rest = FIRST_REST;
          changed();
        });
        return changed();
      } catch (failure) {
        if (this.#stop.signal.aborted) return;
        if (this.#over(failure as Error)) return changed();
        changed();
        await this.#pause(rest);
        this.#to('sending', '');
      }
    }
  }

  async #go(at: string, file: File, changed: () => void): Promise<void> {
    const { signal } = this.#stop;
    if (this.url) {
      const known = await ask(this.url, signal);
      this.sent = known.offset;
      this.fileId = known.file ?? '';
    } else {
      const about = JSON.stringify(this.about);
      this.url = (await begin(at, this.size, this.name, about, signal)).location;
      this.sent = 0;
      if (about !== JSON.stringify(this.about)) this.#retell();
    }
    while (!this.fileId) {
      const from = this.sent;
      const bytes = await read(file, from, Math.min(this.size, from + this.#piece));
      const start = performance.now();
      const { offset, file: made } = await send(this.url!, from, bytes, signal, (sent) => {
        this.sent = Math.min(from + sent, from + bytes.byteLength);
        this.state = this.sent === this.size ? 'checking' : 'sending';
        changed();
      });
      const perSecond = bytes.byteLength / Math.max(0.05, (performance.now() - start) / 1000);
      this.#piece = Math.round(Math.max(LEAST, Math.min(MOST, this.#piece * 4, perSecond * SECONDS_EACH)));
      this.sent = offset;
      this.fileId = made ?? '';
      changed();
    }
    this.fresh = true;
    this.#to('there', '');
  }

  /** Whether there is no use in trying again by ourselves. */
  #over(failure: Error): boolean {
    if (failure instanceof Unreadable) {
      this.unreadable = true;
      this.#to('failed', '');
      return true;
    }
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.status === 404 && this.url) {
      // Swept meanwhile: from the beginning.
      this.url = null;
      this.sent = 0;
    } else if (failure.final || failure.signedOut || failure.status === 429) {
      this.signedOut = failure.signedOut;
      this.again = !failure.final;
      if (failure.final) this.url = null;
      this.#to('failed', failure.words);
      return true;
    }
    // Bytes for another place are asked for anew without a word: what counted was on its way.
    this.#to(failure.status === 409 ? 'sending' : 'resting', failure.words);
    return false;
  }

  #to(state: State, words: string): void {
    this.state = state;
    this.words = words;
  }

  /** So long, or until there is a line again, or the person does not want to wait. */
  #pause(milliseconds: number): Promise<void> {
    return new Promise((go) => {
      const timer = setTimeout(() => this.#wake?.(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        removeEventListener('online', this.now);
        this.#wake = null;
        go();
      };
      addEventListener('online', this.now);
    });
  }

  now = (): void => this.#wake?.();

  /** Of no use any more, whatever of it is there. */
  cancel(): void {
    this.#stop.abort();
    this.#wake?.();
    if (this.url) void forget(this.url);
  }
}
