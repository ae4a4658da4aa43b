import { find, Gone, type Kept, possible } from './offline/copies';
import { age, say } from './offline/words';

/**
 * The button that has a chapter kept to be read without a line, and how old the copy is:
 * <el-keep chapter="12" label="words" failed="words" gone="words"></el-keep>. What else it says comes with the copy.
 */
class ElKeep extends HTMLElement {
  readonly #icon = document.createElement('el-icon');
  readonly #label = document.createElement('span');
  readonly #button = document.createElement('button');
  readonly #note = Object.assign(document.createElement('span'), { className: 'note small muted' });

  connectedCallback(): void {
    // Browsers that can keep nothing offer nothing.
    if (!possible) return;
    if (!this.firstChild) {
      this.#note.setAttribute('role', 'status');
      this.#button.type = 'button';
      this.#icon.className = 's';
      this.#button.append(this.#icon, this.#label);
      this.#button.onclick = () => void this.#press();
      this.#tell();
      this.append(this.#button, this.#note);
    }
    addEventListener('etude-copies', this.show);
    void this.show();
  }

  disconnectedCallback(): void {
    removeEventListener('etude-copies', this.show);
  }

  get chapter(): string {
    return this.getAttribute('chapter') ?? '';
  }

  show = async (): Promise<void> => this.#tell(await find(this.chapter));

  #tell(kept?: Kept): void {
    this.toggleAttribute('data-kept', Boolean(kept));
    this.#icon.setAttribute('name', kept ? 'cloud-check' : 'download');
    this.#label.textContent = kept ? say(kept.copy, 'kept') : this.getAttribute('label');
    this.note = kept ? say(kept.copy, 'dated', age(kept)) : '';
  }

  set note(words: string) {
    this.#note.textContent = words;
  }

  async #press(): Promise<void> {
    this.note = '';
    try {
      const { begin } = await import('./offline/panel');
      await begin(this);
    } catch (failure) {
      await this.show();
      this.note = this.getAttribute(failure instanceof Gone ? 'gone' : 'failed') ?? '';
    }
  }
}

export type { ElKeep };

if (!customElements.get('el-keep')) customElements.define('el-keep', ElKeep);
