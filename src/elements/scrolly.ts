/**
 * `<kindred-scrolly>`: tells the map above or beside a row of steps which step is in view. It only names the step, on
 * itself and on the step; style sheets decide what that shows, and whether anything moves at all.
 */
class KindredScrolly extends HTMLElement {
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    // A line two thirds down: below the map on a phone, beside it on a wide screen.
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      rootMargin: '-66% 0px -33% 0px',
    });
    for (const step of this.#steps('li')) this.#observer.observe(step);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#name(null);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const entered = entries.find(({ isIntersecting }) => isIntersecting);
    if (entered) {
      this.#name((entered.target as HTMLElement).dataset.step ?? null);
      return;
    }
    // Scrolled back above the first step: the whole map again. Below the last one its picture stays.
    const left = entries.find(({ target }) => (target as HTMLElement).dataset.step === this.dataset.at);
    if (left && left.boundingClientRect.top > (left.rootBounds?.bottom ?? 0) && this.dataset.at === '1')
      this.#name(null);
  }

  #name(step: string | null): void {
    if (step === null) delete this.dataset.at;
    else this.dataset.at = step;
    for (const one of this.#steps()) one.classList.toggle('is-on', one.dataset.step === step);
  }

  #steps(tag = ''): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>(`${tag}[data-step]`);
  }
}

if (!customElements.get('kindred-scrolly')) customElements.define('kindred-scrolly', KindredScrolly);
