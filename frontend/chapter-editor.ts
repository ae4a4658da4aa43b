import { html, LitElement, nothing, type PropertyValues } from 'lit';
import './chapter-editor.css';
import type { Engine } from './chapter-editor/host';
import { icon } from './chapter-editor/icons';
import { KeptValue } from './chapter-editor/kept-value';
import { type Note, strip } from './chapter-editor/note';
import { tellHeight } from './chapter-editor/sight';
import { type Say, sayFrom, type Texts } from './chapter-editor/texts';
import { toolbar } from './chapter-editor/toolbar';
import { type ImageUpload, uploadImage } from './chapter-editor/upload';

const DESCRIBING = ['label', 'invalid', 'errorMessage', 'i18n'];
let count = 0;

// No import from TipTap here, not even of a type: Flow would make it one of the page that names this file.

/**
 * The text of one section of a chapter. `value` is source HTML in the chapter format; `value-typed` follows a
 * change within a second, `value-changed` when the focus leaves or nothing has changed for 5 s. A value that was only opened
 * comes back as it was given.
 */
export class ChapterEditor extends LitElement {
  static override properties = {
    value: { noAccessor: true },
    label: {},
    placeholder: {},
    section: { reflect: true },
    readonly: { type: Boolean, reflect: true },
    invalid: { type: Boolean, reflect: true },
    errorMessage: { attribute: 'error-message' },
    uploadUrl: { attribute: 'upload-url' },
    uploadMost: { type: Number, attribute: 'upload-most' },
    i18n: { attribute: false },
    note: { state: true },
    failed: { state: true },
  };

  declare label: string;
  declare placeholder: string;
  declare section: 'lesson' | 'exercise' | 'solution';
  declare readonly: boolean;
  declare invalid: boolean;
  declare errorMessage: string;
  /** Where images go unless `uploadImage` or a listener of `image-upload` takes them. */
  declare uploadUrl: string;
  /** Bytes of an image that is sent there at most. */
  declare uploadMost: number;
  declare i18n: Partial<Texts>;
  uploadImage?: (file: File) => Promise<string>;

  declare private note: Note | null;
  declare private failed: boolean;
  readonly #id = `ed-${++count}`;
  readonly #kept = new KeptValue(
    () => this.#engine?.source(),
    (value) => this.dispatchEvent(new CustomEvent('value-changed', { detail: { value } })),
    () => this.dispatchEvent(new Event('value-typed')),
  );
  #engine?: Engine;
  #starting = false;
  #drawing = 0;
  readonly #say: Say = (key, ...values) => sayFrom(this.i18n)(key, ...values);

  constructor() {
    super();
    this.label = '';
    this.placeholder = '';
    this.section = 'lesson';
    this.readonly = false;
    this.invalid = false;
    this.errorMessage = '';
    this.uploadUrl = '';
    this.uploadMost = Infinity;
    this.i18n = {};
    this.note = null;
    this.failed = false;
    this.addEventListener('focusout', (event) => {
      if (this.contains(event.relatedTarget as Node | null)) return;
      // In another window: what is being typed stays open.
      if (document.hasFocus()) this.flush();
      else this.#kept.tell();
    });
    // A shortcut of the page that saves finds the latest text.
    const saves = (event: KeyboardEvent) => (event.ctrlKey || event.metaKey) && event.key === 's';
    this.addEventListener('keydown', (event) => saves(event) && this.flush(), true);
  }

  get value(): string {
    return this.#kept.value;
  }

  set value(value: string | null | undefined) {
    const text = value ?? '';
    if (text === this.value) return;
    this.#engine?.load(text);
    this.#kept.open(text);
  }

  /** Takes over what stands in open panels and tells the latest value at once. */
  flush(): void {
    this.#engine?.settle();
    this.#kept.tell();
  }

  /** Tells the latest value; panels stay open. */
  tell(): void {
    this.#kept.tell();
  }

  override focus(): void {
    if (this.#engine) this.#engine.editor.view.focus();
    else super.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.flush();
    // Being moved in the page takes the element out for a moment only.
    setTimeout(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    // Built anew, because the fields inside the text change with it.
    if (this.#engine?.editor.isEditable === this.readonly) this.#stop();
  }

  protected override firstUpdated(): void {
    tellHeight(this.querySelector<HTMLElement>('.ed-top')!);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.#engine) void this.#start();
    else {
      const { editor } = this.#engine;
      if (DESCRIBING.some((name) => changed.has(name))) this.#describe(editor);
      // A note must not lie over what is being written.
      if (this.note && changed.has('note') && editor.isFocused) editor.commands.scrollIntoView();
    }
  }

  protected override render() {
    const say = this.#say;
    const note = this.failed ? { message: say('loadFailed'), retry: () => (this.failed = false) } : this.note;
    return html`
      <div class="ed-top">
        ${this.readonly ? nothing : toolbar(this.#engine, say)}
        <div role="alert">
          ${note ? strip(note, say, this.failed ? undefined : () => (this.note = null)) : nothing}
        </div>
      </div>
      <div class="ed-doc">
        <div class="ed-page">
          <div class="ed-text" ?hidden=${!this.#engine}></div>
          ${this.#engine ? nothing : html`<div class="ed-skeleton" role="status" aria-label=${say('loading')}></div>`}
        </div>
      </div>
      <p class="ed-hidden" id="${this.#id}-help">${say('help')}</p>
      <p class="ed-wrong" id="${this.#id}-error" ?hidden=${!this.invalid || !this.errorMessage}>
        ${icon('error')}<span>${this.errorMessage}</span>
      </p>
    `;
  }

  async #start(): Promise<void> {
    if (this.#starting || this.failed || !this.isConnected) return;
    this.#starting = true;
    try {
      const { createEngine } = await import('./chapter-editor/engine');
      if (!this.isConnected) return;
      this.#engine = this.#join(createEngine);
      this.#kept.open(this.value);
      this.#describe(this.#engine.editor);
      this.requestUpdate();
    } catch (error) {
      console.error(error);
      this.failed = true;
    } finally {
      this.#starting = false;
    }
  }

  #stop(): void {
    this.#kept.tell();
    this.#engine?.editor.destroy();
    this.#engine = undefined;
  }

  #join(createEngine: (typeof import('./chapter-editor/engine'))['createEngine']): Engine {
    const engine = createEngine(
      {
        say: this.#say,
        placeholder: () => this.placeholder,
        layer: this.querySelector<HTMLElement>('.ed-page')!,
        upload: (file) => uploadImage(this, file, this.#say),
        tell: (message, retry) => (this.note = { message, retry }),
        focusToolbar: () => this.querySelector<HTMLElement>('.ed-bar [tabindex="0"]')?.focus(),
      },
      this.querySelector<HTMLElement>('.ed-text')!,
      this.value,
      !this.readonly,
    );
    engine.editor.on('update', () => this.#kept.changed());
    engine.editor.on('transaction', () => {
      cancelAnimationFrame(this.#drawing);
      this.#drawing = requestAnimationFrame(() => this.requestUpdate());
    });
    return engine;
  }

  #describe(editor: Engine['editor']): void {
    const wrong = this.invalid && this.errorMessage !== '';
    const attributes = {
      class: 'prose',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': this.label || this.#say('label'),
      'aria-readonly': String(this.readonly),
      'aria-invalid': String(this.invalid),
      'aria-describedby': wrong ? `${this.#id}-error ${this.#id}-help` : `${this.#id}-help`,
    };
    editor.setOptions({ editorProps: { ...editor.options.editorProps, attributes } });
  }
}

if (!customElements.get('el-chapter-editor')) customElements.define('el-chapter-editor', ChapterEditor);

declare global {
  interface HTMLElementTagNameMap {
    'el-chapter-editor': ChapterEditor;
  }
  interface HTMLElementEventMap {
    'value-changed': CustomEvent<{ value: string }>;
    'image-upload': CustomEvent<ImageUpload>;
  }
}
