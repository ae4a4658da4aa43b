/** The comments beside a chapter: goes to the one the address names. */
class Comments extends HTMLElement {
  #hash = () => {
    const asked = location.hash.match(/^#commentaire-(\d{1,18})$/);
    if (asked) {
      this.dispatchEvent(new CustomEvent('panel-asked', { bubbles: true }));
      this.dispatchEvent(new CustomEvent('comment-asked', { detail: { id: asked[1] } }));
    }
  };

  connectedCallback() {
    addEventListener('hashchange', this.#hash);
    // The address may change after the page has been put together.
    setTimeout(this.#hash);
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#hash);
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
