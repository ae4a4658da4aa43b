import { toggle } from './reader/files';
import { sizes } from './reader/look';
import { scrolled } from './reader/position';
import { enlarge, openable } from './reader/image';
import { Reading } from './reader/reading';
import { Sheets } from './reader/sheets';
import { learn } from './reader/words';

/**
 * A chapter before its reader: tabs for the sections, the contents follow the reading, contents and comments open as
 * sheets where there is no room beside the text, addresses such as #exercices or #fichier-12 lead to their place.
 */
class Reader extends HTMLElement {
  #sheets = new Sheets(this);
  #spy = null;
  #frame = 0;
  #reading = null;
  #led = true;
  #sizes = new ResizeObserver(() => this.#progress());

  #onHash = () => this.#go(location.hash);
  #onScroll = () => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#progress();
      this.#reading?.moved();
    });
  };
  #onKey = (event) => {
    // What is open over the sheet closes first, and by itself.
    const over = event.target.closest?.('vaadin-popover, vaadin-dialog, vaadin-confirm-dialog');
    if (event.key === 'Escape' && !over && this.#sheets.isOpen) {
      event.preventDefault();
      this.#sheets.close();
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
    this.closest('main')?.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  /** A chapter is shown, the first one or another in its place. */
  begin(start) {
    this.#reading?.end();
    this.#reading = new Reading(this, start);
    this.#led = false;
    this.#sizes.disconnect();
    this.querySelectorAll('[role=tabpanel]').forEach((panel) => this.#sizes.observe(panel));
    learn(start.words);
    sizes(this, start.size);
    const tabs = this.#tabs.map((tab) => tab.getAttribute('aria-controls'));
    this.#select(tabs.includes(start.section) ? start.section : tabs[0]);
    this.#lead();
  }

  /** To where the address says, else to where this person stopped; once, as soon as the text is there. */
  #lead() {
    const text = this.querySelector('[role=tabpanel]:not([data-off]) el-prose');
    if (this.#led || !this.#reading || (text && !text.firstChild)) {
      return;
    }
    this.#led = true;
    const place = this.#reading.place;
    if (location.hash && sessionStorage.getItem('etude-own-hash') !== location.href) {
      this.#go(location.hash);
    } else if (place) {
      this.#reading.lead(place);
      this.querySelector('.resumed')?.removeAttribute('hidden');
    }
    this.#reading.begin();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#onHash);
    removeEventListener('keydown', this.#onKey);
    // Taken out and put back by the page, it goes on.
    setTimeout(() => {
      if (!this.isConnected) {
        this.#reading?.end();
        this.#reading = null;
      }
    });
    this.closest('main')?.removeEventListener('scroll', this.#onScroll);
    this.#spy?.disconnect();
  }

  get #tabs() {
    return [...this.querySelectorAll('[role=tab]')];
  }

  #onClick = (event) => {
    const tab = event.target.closest('[role=tab]');
    const opener = event.target.closest('[data-sheet]');
    const file = event.target.closest('[data-show]');
    const link = event.target.closest('a[href^="#"]');
    const image = event.target.closest('.enlarge')?.querySelector('img') ?? event.target.closest('.prose img');
    if (tab) {
      this.#show(tab.getAttribute('aria-controls'));
      this.#remember('#' + tab.getAttribute('aria-controls'));
    } else if (opener) {
      this.#sheets.open(opener.dataset.sheet, opener);
    } else if (event.target.closest('.sheet-close')) {
      this.#sheets.close();
    } else if (file) {
      toggle(file);
    } else if (image && !image.closest('a')) {
      enlarge(image);
    } else if (event.target.closest('.print')) {
      print();
    } else if (event.target.closest('.to-start')) {
      this.#toStart();
    } else if (event.target.closest('.dismiss')) {
      event.target.closest('.resumed').hidden = true;
    } else if (link) {
      event.preventDefault();
      this.#sheets.close();
      this.#go(link.getAttribute('href'));
      this.#remember(link.getAttribute('href'));
    } else if (this.#sheets.isOpen && !event.target.closest('.reader-sheet')) {
      this.#sheets.close();
    }
  };

  #onTabKey = (event) => {
    const tab = event.target.closest('[role=tab]');
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (tab && step) {
      const tabs = this.#tabs;
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      this.#show(next.getAttribute('aria-controls'));
      next.focus();
    }
  };

  #onText = () => {
    openable(this);
    this.#follow();
    this.#lead();
  };

  #onAsked = () => {
    if (this.querySelector('.beside') && !this.#sheets.isBeside('.beside')) {
      this.#sheets.show('beside', this.querySelector('[data-sheet=beside]'));
    }
  };

  /** The address says where one reads; the page itself stays. Coming back to it, one is led to where one stopped. */
  #remember(hash) {
    history.replaceState(history.state, '', location.pathname + location.search + hash);
    sessionStorage.setItem('etude-own-hash', location.href);
    this.#reading?.moved();
  }

  #toStart() {
    this.querySelector('.resumed').hidden = true;
    const box = scrolled(this);
    if (box) {
      box.scrollTop = 0;
    }
    this.querySelector('[role=tab][aria-selected=true]')?.focus({ preventScroll: true });
  }

  /** Another section begins at its beginning. */
  #show(section) {
    this.#select(section);
    const box = scrolled(this);
    const tabs = this.querySelector('.section-tabs');
    if (box && tabs) {
      box.scrollTop += Math.min(0, document.getElementById(section).getBoundingClientRect().top - tabs.getBoundingClientRect().bottom);
    }
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
    if (this.#led) {
      this.#reading?.moved();
    }
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
    const box = scrolled(this);
    if (box) {
      const room = box.scrollHeight - box.clientHeight;
      this.style.setProperty('--read', room > 0 ? Math.min(1, box.scrollTop / room) : 1);
    }
  }
}

customElements.define('el-reader', Reader);
