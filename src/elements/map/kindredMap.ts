/**
 * `<kindred-map>` round a printed map: offers to bring it to life and, when asked, fetches what can. Knows buttons and
 * intent, neither marks nor MapLibre, because every page with a map carries this file.
 */
import type { Upgrade } from './upgrade.ts';

/** Words of the offer, in `data-live` of the figure. */
interface Offer {
  explore: string;
  loading: string;
  back: string;
  failed: string;
  retry: string;
}

/** `data-state`: print, loading, live or failed. One map a figure is brought to life, its first. */
class KindredMap extends HTMLElement {
  /** What is open, for measuring. */
  live: Upgrade | null = null;
  #stop = new AbortController();
  #button = document.createElement('button');
  #say = document.createElement('p');
  #offer: Offer | null = null;

  connectedCallback(): void {
    const figure = this.closest<HTMLElement>('[data-live]');
    const acts = figure?.querySelector('.map-acts');
    if (!figure || !acts || figure.querySelector('kindred-map') !== this || !this.querySelector('svg'))
      return;
    this.#offer = JSON.parse(figure.dataset.live ?? 'null');
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#button.type = 'button';
    this.#button.className = 'map-live';
    this.#say.className = 'map-live-say';
    this.#say.setAttribute('role', 'status');
    this.#button.addEventListener('click', () => (this.live ? this.close() : this.open()), { signal });
    this.addEventListener(
      'click',
      (event) => {
        // Marks are links and stay links.
        if (!(event.target as Element).closest('a')) this.open();
      },
      { signal },
    );
    this.addEventListener('touchstart', (event) => event.touches.length > 1 && this.open(), {
      signal,
      passive: true,
    });
    // Out of the living map, to the button that leaves it; a card that is open takes the key first.
    this.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.live) this.#button.focus();
      },
      { signal },
    );
    this.#show('print');
    acts.prepend(this.#button);
    acts.append(this.#say);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.close();
    this.#button.remove();
    this.#say.remove();
  }

  async open(): Promise<void> {
    const { state } = this.dataset;
    if (state === 'loading' || state === 'live') return;
    this.#show('loading');
    const { signal } = this.#stop;
    try {
      const { upgrade } = await import('./upgrade.ts');
      const live = await upgrade(this, (reason) => this.#fail(reason));
      if (signal.aborted) return live.destroy();
      this.live = live;
      this.#show('live');
    } catch (error) {
      this.#fail((error as { reason?: string } | null)?.reason);
    }
  }

  close(): void {
    this.live?.destroy();
    this.live = null;
    this.#show('print');
  }

  #fail(reason?: string): void {
    this.live = null;
    this.#show('failed');
    // Another try gives a browser no WebGL; the button goes, and the focus must not fall to the top of the page.
    if (reason === 'webgl') {
      if (document.activeElement === this.#button) {
        this.#say.tabIndex = -1;
        this.#say.focus();
      }
      this.#button.hidden = true;
    }
  }

  #show(state: 'print' | 'loading' | 'live' | 'failed'): void {
    this.dataset.state = state;
    const { explore, loading, back, retry, failed } = this.#offer ?? ({} as Partial<Offer>);
    this.#button.textContent = { print: explore, loading, live: back, failed: retry }[state] ?? '';
    this.#say.textContent = (state === 'failed' && failed) || '';
  }
}

customElements.define('kindred-map', KindredMap);
