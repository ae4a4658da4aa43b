/** The button that installs the portal, where the browser offers it; says when it is installed: <el-install done="words">. */
class ElInstall extends HTMLElement {
  connectedCallback(): void {
    addEventListener('etude-install', this.#look);
    addEventListener('appinstalled', this.#done);
    this.querySelector('button')?.addEventListener('click', this.#install);
    this.#look();
  }

  disconnectedCallback(): void {
    removeEventListener('etude-install', this.#look);
    removeEventListener('appinstalled', this.#done);
  }

  get #offer(): any {
    return (window as any).etudeInstall;
  }

  #look = (): void => {
    if (matchMedia('(display-mode: standalone)').matches) this.#done();
    else this.hidden = !this.#offer;
  };

  #install = async (): Promise<void> => {
    await this.#offer?.prompt();
    // An offer is good for one answer.
    delete (window as any).etudeInstall;
    this.#look();
  };

  #done = (): void => {
    this.hidden = false;
    this.textContent = this.getAttribute('done');
  };
}

if (!customElements.get('el-install')) customElements.define('el-install', ElInstall);
