/** Longer than a save takes: then a refusal is told. */
const LONGEST = 20_000;

/** What stood in a form when it was given to be saved; what differs once that is done has been typed since. */
export class Saving {
  #given: Map<string, string> | null = null;
  #since = 0;

  get isUnderWay(): boolean {
    return this.#given !== null && Date.now() - this.#since < LONGEST;
  }

  begin(given: Map<string, string>): void {
    this.#given = given;
    this.#since = Date.now();
  }

  /** Nothing when none was begun. */
  end(): Map<string, string> | null {
    const given = this.#given;
    this.#given = null;
    return given;
  }
}
