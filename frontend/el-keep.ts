import { find, type Kept, possible } from './offline/copies';
import { age, say } from './offline/words';

/**
 * Has a chapter kept to be read without a line, and says how old the copy is: <el-keep chapter="12" failed="words"> around
 * a button with an icon and its words, and a note.
 */
class ElKeep extends HTMLElement {
  #words = '';

  connectedCallback(): void {
    this.hidden = !possible;
    this.#words ||= this.#label?.textContent ?? '';
    this.querySelector('button')?.addEventListener('click', this.#press);
    addEventListener('etude-copies', this.show);
    if (possible) void this.show();
  }

  disconnectedCallback(): void {
    this.querySelector('button')?.removeEventListener('click', this.#press);
    removeEventListener('etude-copies', this.show);
  }

  get chapter(): string {
    return this.getAttribute('chapter') ?? '';
  }

  get #label(): HTMLElement | null {
    return this.querySelector('button > span');
  }

  show = async (): Promise<void> => this.#tell(await find(this.chapter));

  #tell(kept?: Kept): void {
    this.toggleAttribute('data-kept', Boolean(kept));
    this.querySelector('el-icon')?.setAttribute('name', kept ? 'cloud-check' : 'download');
    if (this.#label) this.#label.textContent = kept ? say(kept.copy, 'kept') : this.#words;
    this.note = kept ? say(kept.copy, 'dated', age(kept)) : '';
  }

  set note(words: string) {
    const note = this.querySelector('.note');
    if (note) note.textContent = words;
  }

  #press = async (): Promise<void> => {
    this.note = '';
    try {
      const { begin } = await import('./offline/panel');
      await begin(this);
    } catch {
      await this.show();
      this.note = this.getAttribute('failed') ?? '';
    }
  };
}

export type { ElKeep };

if (!customElements.get('el-keep')) customElements.define('el-keep', ElKeep);
