/** Puts a button that prints the page in place of the sentence that says how to; knows no words of its own. */

export class KindredPrint extends HTMLElement {
  #ends: AbortController | null = null;
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    if (typeof print !== 'function') return;
    this.#ends = new AbortController();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = this.dataset.label ?? '';
    button.addEventListener('click', () => print(), { signal: this.#ends.signal });
    this.#button = button;
    this.setAttribute('ready', '');
    this.append(button);
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    this.#button?.remove();
    this.removeAttribute('ready');
  }
}

customElements.define('kindred-print', KindredPrint);
