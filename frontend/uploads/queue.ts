import { type Known, Transfer } from './transfer';

/**
 * All files of this tab that are on their way, one after the other: two would share the same line, and each be there
 * later. They go on while the person is on another page of the portal. `change` follows each step.
 */
class Queue extends EventTarget {
  #all: Transfer[] = [];
  #running = false;

  of(form: string): Transfer[] {
    return this.#all.filter(({ about }) => about.form === form);
  }

  add(transfer: Transfer): void {
    this.#all.push(transfer);
    this.#changed();
  }

  drop(transfer: Transfer): void {
    this.#all = this.#all.filter((other) => other !== transfer);
    this.#changed();
  }

  /** A form is at another address from now on. */
  move(form: string, to: string): void {
    for (const transfer of this.of(form)) transfer.move(to);
  }

  /** What the service knows of, from before this page or another device. */
  remember(known: Known[]): void {
    const found = known
      .filter(({ url }) => !this.#all.some((transfer) => transfer.url === url))
      .flatMap((one) => Transfer.known(one) ?? []);
    this.#all.unshift(...found);
    this.#changed();
  }

  async run(at: string): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    const next = () => this.#all.find(({ state }) => state === 'waiting');
    for (let transfer = next(); transfer; transfer = next()) await transfer.run(at, this.#changed);
    this.#running = false;
  }

  readonly #changed = (): void => void this.dispatchEvent(new Event('change'));
}

export const queue = new Queue();
