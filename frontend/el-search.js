const TEXT = 'input, textarea, select, [contenteditable], vaadin-text-field, vaadin-text-area, vaadin-combo-box';
const PATIENCE = 200;

const toPage = () => document.querySelector('main')?.focus({ preventScroll: true });

/**
 * The search box of the bar: Ctrl K, or / where nothing is being written, lead to it, Escape back to where one was. On a
 * phone it opens over the bar. A search that takes longer shows lines where its results will be.
 */
class Search extends HTMLElement {
  #before = null;

  #onKey = (event) => {
    const asked = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.composedPath().some((part) => part.matches?.(TEXT));
    if ((asked || slash) && !event.defaultPrevented) {
      event.preventDefault();
      this.#open();
    }
  };

  connectedCallback() {
    addEventListener('keydown', this.#onKey);
    this.addEventListener('keydown', this.#onOwnKey);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('focusout', this.#onLeave);
  }

  disconnectedCallback() {
    removeEventListener('keydown', this.#onKey);
  }

  get #field() {
    return this.querySelector('vaadin-text-field');
  }

  #onOwnKey = (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
      this.#goBack();
    } else if (event.key === 'Enter' && event.composedPath().includes(this.#field)) {
      this.#wait();
      this.dispatchEvent(new CustomEvent('search-asked', { detail: { typed: this.#field.inputElement.value } }));
      if (this.classList.contains('open')) {
        this.#close();
        toPage();
      }
    }
  };

  #onClick = (event) => {
    if (event.target.closest('.search-open')) {
      this.#open();
    } else if (event.target.closest('.search-close')) {
      this.#close();
      this.querySelector('.search-open')?.focus();
    }
  };

  #onLeave = (event) => {
    if (event.relatedTarget && !this.contains(event.relatedTarget)) {
      this.#close();
    }
  };

  #open() {
    if (!this.contains(document.activeElement)) {
      this.#before = document.activeElement;
    }
    this.classList.add('open');
    this.#field?.focus();
    this.#field?.inputElement?.select();
  }

  #close() {
    this.classList.remove('open');
  }

  /** Where nothing had the focus, or what had it has gone, to the page: in the field the next key would be typed. */
  #goBack() {
    const there = this.#before?.isConnected && this.#before !== document.body && this.#before.checkVisibility();
    if (there) this.#before.focus();
    else toPage();
  }

  /** Until other results are there. */
  #wait() {
    const main = document.querySelector('main');
    const results = () => main?.querySelector('.search-results');
    const old = results();
    const before = old?.firstElementChild;
    const shown = () => results() && results() === old ? results().firstElementChild !== before : Boolean(results());
    const timer = setTimeout(() => main?.classList.add('searching'), PATIENCE);
    const watch = new MutationObserver(() => {
      if (shown()) {
        end();
      }
    });
    const end = () => {
      clearTimeout(timer);
      watch.disconnect();
      main?.classList.remove('searching');
    };
    if (main) {
      watch.observe(main, { childList: true, subtree: true });
      setTimeout(end, 15_000);
    }
  }
}

customElements.define('el-search', Search);
