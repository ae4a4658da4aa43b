import { isKeptUnder } from './kept/store';

/**
 * The comments beside a chapter: asked for when they are to be seen; goes to the one the address names, and says what is
 * pressed in one of them.
 */
class Comments extends HTMLElement {
  #wanted = false;
  #sight = new IntersectionObserver((seen) => {
    if (seen.some((place) => place.isIntersecting)) this.#want();
  });
  #hash = () => {
    const asked = location.hash.match(/^#commentaire-(\d{1,18})$/);
    if (asked) {
      this.dispatchEvent(new CustomEvent('panel-asked', { bubbles: true }));
      this.dispatchEvent(new CustomEvent('comment-asked', { detail: { id: asked[1] } }));
    }
  };

  #menus = [];

  /** A press that closes the menu of a button does not open it again. */
  #point = () => {
    this.#menus = [...this.querySelectorAll('vaadin-popover')].filter((menu) => menu.opened).map((menu) => menu.target);
  };

  #press = (event) => {
    const pressed = event.target.closest('[data-does]');
    const closing = event.detail > 0 && this.#menus.includes(pressed);
    if (pressed && !closing) {
      const { does, comment } = pressed.dataset;
      this.dispatchEvent(new CustomEvent('comment-does', { detail: { does, id: comment } }));
    }
  };

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#point);
    this.addEventListener('click', this.#press);
  }

  connectedCallback() {
    this.tabIndex = -1;
    addEventListener('hashchange', this.#hash);
    this.#sight.observe(this);
    // The address may change after the page has been put together.
    setTimeout(() => {
      this.#hash();
      if (isKeptUnder(this.getAttribute('under'))) this.#want();
    });
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#hash);
    this.#sight.disconnect();
  }

  /** They could not be had just now. */
  again() {
    this.#wanted = false;
    setTimeout(() => this.#sight.observe(this), 5_000);
  }

  #want() {
    this.#sight.disconnect();
    if (!this.#wanted) {
      this.#wanted = true;
      this.dispatchEvent(new CustomEvent('comments-wanted'));
    }
  }

  /** The first of these comments that is there gets the focus, or else the place itself. */
  rest(ids) {
    const next = ids.split(' ').map((id) => document.getElementById('commentaire-' + id));
    (next.find((comment) => comment) ?? this).focus({ preventScroll: true });
  }

  /** Shows a comment and says by a tint which one it is. */
  show(id) {
    const comment = document.getElementById('commentaire-' + id);
    if (comment) {
      this.querySelector('.asked')?.classList.remove('asked');
      comment.classList.add('asked');
      comment.focus({ preventScroll: true });
      comment.scrollIntoView({ block: 'center' });
    }
  }
}

customElements.define('el-comments', Comments);
