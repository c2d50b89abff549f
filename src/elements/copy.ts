/** Puts a button beside a text that copies it; without scripts the text is there to be selected. Knows no words. */

export class KindredCopy extends HTMLElement {
  #ends: AbortController | null = null;
  #own: HTMLElement[] = [];

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
    text.after(button);
    this.append(said);
    this.#own = [button, said];
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    for (const own of this.#own) own.remove();
  }
}

customElements.define('kindred-copy', KindredCopy);
