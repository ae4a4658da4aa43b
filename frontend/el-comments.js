/** The comments beside a chapter: goes to the one the address names, and keeps in the browser what is being typed. */
class Comments extends HTMLElement {
  #hash = () => {
    const asked = location.hash.match(/^#commentaire-(\d{1,18})$/);
    if (asked) {
      this.dispatchEvent(new CustomEvent('panel-asked', { bubbles: true }));
      this.dispatchEvent(new CustomEvent('comment-asked', { detail: { id: asked[1] } }));
    }
  };

  #newFields = new MutationObserver(() => this.#restore());

  connectedCallback() {
    this.addEventListener('input', (event) => {
      const field = event.target.closest('[data-draft]');
      if (field) {
        sessionStorage.setItem(field.dataset.draft, event.target.value);
      }
    });
    addEventListener('hashchange', this.#hash);
    this.#newFields.observe(this, { childList: true, subtree: true });
    this.#restore();
    // The address may change after the page has been put together.
    setTimeout(this.#hash);
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this.#hash);
    this.#newFields.disconnect();
  }

  #restore() {
    for (const field of this.querySelectorAll('[data-draft]:not([data-restored])')) {
      field.dataset.restored = '';
      const typed = sessionStorage.getItem(field.dataset.draft);
      if (typed && !field.value) {
        field.value = typed;
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      }
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
