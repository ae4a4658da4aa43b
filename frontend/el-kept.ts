/**
 * What is typed in a form, kept in this tab until the service has it: under the person and the form's name, with the
 * version of the record at which the typing began. Nobody else's, nothing old, and never a password.
 */
const ALL = 'etude-kept|';
const HOUR = 3_600_000;
const CHOICES = /^vaadin-(checkbox|select|radio-group|(multi-select-)?combo-box)$/;

interface Typed {
  at: number;
  version: string;
  fields: Record<string, string>;
}

const person = () => document.documentElement.dataset.person ?? '';
const keyOf = (name: string) => `${ALL}${person()}|${name}`;
const read = (key: string): Typed | null => JSON.parse(sessionStorage.getItem(key) ?? 'null');
const age = (key: string) => Date.now() - (read(key)?.at ?? 0);
const forget = (key: string) => sessionStorage.removeItem(key);

/** Of all forms, the newest first. */
const keys = () =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(ALL))
    .sort((one, other) => age(one) - age(other));

for (const key of keys()) {
  const owner = key.split('|')[1];
  if ((person() && owner !== person()) || age(key) > (owner ? 24 : 1) * HOUR) forget(key);
}

/** Where there is no room the oldest goes. */
function write(key: string, typed: Typed): void {
  const text = JSON.stringify(typed);
  for (;;) {
    try {
      sessionStorage.setItem(key, text);
      return;
    } catch {
      const oldest = keys().filter((other) => other !== key).at(-1);
      if (!oldest) return;
      forget(oldest);
    }
  }
}

/** What is chosen is told in words: its keys are those of the page that is gone. */
function textOf(field: any): string {
  switch (field.localName) {
    case 'vaadin-checkbox':
      return String(field.checked);
    case 'vaadin-combo-box':
      return field.selectedItem?.label ?? '';
    case 'vaadin-multi-select-combo-box':
      return field.selectedItems.map((item: { label: string }) => item.label).join('\n');
    case 'vaadin-radio-group':
      return field.querySelector('vaadin-radio-button[checked] label')?.textContent.trim() ?? '';
    case 'vaadin-select':
      return field.value && (field.querySelector('[slot=value]')?.textContent.trim() ?? '');
    default:
      return field.value ?? '';
  }
}

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

/** Stands in the form that it keeps; `kept-found` tells what was typed there before the page was lost. */
class ElKept extends HTMLElement {
  static observedAttributes = ['name'];

  #form: HTMLElement | null = null;
  #looked = '';

  static forget(name: string): void {
    forget(keyOf(name));
  }

  static clear(): void {
    keys().forEach(forget);
  }

  get name(): string {
    return this.getAttribute('name') ?? '';
  }

  connectedCallback(): void {
    this.#form = this.parentElement;
    this.#listen('addEventListener');
    this.attributeChangedCallback();
  }

  disconnectedCallback(): void {
    this.#listen('removeEventListener');
  }

  /** Later, when whoever wants to hear of it listens. */
  attributeChangedCallback(): void {
    setTimeout(() => {
      if (this.isConnected && this.name && this.name !== this.#looked) {
        this.#looked = this.name;
        const detail = read(keyOf(this.name));
        if (detail) this.dispatchEvent(new CustomEvent('kept-found', { detail }));
      }
    });
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    // By then a field has taken over what was typed in it; the value of our own elements does not rise to the form.
    for (const type of ['input', 'change']) this.#form?.[how](type, this.#typed);
    this.#form?.[how]('value-changed', this.#typed, true);
  }

  /** A choice is made by `change`, a text by each `input`; our own elements tell their value when it is there. */
  #typed = ({ target, type }: Event): void => {
    const field = (target as Element).closest('[data-kept]');
    if (!field || !this.name || field.localName === 'vaadin-password-field') return;
    const own = field.localName.startsWith('el-');
    if (own !== (type === 'value-changed') || (type === 'input' && CHOICES.test(field.localName))) return;
    const take = () => this.#keep(field);
    type === 'change' ? setTimeout(take) : take();
  };

  #keep(field: Element): void {
    const key = keyOf(this.name);
    const known = read(key);
    const version = known?.version ?? this.getAttribute('version') ?? '';
    const fields = { ...known?.fields, [field.getAttribute('data-kept')!]: textOf(field) };
    write(key, { at: Date.now(), version, fields });
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
