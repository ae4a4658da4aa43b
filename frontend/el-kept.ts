import { type Answer, type Fate, Sending } from './kept/sending';
import { Saving } from './kept/saving';
import { clear, forget, keyOf, keys, leaveBehind, read, takeUp, type Typed, write } from './kept/store';
import { CHOICES, textOf } from './kept/words';

let reloading = false;
let typedAt = 0;
addEventListener('input', () => (typedAt = Date.now()), true);

/** Loads the page anew without asking: what was typed is kept. */
export function reload(): void {
  reloading = true;
  location.reload();
}

/** Until nobody has typed for a second; ten at most. */
export async function pause(): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end && Date.now() - typedAt < 1000; ) {
    await new Promise((go) => setTimeout(go, 200));
  }
}

// The page as a script: when its session is gone, or for another language.
(window as any).navigation?.addEventListener('navigate', (event: any) => {
  reloading = event.navigationType === 'reload';
});

/** Closing the window loses what was typed. */
addEventListener('beforeunload', (event) => {
  const typed = [...document.querySelectorAll<ElKept>('el-kept[asks]')].some((kept) => read(keyOf(kept.name)));
  if (typed && !reloading) event.preventDefault();
});

/**
 * Stands in the form that it keeps; `kept-found` tells what was typed there before the page was lost. With `sends` it also
 * gives what is typed to that address within 2 s: `kept-sent` tells the form's new version, `kept-fate` the page what became
 * of it (a {@link Fate}).
 */
class ElKept extends HTMLElement {
  static observedAttributes = ['name', 'version'];

  #form: HTMLElement | null = null;
  #looked = '';
  #version = '';
  #steps = 0;
  /** As the service has them. */
  readonly #had = new Map<string, string>();
  readonly #sending = new Sending({
    address: () => this.getAttribute('sends') ?? '',
    next: () => this.#next(),
    arrived: (answer, fields) => this.#arrived(answer, fields),
    tell: (fate, words) => this.#tell(fate, words),
    isSaving: () => this.#saving.isUnderWay,
  });
  readonly #saving = new Saving();

  static forget(name: string): void {
    forget(keyOf(name));
  }

  static clear(): void {
    clear();
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  get #sends(): boolean {
    return this.hasAttribute('sends');
  }

  connectedCallback(): void {
    this.#form = this.parentElement;
    this.#listen('addEventListener');
    this.attributeChangedCallback('name');
  }

  disconnectedCallback(): void {
    this.#tellAll();
    this.#sending.flush();
    this.#listen('removeEventListener');
  }

  /** Later, when whoever wants to hear of it listens. */
  attributeChangedCallback(changed: string): void {
    if (changed === 'version') {
      this.#settled();
      return;
    }
    setTimeout(() => {
      if (this.isConnected && this.name && this.name !== this.#looked) {
        this.#looked = this.name;
        takeUp(keyOf(this.name));
        const detail = read(keyOf(this.name));
        if (detail) this.dispatchEvent(new CustomEvent('kept-found', { detail }));
      }
    });
  }

  /** What was found stands in the form again, and the service has not got it. */
  resend(): void {
    for (const [field, text] of Object.entries(read(keyOf(this.name))?.fields ?? {})) this.#sending.typed(field, text);
  }

  /** The service has what stood in the form when it was given to be saved; what was typed since is sent over that. */
  saved(): void {
    const given = this.#saving.end();
    const typed = read(keyOf(this.#looked))?.fields ?? {};
    forget(keyOf(this.#looked));
    this.#looked = this.name;
    for (const [field, text] of given ?? []) this.#had.set(field, text);
    for (const element of given ? this.#fields() : []) {
      const field = element.dataset.kept!;
      if (given!.has(field) || field in typed) this.#keep(element);
    }
  }

  /** What was given to be saved was not: it is a draft as before. */
  unsaved(): void {
    const known = this.#saving.end() && read(keyOf(this.name));
    if (!known) return;
    forget(keyOf(this.name));
    this.#write(known, Object.entries(known.fields).filter(([field, text]) => this.#had.get(field) !== text));
    this.#sending.hurry();
  }

  /** The service says what the form holds now; what is under way was typed before that. */
  #settled(): void {
    const version = this.getAttribute('version') ?? '';
    if (version === this.#version) return;
    this.#version = version;
    this.#had.clear();
    this.#sending.settle();
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    // By then a field has taken over what was typed in it; the value of our own elements does not rise to the form.
    for (const type of ['input', 'change']) this.#form?.[how](type, this.#typed);
    for (const type of ['value-changed', 'value-typed']) this.#form?.[how](type, this.#typed, true);
    document[how]('click', this.#press, true);
    window[how]('online', this.#hurry);
    window[how]('pagehide', this.#leave);
    document[how]('visibilitychange', this.#look);
  }

  /** What our own elements have not told yet. */
  #tellAll(): void {
    for (const field of this.#fields()) field.tell?.();
  }

  #fields(): (HTMLElement & { tell?(): void })[] {
    return [...(this.#form?.querySelectorAll<HTMLElement>('[data-kept]:not(vaadin-password-field)') ?? [])];
  }

  /** Before the page hears of it. */
  #press = ({ target }: Event) => {
    if (!this.#sends || !(target as Element).closest('[data-saves]')) return;
    this.#tellAll();
    this.#saving.begin(new Map(this.#fields().map((field) => [field.dataset.kept!, textOf(field)])));
  };

  #hurry = () => this.#sending.hurry();

  #look = () => (document.visibilityState === 'hidden' ? this.#leave() : this.#hurry());

  #leave = () => {
    if (!this.#sends || !this.name) return;
    this.#tellAll();
    this.#sending.flush();
    leaveBehind(keyOf(this.name));
  };

  /** A choice is made by `change`, a text by each `input`; our own elements tell their value when it is there. */
  #typed = ({ target, type }: Event): void => {
    const field = (target as Element).closest('[data-kept]');
    if (!field || !this.name || field.localName === 'vaadin-password-field') return;
    const own = field.localName.startsWith('el-');
    if (own !== type.startsWith('value-') || (type === 'input' && CHOICES.test(field.localName))) return;
    const take = () => this.#keep(field);
    type === 'change' ? setTimeout(take) : take();
  };

  #keep(element: Element): void {
    const key = keyOf(this.name);
    const known = read(key);
    const version = known?.version ?? this.getAttribute('version') ?? '';
    const field = element.getAttribute('data-kept')!;
    const text = textOf(element);
    if ((known?.fields[field] ?? this.#had.get(field)) === text) return;
    this.#write({ ...known, at: Date.now(), version }, Object.entries({ ...known?.fields, [field]: text }));
    if (this.#sends) this.#sending.typed(field, text);
  }

  /** While a save is under way also for the case that this tab does not live to hear of it. */
  #write(typed: Omit<Typed, 'fields'>, fields: [string, string][]): void {
    const key = keyOf(this.name);
    if (fields.length) write(key, { ...typed, fields: Object.fromEntries(fields) });
    else forget(key);
    if (this.#saving.isUnderWay) leaveBehind(key);
  }

  #next(): { on: string; step: number } {
    const key = keyOf(this.name);
    const known = read(key);
    const step = (known?.step ?? this.#steps) + 1;
    this.#steps = step;
    if (known) write(key, { ...known, step });
    return { on: known?.version ?? this.getAttribute('version') ?? '', step };
  }

  #arrived(answer: Answer, fields: Map<string, string>): void {
    const key = keyOf(this.name);
    const known = read(key);
    if (known) {
      // What is saved meanwhile without it replaces it.
      const rest = ([field, text]: [string, string]) => this.#saving.isUnderWay || fields.get(field) !== text;
      this.#write({ ...known, version: answer.on }, Object.entries(known.fields).filter(rest));
    }
    for (const [field, text] of fields) this.#had.set(field, text);
    this.#version = answer.on;
    this.setAttribute('version', answer.on);
    this.dispatchEvent(new CustomEvent('kept-sent', { detail: answer.on }));
    this.#tell('saved', answer.at);
  }

  #tell(fate: Fate, words?: string): void {
    document.dispatchEvent(new CustomEvent('kept-fate', { detail: { fate, words } }));
    if (fate === 'outdated' || fate === 'gone') this.dispatchEvent(new CustomEvent('kept-' + fate));
  }
}

/** `kept-forms` tells which forms under a path have something kept, separated by spaces. */
class ElKeptForms extends HTMLElement {
  connectedCallback(): void {
    setTimeout(() => {
      const start = keyOf(this.getAttribute('under') + '/');
      const detail = keys().flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []));
      if (detail.length) this.dispatchEvent(new CustomEvent('kept-forms', { detail: detail.join(' ') }));
    });
  }
}

customElements.define('el-kept', ElKept);
customElements.define('el-kept-forms', ElKeptForms);
