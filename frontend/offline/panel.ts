import { html, nothing, render, type TemplateResult } from 'lit';
import type { ElKeep } from '../el-keep';
import { addresses, type Copy, find, type Kept, LIST, own, type Part, remove } from './copies';
import { type Answer, ask, Full, keep, total } from './keeping';
import { age, say, size } from './words';

/** What may be chosen before a chapter is kept, and what may be done with its copy. */
class Panel {
  readonly #dialog = document.createElement('dialog');
  readonly #chosen: Set<string>;
  #loading = -1;
  #problem = '';

  constructor(
    readonly keeper: ElKeep,
    readonly answer: Answer,
    readonly kept: Kept | undefined,
    there: Set<string>,
  ) {
    this.#chosen = new Set(this.#copy.files.map((file) => file.kept).filter((file) => there.has(file)));
    this.#dialog.className = 'keep-panel';
    this.#dialog.setAttribute('aria-label', say(this.#copy, 'title'));
    this.#dialog.onclose = () => this.#dialog.remove();
  }

  get #copy(): Copy {
    return this.answer.copy;
  }

  get #files(): Part[] {
    return this.#copy.files.filter((file) => this.#chosen.has(file.kept));
  }

  open(): void {
    this.#draw();
    document.body.append(this.#dialog);
    this.#dialog.showModal();
  }

  #draw(): void {
    render(this.#view(), this.#dialog);
  }

  #view(): TemplateResult {
    const copy = this.#copy;
    const busy = this.#loading >= 0;
    return html`
      <h2>${say(copy, 'title')}</h2>
      ${this.kept ? html`<p class="muted">${say(copy, 'dated', age(this.kept))} · ${size(copy, this.kept.size)}</p>` : nothing}
      ${copy.textsOnly ? html`<p class="note warn"><el-icon name="info"></el-icon><span>${say(copy, 'textsOnlyWhy')}</span></p>` : nothing}
      <p class="line"><span class="grow">${say(copy, copy.parts.length ? 'textsImages' : 'texts')}</span><span class="num">${size(copy, total(copy, []))}</span></p>
      ${copy.files.map((file) => this.#choice(file, busy))}
      <p class="line strong"><span class="grow">${say(copy, 'total')}</span><span class="num">${size(copy, total(copy, this.#files))}</span></p>
      <p class="tiny muted">${say(copy, 'leaves')}</p>
      ${busy ? html`<progress max="1" value=${this.#loading} aria-label=${say(copy, 'loading')}></progress>` : nothing}
      <p class="wrong" role="alert">${this.#problem}</p>
      <div class="deeds">
        ${this.kept
          ? html`<a href=${LIST} router-ignore>${say(copy, 'list')}</a>
              <vaadin-button theme="error" ?disabled=${busy} @click=${() => this.#remove()}>${say(copy, 'remove')}</vaadin-button>`
          : nothing}
        <vaadin-button @click=${() => this.#dialog.close()}>${say(copy, busy || this.kept ? 'close' : 'cancel')}</vaadin-button>
        <vaadin-button theme="primary" ?disabled=${busy} @click=${() => this.#keep()}>${say(copy, this.kept ? 'renew' : 'save')}</vaadin-button>
      </div>
    `;
  }

  #choice(file: Part, busy: boolean): TemplateResult {
    const choose = ({ target }: Event) => {
      (target as HTMLInputElement).checked ? this.#chosen.add(file.kept) : this.#chosen.delete(file.kept);
      this.#draw();
    };
    return html`<label class="line">
      <input type="checkbox" ?disabled=${busy} .checked=${this.#chosen.has(file.kept)} @change=${choose} />
      <span class="grow cut">${file.name}</span><span class="num">${size(this.#copy, file.size)}</span>
    </label>`;
  }

  async #keep(): Promise<void> {
    this.#problem = '';
    try {
      await save(this.keeper, this.answer, this.#files, (share) => {
        this.#loading = share;
        this.#draw();
      });
      this.#dialog.close();
    } catch (failure) {
      this.#problem = refusal(this.#copy, failure);
    }
    this.#loading = -1;
    this.#draw();
  }

  async #remove(): Promise<void> {
    await remove(this.#copy.chapter);
    await this.keeper.show();
    this.#dialog.close();
  }
}

function refusal(copy: Copy, failure: unknown): string {
  if (failure instanceof Full) return say(copy, 'full', size(copy, failure.missing));
  return say(copy, failure instanceof DOMException && failure.name === 'QuotaExceededError' ? 'noRoom' : 'failed');
}

async function save(keeper: ElKeep, answer: Answer, files: Part[], progress: (share: number) => void): Promise<void> {
  // Asked for once there is something that must not go by itself; some browsers ask the person.
  void navigator.storage?.persist?.();
  await keep(answer, files, progress);
  await keeper.show();
  dispatchEvent(new Event('etude-copies'));
}

/** Keeps at once what needs no choice, else asks. */
export async function begin(keeper: ElKeep): Promise<void> {
  const kept = await find(keeper.chapter);
  // Without a line a copy can still be removed.
  const asked = await ask(keeper.chapter, kept?.tag).catch((failure) => {
    if (!kept || !(failure instanceof TypeError)) throw failure;
  });
  const answer = asked ?? { copy: kept!.copy, tag: kept!.tag };
  const cache = await own();
  const panel = new Panel(keeper, answer, kept, cache ? await addresses(cache) : new Set());
  const small = total(answer.copy, []) < 2 * 1024 * 1024;
  if (kept || answer.copy.files.length || answer.copy.textsOnly || !small) {
    panel.open();
    return;
  }
  try {
    await save(keeper, answer, [], (share) => (keeper.note = say(answer.copy, 'percent', String(Math.round(100 * share)))));
  } catch (failure) {
    await keeper.show();
    keeper.note = refusal(answer.copy, failure);
  }
}
