/**
 * A chapter before its reader: tabs for the sections, the contents follow the reading, contents and comments open as
 * sheets where there is no room beside the text, addresses such as #exercices or #fichier-12 lead to their place.
 */
class Reader extends HTMLElement {
  #opener = null;
  #spy = null;
  #frame = 0;

  #onHash = () => this.#go(location.hash);
  #onScroll = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#progress());
  };
  #onKey = (event) => {
    if (event.key === 'Escape' && this.#openSheet) {
      event.preventDefault();
      this.#close();
    }
  };

  connectedCallback() {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onTabKey);
    this.addEventListener('prose-shown', this.#onText);
    this.addEventListener('panel-asked', this.#onAsked);
    addEventListener('hashchange', this.#onHash);
    addEventListener('keydown', this.#onKey);
    this.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    this.#scroller?.addEventListener('scroll', this.#onScroll, { passive: true });
    setTimeout(() => this.#select(this.#tabs[0]?.getAttribute('aria-controls')));
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#onHash);
    removeEventListener('keydown', this.#onKey);
    this.closest('main')?.removeEventListener('scroll', this.#onScroll);
    this.#spy?.disconnect();
  }

  get #tabs() {
    return [...this.querySelectorAll('[role=tab]')];
  }

  /** What scrolls: the article beside its contents, the whole page where it stands alone. */
  get #scroller() {
    return this.closest('main');
  }

  get #openSheet() {
    return this.querySelector('.reader-sheet.open');
  }

  #onClick = (event) => {
    const tab = event.target.closest('[role=tab]');
    const opener = event.target.closest('[data-sheet]');
    const framed = event.target.closest('[data-frame]');
    const link = event.target.closest('a[href^="#"]');
    if (tab) {
      this.#select(tab.getAttribute('aria-controls'));
      this.#remember('#' + tab.getAttribute('aria-controls'));
    } else if (opener) {
      this.#open(opener.dataset.sheet, opener);
    } else if (event.target.closest('.sheet-close')) {
      this.#close();
    } else if (framed) {
      this.#showFrame(framed);
    } else if (link) {
      event.preventDefault();
      this.#close();
      this.#go(link.getAttribute('href'));
      this.#remember(link.getAttribute('href'));
    } else if (event.target === this && this.#openSheet) {
      this.#close();
    }
  };

  #onTabKey = (event) => {
    const tab = event.target.closest('[role=tab]');
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (tab && step) {
      const tabs = this.#tabs;
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      this.#select(next.getAttribute('aria-controls'));
      next.focus();
    }
  };

  #onText = () => {
    this.#follow();
    if (location.hash) {
      this.#go(location.hash);
    }
  };

  #onAsked = () => {
    if (this.querySelector('.beside') && !this.#isBeside('.beside')) {
      this.#open('beside', this.querySelector('[data-sheet=beside]'));
    }
  };

  /** The address says where one reads; the page itself stays. */
  #remember(hash) {
    history.replaceState(history.state, '', location.pathname + location.search + hash);
  }

  #select(section) {
    if (!section) {
      return;
    }
    for (const tab of this.#tabs) {
      const on = tab.getAttribute('aria-controls') === section;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls'))?.toggleAttribute('data-off', !on);
    }
    for (const list of this.querySelectorAll('.contents [data-of]')) {
      list.hidden = list.dataset.of !== section;
    }
    this.#follow();
    this.#progress();
  }

  #go(hash) {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // Taken as it is.
    }
    const target = id && document.getElementById(id);
    if (target && this.contains(target)) {
      this.#select(target.closest('[role=tabpanel]')?.id);
      if (!target.matches('[role=tabpanel]')) {
        target.scrollIntoView({ block: 'start' });
        target.tabIndex = -1;
        target.focus({ preventScroll: true });
      }
    }
  }

  /** Marks in the contents the heading that is being read. */
  #follow() {
    this.#spy?.disconnect();
    const links = new Map([...this.querySelectorAll('.contents a[href^="#"]')].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
    const headings = [...this.querySelectorAll('[role=tabpanel]:not([data-off]) .prose :is(h2, h3)[id]')];
    this.#spy = new IntersectionObserver(
      () => {
        const read = headings.filter((h) => h.getBoundingClientRect().top < 180).pop() ?? headings[0];
        for (const [id, link] of links) {
          if (read && id === read.id) {
            link.setAttribute('aria-current', 'location');
          } else {
            link.removeAttribute('aria-current');
          }
        }
      },
      { rootMargin: '-180px 0px -40% 0px' },
    );
    headings.forEach((heading) => this.#spy.observe(heading));
  }

  #progress() {
    const main = this.#scroller;
    const article = this.querySelector('article');
    const box = article && article.scrollHeight > article.clientHeight + 1 ? article : main;
    if (box) {
      const room = box.scrollHeight - box.clientHeight;
      this.style.setProperty('--read', room > 0 ? Math.min(1, box.scrollTop / room) : 1);
    }
  }

  #isBeside(selector) {
    const { display, position } = getComputedStyle(this.querySelector(selector));
    return display !== 'none' && position !== 'fixed';
  }

  #open(id, opener) {
    const sheet = document.getElementById(id);
    if (!sheet) {
      return;
    }
    this.#close();
    sheet.classList.add('open');
    this.classList.add('sheet-open');
    opener?.setAttribute('aria-expanded', 'true');
    this.#opener = opener;
    sheet.querySelector('.sheet-close')?.focus();
  }

  #close() {
    const sheet = this.#openSheet;
    if (sheet) {
      sheet.classList.remove('open');
      this.classList.remove('sheet-open');
      this.#opener?.setAttribute('aria-expanded', 'false');
      this.#opener?.focus();
      this.#opener = null;
    }
  }

  #showFrame(button) {
    const card = button.closest('.file');
    const shown = card.querySelector('iframe');
    if (shown) {
      shown.remove();
      button.setAttribute('aria-expanded', 'false');
      return;
    }
    const frame = document.createElement('iframe');
    frame.src = button.dataset.frame;
    frame.title = card.querySelector('.strong').textContent;
    card.append(frame);
    button.setAttribute('aria-expanded', 'true');
  }
}

customElements.define('el-reader', Reader);
