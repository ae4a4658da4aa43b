import { pause, reload } from './el-kept';

const EVERY = 300;
const FIRST = 500;
const LONGEST = 16_000;

/** In milliseconds, so that the pages of a node that has gone do not all come at once; hidden ones come after the others. */
const SOON = { visible: [300, 4000], hidden: [3000, 9000] };

const between = ([least, most]) => least + Math.random() * (most - least);

const client = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).find((one) => one.getUIId);

/** An answer with any status; its status is 0 when there was none. */
const ask = (address, method) =>
  fetch(address, { method, cache: 'no-store', signal: AbortSignal.timeout(5000) }).catch(() => Response.error());

/** Whether the service says that it knows this page, or that it does not; neither when something else answers. */
const known = ({ ok, headers }) => ok && headers.get('etude-session') === document.documentElement.dataset.session;
const unknown = ({ ok, status, headers }) => (ok && headers.has('etude-session')) || [403, 404].includes(status);

const heartbeat = () => ask(`/?v-r=heartbeat&v-uiId=${client()?.getUIId() ?? 0}`, 'POST');

/**
 * All tabs share one session: where each came back with a new one of its own, all but the last would be lost once more.
 * So one tab begins it, and the others find it there. (Browsers have no locks on pages that came without encryption.)
 */
async function begin() {
  const unlessThere = async () => (await heartbeat()).headers.has('etude-session') || ask(location.href, 'GET');
  // A tab that stands still with the lock in its hand keeps nobody waiting for long.
  const signal = AbortSignal.timeout(10_000);
  await (navigator.locks?.request('etude-session', { signal }, unlessThere).catch(() => {}) ?? unlessThere());
}

/**
 * The strip under the bar while the browser is offline or the service is away. It goes by itself, and a page whose node
 * has gone loads itself anew from another. Whoever has asked to be signed out meanwhile is told what that waits for:
 * <el-connection offline="words" away="words" leaving="words"></el-connection>
 */
class ElConnection extends HTMLElement {
  #away = false;
  #leaving = false;
  #tries = 0;
  #next;

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.#until(
      () => window.Vaadin?.connectionState,
      (state) => {
        state.addStateChangeListener(this.#look);
        this.#look();
      },
    );
    this.#until(
      () => window.vaadinPush?.atmosphere,
      (push) => push.addCallback(({ state }) => ['closed', 're-connecting', 'error'].includes(state) && this.#lost()),
    );
    addEventListener('online', () => {
      this.#look();
      if (this.#next) this.#in(between([0, FIRST]));
    });
    addEventListener('offline', this.#look);
    addEventListener(
      'click',
      ({ target }) => {
        if (target.closest?.('[data-leave]')) {
          this.#leaving = true;
          this.#look();
        }
      },
      true,
    );
    addEventListener('etude-away', () => {
      if (!this.#away) {
        this.#away = true;
        this.#look();
        this.#in(0);
      }
    });
  }

  #until(there, then) {
    const found = there();
    if (found) {
      then(found);
    } else {
      setTimeout(() => this.#until(there, then), EVERY);
    }
  }

  /** The line on which the service speaks to the page has ended: whether the node has too is asked in a moment. */
  #lost() {
    if (!this.#next) {
      this.#in(between(SOON[document.visibilityState] ?? SOON.hidden));
    }
  }

  #in(milliseconds) {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#check(), milliseconds);
  }

  async #check() {
    const page = await heartbeat();
    const ready = page.status && (await ask('/readyz', 'GET')).ok;
    if (ready && !known(page) && unknown(page)) {
      await pause();
      await begin();
      reload();
    } else if (ready && known(page)) {
      this.#next = undefined;
      this.#tries = 0;
      if (this.#away) {
        this.#away = false;
        this.#look();
        dispatchEvent(new Event('etude-back'));
      }
    } else {
      this.#away = true;
      this.#look();
      this.#in(between([0.5, 1]) * Math.min(LONGEST, FIRST * 2 ** ++this.#tries));
    }
  }

  /** Where the browser has a line and nobody answers, it is the service; Flow alone cannot tell. */
  #look = () => {
    const lost = ['reconnecting', 'connection-lost'].includes(window.Vaadin?.connectionState?.state);
    const why = navigator.onLine && this.#away ? 'away' : !navigator.onLine || lost ? 'offline' : '';
    const words = why && this.#leaving ? 'leaving' : why;
    this.textContent = words && this.getAttribute(words);
    document.documentElement.toggleAttribute('data-strip', Boolean(words));
    document.documentElement.toggleAttribute('data-leaving', words === 'leaving');
    // What it was asked in lies over the strip.
    if (words === 'leaving') document.querySelectorAll('vaadin-dialog.sheet').forEach((sheet) => (sheet.opened = false));
    if (words) dispatchEvent(new Event('etude-strip'));
  };
}

customElements.define('el-connection', ElConnection);
