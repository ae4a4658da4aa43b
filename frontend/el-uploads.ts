import { html, LitElement } from 'lit';
import './uploads.css';
import { forget } from './uploads/line';
import { type Deeds, lineView, MEGABYTE, type Say } from './uploads/line-view';
import { queue } from './uploads/queue';
import { Sorting } from './uploads/sorting';
import { type About, Transfer } from './uploads/transfer';

/**
 * Takes files by choice or drop and sends them to `address`: each to the section that was open when it came. Events:
 * `file-arrived` {file, section, replaces}, `file-moved` {file, to}.
 */
class ElUploads extends LitElement {
  static override properties = {
    address: {},
    section: {},
    most: { type: Number },
    sections: { attribute: false },
    i18n: { attribute: false },
    note: { state: true },
  };

  declare address: string;
  /** The one that is open. */
  declare section: string;
  /** Bytes of one file. */
  declare most: number;
  /** Their names. */
  declare sections: Record<string, string>;
  declare i18n: Record<string, string>;
  declare private note: string;

  #sorting?: Sorting;
  #panel: HTMLElement | null = null;
  #at = location.pathname;
  readonly #handed = new Map<string, string>();
  #replaces = '';
  #resumes: Transfer | null = null;

  constructor() {
    super();
    this.address = '';
    this.section = '';
    this.most = Infinity;
    this.sections = {};
    this.i18n = {};
    this.note = '';
  }

  override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#at = location.pathname;
    this.#panel = this.closest('.file-panel');
    this.#panel?.addEventListener('dragover', this.#over);
    this.#panel?.addEventListener('dragleave', this.#out);
    this.#panel?.addEventListener('drop', this.#drop);
    const list = this.#panel?.querySelector<HTMLElement>('.file-list');
    if (list) this.#sorting = new Sorting(list, (line, to) => this.#tell('file-moved', { file: line.dataset.file, to }));
    queue.addEventListener('change', this.#changed);
    void this.#remember();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#panel?.removeEventListener('dragover', this.#over);
    this.#panel?.removeEventListener('dragleave', this.#out);
    this.#panel?.removeEventListener('drop', this.#drop);
    this.#sorting?.end();
    queue.removeEventListener('change', this.#changed);
  }

  /** A new chapter gets its address with its first save. */
  get #form(): string {
    if (this.#at !== location.pathname) queue.move(this.#at, location.pathname);
    this.#at = location.pathname;
    return this.#at;
  }

  /** What was begun in this form, and not ended. */
  async #remember(): Promise<void> {
    const answer = await fetch(this.address, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (answer?.ok) queue.remember(await answer.json());
    this.#changed();
  }

  /** What has just come is handed over; what came earlier waits to be asked for. */
  readonly #changed = () => {
    for (const transfer of queue.of(this.#form).filter(({ fresh }) => fresh)) {
      const { section, replaces, name } = transfer.about;
      queue.drop(transfer);
      this.#handed.set(transfer.fileId, transfer.url!);
      this.note = this.#say('arrived', name);
      this.#tell('file-arrived', { file: transfer.fileId, section, replaces: replaces ?? '' });
    }
    this.requestUpdate();
  };

  /** The form has the file: what the service remembers of its coming is of no use any more. */
  settled(file: string): void {
    const url = this.#handed.get(file);
    if (url) void forget(url);
    this.#handed.delete(file);
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  readonly #over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#panel?.classList.add('dropping');
  };

  readonly #out = (event: DragEvent) => {
    if (!this.#panel?.contains(event.relatedTarget as Node | null)) this.#panel?.classList.remove('dropping');
  };

  readonly #drop = (event: DragEvent) => {
    this.#panel?.classList.remove('dropping');
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.#replaces = '';
    this.#resumes = null;
    this.#take([...event.dataTransfer.files]);
  };

  /** Asks for the file that is to stand where that one stands. */
  replace(file: string): void {
    this.#choose(file, null);
  }

  #choose(replaces: string, resumes: Transfer | null): void {
    this.#replaces = replaces;
    this.#resumes = resumes;
    const input = this.querySelector<HTMLInputElement>('input[type=file]')!;
    input.multiple = !replaces && !resumes;
    input.click();
  }

  readonly #chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.#take(files);
  };

  #take(files: File[]): void {
    this.note = '';
    for (const file of files) {
      const begun = queue.of(this.#form).find((one) => one.state === 'interrupted' && one.fits(file));
      if (begun) begun.go(file);
      else if (this.#resumes) this.#resumes.words = this.#say('another');
      else this.#begin(file);
    }
    this.#replaces = '';
    this.#resumes = null;
    this.requestUpdate();
    void queue.run(this.address);
  }

  #begin(file: File): void {
    const about: About = { form: this.#form, section: this.section, name: file.name, modified: file.lastModified };
    if (this.#replaces) about.replaces = this.#replaces;
    const transfer = Transfer.of(file, about);
    // Said before minutes and megabytes are spent on what is refused anyway.
    if (file.size > this.most) transfer.refuse(this.#say('large', file.name, this.#megabytes));
    else if (file.size === 0) transfer.refuse(this.#say('empty', file.name));
    queue.add(transfer);
  }

  readonly #deeds: Deeds = {
    cancel: (transfer) => {
      transfer.cancel();
      queue.drop(transfer);
      this.querySelector<HTMLElement>('.choose')?.focus();
    },
    again: (transfer) => {
      transfer.go();
      this.requestUpdate();
      void queue.run(this.address);
    },
    resume: (transfer) => this.#choose('', transfer),
    add: (transfer) => {
      transfer.go(new File([], transfer.name));
      void queue.run(this.address);
    },
  };

  readonly #say: Say = (key, ...values) =>
    values.reduce((text, value, at) => text.replaceAll(`{${at}}`, () => value), this.i18n[key] ?? '');

  get #megabytes(): string {
    return String(Math.floor(this.most / MEGABYTE));
  }

  override render() {
    return html`
      <ul class="uploads" role="list">
        ${queue.of(this.#form).map((transfer) => {
          const { section } = transfer.about;
          return lineView(transfer, section === this.section ? '' : (this.sections[section] ?? ''), this.#say, this.#deeds);
        })}
      </ul>
      <div class="drop-zone">
        <vaadin-button class="choose" @click=${() => this.#choose('', null)}>
          <el-icon name="upload" slot="prefix"></el-icon>${this.#say('choose')}
        </vaadin-button>
        <span class="tiny muted">${this.#say('drop', this.#megabytes)}</span>
        <input type="file" hidden multiple aria-label=${this.#say('choose')} @change=${this.#chosen} />
      </div>
      <span class="only-read" role="status">${this.note}</span>
    `;
  }
}

customElements.define('el-uploads', ElUploads);
