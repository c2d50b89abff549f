/**
 * `<kindred-search>`: a field that searches as one types. Knows the field and the key `/`; what searches is fetched when
 * the field is used, because every page carries this. Without it the form leads to the page of all results.
 */
class KindredSearch extends HTMLElement {
  #ends = new AbortController();
  #begun = false;

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.addEventListener('focusin', ({ target }) => target === this.#field && this.#begin(), { signal });
    this.addEventListener('input', () => this.#begin(), { signal });
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    if (this.hasAttribute('data-full') && new URLSearchParams(location.search).get('q')) this.#begin();
  }

  disconnectedCallback(): void {
    this.#ends.abort();
    this.#begun = false;
  }

  get #field(): HTMLInputElement | null {
    return this.querySelector('input[name="q"]');
  }

  async #begin(): Promise<void> {
    if (this.#begun || !this.#field) return;
    this.#begun = true;
    try {
      const { startSearch } = await import('./search/live.ts');
      startSearch(this, this.#ends.signal);
    } catch {
      // The form still leads to the page of all results, and its lists.
      this.dataset.state = 'failed';
    }
  }

  /** `/` outside of any field goes to the search: the field where it is in view, else its page. */
  #press(event: KeyboardEvent): void {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest?.('input, textarea, select, [contenteditable]')) return;
    const field = this.#field;
    const isShown = field !== null && field.offsetParent !== null;
    const way = isShown ? null : this.querySelector<HTMLAnchorElement>('a[href]:not([aria-current])');
    if (!isShown && !way) return;
    event.preventDefault();
    if (way) location.assign(way.href);
    else field?.select();
    field?.focus();
  }
}

customElements.define('kindred-search', KindredSearch);
