/** Texts on their way, by address: the sections of a chapter share one. */
const coming = new Map();

function texts(address) {
  if (!coming.has(address)) {
    const answer = fetch(address, { headers: { Accept: 'application/json' } }).then((response) => {
      if (!response.ok || response.redirected) throw new Error(`${response.status}`);
      return response.json();
    });
    coming.set(address, answer);
    // The next time the server is asked whether they are still the same.
    answer.catch(() => {}).finally(() => coming.delete(address));
  }
  return coming.get(address);
}

/** A text as the server has sanitised it; it is not part of what the server remembers of the page. */
class Prose extends HTMLElement {
  #html = '';

  show(html) {
    this.#html = html;
    this.#fill();
  }

  // Taken out and put back by the page, it has its text again.
  connectedCallback() {
    if (this.hasAttribute('src') && !this.#html) {
      this.#load();
    }
    this.#fill();
  }

  async #load() {
    try {
      const all = await texts(this.getAttribute('src'));
      this.replaceChildren();
      this.show(all[this.dataset.section] ?? '');
    } catch {
      this.#fail();
    }
  }

  /** The rest of the page is there, and stays: the text alone is asked for again. */
  #fail() {
    const words = document.createElement('p');
    words.textContent = this.getAttribute('failed');
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = this.getAttribute('retry');
    again.addEventListener('click', () => this.#load());
    this.replaceChildren(words, again);
  }

  #fill() {
    if (this.#html && !this.firstChild) {
      this.innerHTML = this.#html;
      this.dispatchEvent(new CustomEvent('prose-shown', { bubbles: true }));
    }
  }
}

customElements.define('el-prose', Prose);
