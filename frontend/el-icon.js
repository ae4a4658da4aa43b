const SPRITE = '/icons/lucide.svg?1.62.0';
const SVG = 'http://www.w3.org/2000/svg';

/** An icon of the sprite, hidden from screen readers: <el-icon name="bell"></el-icon> */
class ElIcon extends HTMLElement {
  static observedAttributes = ['name'];

  connectedCallback() {
    this.ariaHidden = 'true';
    this.draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  draw() {
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', `${SPRITE}#${this.getAttribute('name')}`);
    const svg = document.createElementNS(SVG, 'svg');
    svg.append(use);
    this.replaceChildren(svg);
  }
}

if (!customElements.get('el-icon')) {
  customElements.define('el-icon', ElIcon);
}
