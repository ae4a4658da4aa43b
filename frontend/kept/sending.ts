/** Nothing typed waits longer than 2 s, the way to the service included where that is quick. */
const QUIET = 300;
const LONGEST = 700;
/** And half a second for each kilobyte: lines are slow. */
const PATIENCE = 20_000;
const AGAIN = { first: 1000, most: 15_000 };

/**
 * What becomes of what is typed. `ended`: whoever types is signed out; `outdated`: it was changed elsewhere; `gone`: it is there
 * no more, or no more for whoever types.
 */
export type Fate = 'saving' | 'saved' | 'unsent' | 'ended' | 'outdated' | 'gone' | 'refused';

export interface Answer {
  /** What goes back with the next sending. */
  on: string;
  /** The time of day, in words. */
  at: string;
}

export interface Sender {
  address(): string;
  /** What the next sending is typed over, and how many there were. */
  next(): { on: string; step: number };
  /** The service has these fields as they were sent. */
  arrived(answer: Answer, fields: Map<string, string>): void;
  tell(fate: Fate, words?: string): void;
  /** Whether the service may be ahead of this page in what this page itself has saved. */
  isSaving(): boolean;
}

/** Sends what is typed to the service, one sending at a time, until it has it. */
export class Sending {
  readonly #unsent = new Map<string, string>();
  #since = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #underWay = false;
  #tries = 0;
  #round = 0;
  #halted = false;

  constructor(private readonly sender: Sender) {}

  typed(field: string, text: string): void {
    this.#unsent.set(field, text);
    this.#since ||= Date.now();
    if (!this.#tries) this.#in(Math.min(QUIET, Math.max(0, this.#since + LONGEST - Date.now())));
  }

  /** The service has all of it in another way, or it is not wanted any more. */
  settle(): void {
    this.#round++;
    this.#unsent.clear();
    this.#since = this.#tries = 0;
    this.#halted = this.#underWay = false;
    clearTimeout(this.#timer);
  }

  /** Now, also when the page is being left. */
  flush(): void {
    if (this.#unsent.size) void this.#send(true);
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(false), milliseconds);
  }

  async #send(leaving: boolean): Promise<void> {
    clearTimeout(this.#timer);
    // While one is under way the next waits for its answer.
    if (this.#halted || !this.#unsent.size || (this.#underWay && !leaving)) return;
    const round = this.#round;
    const fields = new Map(this.#unsent);
    this.#underWay = true;
    this.#since = 0;
    this.sender.tell('saving');
    const answer = await this.#put(fields, leaving);
    if (round !== this.#round) return;
    this.#underWay = false;
    if (answer?.ok) {
      this.#tries = 0;
      for (const [field, text] of fields) if (this.#unsent.get(field) === text) this.#unsent.delete(field);
      this.sender.arrived(await answer.json(), fields);
      if (this.#unsent.size) this.#in(QUIET);
      else this.sender.tell('saved');
    } else {
      await this.#failed(answer);
    }
  }

  /** No answer where there is no line, none in time, or nobody at the other end. */
  #put(fields: Map<string, string>, leaving: boolean): Promise<Response | null> {
    const body = JSON.stringify({ ...this.sender.next(), fields: Object.fromEntries(fields) });
    // Browsers carry no more than 64 KB to the end of a page.
    const keepalive = leaving && body.length < 30_000;
    return fetch(this.sender.address(), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive,
      signal: AbortSignal.timeout(PATIENCE + body.length / 2),
    }).catch(() => null);
  }

  async #failed(answer: Response | null): Promise<void> {
    const status = answer?.status ?? 0;
    if ((status === 409 || status === 404) && !this.sender.isSaving()) {
      this.#halted = true;
      this.sender.tell(status === 404 ? 'gone' : 'outdated');
    } else if (status === 422 || status === 413) {
      const { message } = await answer!.json().catch(() => ({ message: undefined }));
      this.sender.tell('refused', message);
    } else {
      this.sender.tell(status === 401 || status === 403 ? 'ended' : 'unsent');
      this.#in(Math.min(AGAIN.most, AGAIN.first * 2 ** this.#tries++));
    }
  }

  /** The line is there again, or the person is. */
  hurry(): void {
    if (this.#tries && this.#unsent.size) this.#in(0);
  }
}
