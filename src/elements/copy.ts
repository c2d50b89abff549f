/** Puts a button beside a text that copies it; without scripts the text is there to be selected. Knows no words. */

export class KindredCopy extends HTMLElement {
  #ends: AbortController | null = null;
  #button: HTMLButtonElement | null = null;

  connectedCallback(): void {
    const text = this.querySelector('[data-copy]');
    if (!navigator.clipboard || !text) return;
    this.#ends = new AbortController();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-2 copy';
    button.textContent = this.dataset.label ?? '';
    const said = document.createElement('span');
    said.className = 'small';
    said.role = 'status';
    button.addEventListener(
      'click',
      async () => {
        try {
          await navigator.clipboard.writeText(text.textContent ?? '');
          said.textContent = this.dataset.done ?? '';
        } catch {
          // Not allowed to copy: the text is marked, so that the reader can.
          getSelection()?.selectAllChildren(text);
        }
      },
      { signal: this.#ends.signal },
    );
    this.#button = button;
    this.append(button, said);
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    this.#button?.nextElementSibling?.remove();
    this.#button?.remove();
  }
}

customElements.define('kindred-copy', KindredCopy);
