import { html, render } from 'lit';
import { live } from 'lit/directives/live.js';
import { keepFocusOnPress, whenFocusLeaves } from './float';
import { icon } from './icons';
import { bringIntoSight, keepInSight } from './sight';
import { drawTex } from './tex';
import type { Say } from './texts';

let count = 0;

/** TeX above, what it gives below. */
export class FormulaPanel {
  readonly element = document.createElement('div');
  onFinish: (latex: string | null, back: boolean) => void = () => {};
  onPlace: (display: boolean) => void = () => {};
  readonly #preview = document.createElement('div');
  readonly #id = `ed-tex-${++count}`;
  #latex = '';
  #display = false;
  #fresh = true;
  #wrong: string | null = null;
  #moving = false;

  constructor(
    private readonly say: Say,
    private readonly layer: HTMLElement,
  ) {
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', say('formula'));
    this.#preview.setAttribute('role', 'group');
    this.#preview.tabIndex = 0;
    this.#preview.setAttribute('aria-label', say('formulaPreview'));
    this.element.addEventListener('ed-settle', () => this.settle());
    keepFocusOnPress(this.element);
    whenFocusLeaves(this.element, () => this.settle());
    keepInSight(this.element, layer);
  }

  settle(): void {
    if (!this.#moving) this.onFinish(this.#latex, false);
  }

  /** `latex` null keeps what was typed. */
  show(latex: string | null, display: boolean, fresh: boolean): void {
    this.#latex = latex ?? this.#latex;
    this.#display = display;
    this.#fresh = fresh;
    this.element.className = display ? 'ed-tex' : 'ed-tex ed-float';
    this.#render();
  }

  focus(): void {
    const field = this.#field;
    field.focus({ preventScroll: true });
    this.#fit();
    bringIntoSight(this.element, this.layer);
  }

  close(): void {
    this.element.remove();
  }

  get #field(): HTMLTextAreaElement {
    return this.element.querySelector('textarea')!;
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const enter = event.key === 'Enter' && !event.shiftKey && event.target === this.#field;
    if (event.isComposing || !(enter || event.key === 'Escape')) return;
    event.preventDefault();
    this.onFinish(enter ? this.#latex : null, true);
  }

  #typed(event: Event): void {
    this.#latex = (event.target as HTMLTextAreaElement).value;
    this.#render();
    this.#fit();
  }

  #fit(): void {
    const field = this.#field;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }

  /** While the TeX is broken the last good drawing stays, so that nothing jumps. */
  #draw(): void {
    const empty = !this.#latex.trim();
    this.#wrong = empty ? null : drawTex(this.#preview, this.#latex, this.#display, this.say);
    if (empty) this.#preview.textContent = this.say('formulaEmpty');
    this.#preview.className = `ed-tex-preview prose${empty ? ' ed-hint' : ''}${this.#wrong ? ' ed-tex-stale' : ''}`;
  }

  #render(): void {
    const { say } = this;
    this.#draw();
    const wrong = this.#wrong;
    const remove = html`<button
      type="button"
      class="ed-tool"
      title=${say('remove')}
      aria-label=${say('remove')}
      @click=${() => this.onFinish('', true)}
    >
      ${icon('remove')}
    </button>`;
    render(
      html`
        <textarea
          rows="1"
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          aria-label=${say('formulaTex')}
          aria-describedby=${this.#id}
          aria-invalid=${wrong !== null}
          .value=${live(this.#latex)}
          @input=${(event: Event) => this.#typed(event)}
        ></textarea>
        ${this.#preview}
        <p id=${this.#id} class=${wrong ? 'ed-wrong' : 'ed-hint'} role="status">
          ${wrong ? html`${icon('error')}<span>${wrong}</span>` : say('formulaKeys')}
        </p>
        <div class="ed-foot">
          <div class="ed-choice" role="group" aria-label=${say('formulaPlace')}>
            ${this.#choice(false, say('formulaInline'))}${this.#choice(true, say('formulaDisplay'))}
          </div>
          ${this.#fresh ? '' : remove}
          <button type="button" class="ed-button" @click=${() => this.onFinish(null, true)}>${say('cancel')}</button>
          <button type="button" class="ed-button ed-button-go" @click=${() => this.onFinish(this.#latex, true)}>
            ${say('apply')}
          </button>
        </div>
      `,
      this.element,
    );
  }

  /** On its way to the other place the panel loses the focus, which is no leaving. */
  #move(display: boolean): void {
    this.#moving = true;
    this.onPlace(display);
    this.#moving = false;
  }

  #choice(display: boolean, label: string) {
    return html`<button type="button" aria-pressed=${this.#display === display} @click=${() => this.#move(display)}>
      ${label}
    </button>`;
  }
}
