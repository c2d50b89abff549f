/**
 * `<kindred-save>` in the frame of a map: its two buttons save the printed map as SVG or PNG. Knows buttons alone; what
 * makes the file is fetched when one is pressed, because every page with a map carries this.
 */
class KindredSave extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.addEventListener(
      'click',
      ({ target }) => {
        const { format } = (target as HTMLElement).dataset;
        if (format) this.#save(format as 'svg' | 'png');
      },
      { signal: this.#stop.signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #save(format: 'svg' | 'png'): Promise<void> {
    const figure = this.closest('figure');
    const words = JSON.parse(this.dataset.words ?? 'null');
    const say = this.querySelector('[role="status"]');
    if (!figure || !words || this.dataset.state === 'busy') return;
    this.dataset.state = 'busy';
    if (say) say.textContent = '';
    try {
      const { saveMap } = await import('./snapshot/save.ts');
      await saveMap(figure, words, format);
      this.dataset.state = 'saved';
    } catch {
      this.dataset.state = 'failed';
      if (say) say.textContent = words.failed;
    }
  }
}

customElements.define('kindred-save', KindredSave);
