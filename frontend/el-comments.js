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

  #press = (event) => {
    const pressed = event.target.closest('[data-does]');
    if (pressed) {
      const { does, comment } = pressed.dataset;
      this.dispatchEvent(new CustomEvent('comment-does', { detail: { does, id: comment } }));
    }
  };

  constructor() {
    super();
    this.addEventListener('click', this.#press);
  }

  connectedCallback() {
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
