/**
 * `<kindred-explore>` round the explore map: waits for a sign that somebody is there, then fetches the places and the
 * code that filters them. Every reader of the page carries this file, so it knows no more than how to wait and to fail.
 */

/** After this long the reader is told that the places are on their way, and after that they are given up, ms. */
const SLOW = 6_000;
const LIMIT = 60_000;
/** Who gives no sign gets the places once the page is long at rest, ms; who saves data does not. */
const REST = 2_000;

/** `data-state`: waiting, ready or failed. */
class KindredExplore extends HTMLElement {
  #stop = new AbortController();
  #isStarted = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#stop = new AbortController();
    this.#isStarted = false;
    const { signal } = this.#stop;
    form.hidden = false;
    this.dataset.state = 'waiting';
    let pressed: HTMLElement | null = null;
    const start = () => {
      if (this.#isStarted) return;
      this.#isStarted = true;
      // A button that was pressed too early is pressed again.
      void this.#start().then(() => pressed?.click());
    };
    form.addEventListener(
      'click',
      ({ target }) => {
        if (this.dataset.state === 'waiting') pressed = (target as Element).closest('button');
      },
      { signal },
    );
    form.addEventListener('submit', (event) => this.dataset.state !== 'failed' && event.preventDefault(), {
      signal,
    });
    if (location.search !== '') {
      start();
      return;
    }
    for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll', 'input'])
      addEventListener(sign, start, { signal, passive: true, once: true });
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    const rest = () => setTimeout(() => signal.aborted || start(), REST);
    if (document.readyState === 'complete') rest();
    else addEventListener('load', rest, { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #start(): Promise<void> {
    const { signal } = this.#stop;
    const slow = setTimeout(() => this.#say('explore.loading'), SLOW);
    try {
      const places = this.#fetch(signal);
      // Whichever fails first is heard; the other must not be left unheard.
      places.catch(() => {});
      const { explore } = await import('./explore/explorer.ts');
      const text = await places;
      if (signal.aborted) return;
      explore(this, text, signal);
      this.dataset.state = 'ready';
    } catch {
      if (!signal.aborted) this.#fail();
    } finally {
      clearTimeout(slow);
    }
  }

  async #fetch(signal: AbortSignal): Promise<string> {
    const response = await fetch(this.dataset.src ?? '', {
      signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]),
    });
    if (!response.ok) throw new Error(`The places answered ${response.status}.`);
    return response.text();
  }

  /** The page stays as it was sent; a form that would do nothing goes. */
  #fail(): void {
    this.dataset.state = 'failed';
    const form = this.querySelector('form');
    if (form) {
      const hadFocus = form.contains(document.activeElement);
      form.hidden = true;
      form.classList.add('ex-gone');
      const status = this.querySelector<HTMLElement>('[data-status]');
      if (hadFocus && status) {
        status.tabIndex = -1;
        status.focus();
      }
    }
    this.#say('explore.failed');
  }

  #say(key: string): void {
    const status = this.querySelector('[data-status]');
    const words = this.querySelector('[data-explore-words]')?.textContent;
    if (status && words) status.textContent = JSON.parse(words)[key] ?? '';
  }
}

customElements.define('kindred-explore', KindredExplore);
