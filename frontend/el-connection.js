const EVERY = 3000;

/**
 * The strip under the bar while the browser is offline or the service is away. It goes by itself:
 * <el-connection offline="words" away="words"></el-connection>
 */
class ElConnection extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'status');
    const state = () => window.Vaadin?.connectionState;
    const online = () => navigator.onLine && !['reconnecting', 'connection-lost'].includes(state()?.state);
    const look = () => this.show(online() ? this.away && this.getAttribute('away') : this.getAttribute('offline'));
    const wait = () => {
      if (state()) {
        state().addStateChangeListener(look);
        look();
      } else {
        setTimeout(wait, EVERY / 10);
      }
    };
    addEventListener('online', look);
    addEventListener('offline', look);
    addEventListener('etude-away', () => {
      if (!this.away) {
        this.away = true;
        look();
        this.ask(look);
      }
    });
    wait();
  }

  async ask(look) {
    const ready = await fetch('/readyz').then((answer) => answer.ok, () => false);
    if (ready) {
      this.away = false;
      look();
      dispatchEvent(new Event('etude-back'));
    } else {
      setTimeout(() => this.ask(look), EVERY);
    }
  }

  show(words) {
    this.textContent = words || '';
    document.documentElement.toggleAttribute('data-strip', Boolean(words));
  }
}

customElements.define('el-connection', ElConnection);
