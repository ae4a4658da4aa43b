/** A text as the server has sanitised it; it is not part of what the server remembers of the page. */
class Prose extends HTMLElement {
  #html = '';

  show(html) {
    this.#html = html;
    this.#fill();
  }

  // Taken out and put back by the page, it has its text again.
  connectedCallback() {
    this.#fill();
  }

  #fill() {
    if (this.#html && !this.firstChild) {
      this.innerHTML = this.#html;
      this.dispatchEvent(new CustomEvent('prose-shown', { bubbles: true }));
    }
  }
}

customElements.define('el-prose', Prose);
