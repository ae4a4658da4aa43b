import { marks } from './offline/marks';
import { leave, returned } from './reader/way-back';

/** The shelf: whoever comes back from a chapter finds the place again, and the chapter marked. */
class Shelf extends HTMLElement {
  #unmark;

  connectedCallback() {
    this.#unmark = marks(this);
    // After what the server puts into it.
    setTimeout(() => this.querySelector('.install-link') ?? this.append(this.#install()));
    this.addEventListener('click', this.#onClick);
    const place = returned();
    if (place) {
      this.#whenThere(place.line, () => {
        const main = this.closest('main');
        if (main) {
          main.scrollTop = place.top;
        }
        this.#mark(document.getElementById(place.line));
      });
    }
  }

  #install() {
    const link = Object.assign(document.createElement('a'), { className: 'install-link small', href: '/installer' });
    link.setAttribute('router-link', '');
    const icon = document.createElement('el-icon');
    icon.setAttribute('name', 'smartphone');
    link.append(icon, this.getAttribute('install') ?? '');
    return link;
  }

  disconnectedCallback() {
    this.#unmark?.();
  }

  /** To the line of that id, which a link from its chapter names. */
  lead(line) {
    this.#whenThere(line, () => {
      const link = document.getElementById(line);
      link.scrollIntoView({ block: 'center' });
      link.focus({ preventScroll: true });
      this.#mark(link);
    });
  }

  #onClick = (event) => {
    const link = event.target.closest('a[id^="chapitre-"]');
    if (link) {
      leave(link.id, this.closest('main')?.scrollTop ?? 0);
    }
  };

  /** The server sends what is in the page a moment after the page. */
  #whenThere(line, then, tries = 60) {
    if (document.getElementById(line)) {
      then();
    } else if (tries > 0 && this.isConnected) {
      requestAnimationFrame(() => this.#whenThere(line, then, tries - 1));
    }
  }

  #mark(link) {
    link.classList.add('back-here');
    link.addEventListener('blur', () => link.classList.remove('back-here'), { once: true });
  }
}

customElements.define('el-shelf', Shelf);
