import type { Fate } from './kept/sending';

/**
 * Says beside the buttons of a form what became of what is typed there, also when the page can no longer be spoken to: one
 * child for each {@link Fate} (`data-fate`), of which one is seen; `{0}` in its words is the time or the reason.
 */
class ElDraftState extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('kept-fate', this.#onFate);
  }

  disconnectedCallback(): void {
    document.removeEventListener('kept-fate', this.#onFate);
  }

  #onFate = (event: Event) => {
    const { fate, words } = (event as CustomEvent<{ fate: Fate; words?: string }>).detail;
    if (fate !== 'saved' || words !== undefined) this.show(fate, words ?? '');
  };

  show(fate: string, words: string): void {
    for (const child of this.querySelectorAll<HTMLElement>('[data-fate]')) {
      child.hidden = child.dataset.fate !== fate;
      const text = child.querySelector<HTMLElement>('[data-words]');
      if (text && !child.hidden) text.textContent = text.dataset.words!.replace('{0}', words);
    }
  }
}

customElements.define('el-draft-state', ElDraftState);
