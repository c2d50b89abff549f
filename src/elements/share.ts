/** Offers the system's own share sheet where there is one; elsewhere it stays empty. Knows no words. */

export class KindredShare extends HTMLElement {
  #ends: AbortController | null = null;

  connectedCallback(): void {
    const { label, title, url } = this.dataset;
    if (!navigator.share || !url) return;
    this.#ends = new AbortController();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'share-act';
    button.textContent = label ?? '';
    const share = () => {
      // Whoever closes the sheet has shared nothing, and that is no mistake.
      navigator.share({ title: title ?? '', url }).catch(() => {});
    };
    button.addEventListener('click', share, { signal: this.#ends.signal });
    this.replaceChildren(button);
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    this.replaceChildren();
  }
}

customElements.define('kindred-share', KindredShare);
