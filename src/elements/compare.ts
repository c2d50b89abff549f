/**
 * Ties the ticked projects of the page that compares to its address: `?p=a&p=b` ticks them, ticking rewrites it. Which
 * sheets are seen is the style sheet's work, so nothing is lost when this fails; it knows no words but those it is given.
 */
import { type Comparison, compareSearch, LIMIT, readComparison } from '#model/compare';

export class KindredCompare extends HTMLElement {
  #ends: AbortController | null = null;
  #sheets: HTMLElement[] = [];
  #chosen: string[] = [];

  connectedCallback(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.#sheets = [...this.querySelectorAll<HTMLElement>('.cmp-sheet')];
    this.addEventListener('change', (event) => this.#change(event.target), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => this.#read(), { signal });
    // A browser that comes back to the page ticks the boxes it remembers; the address is what counts.
    window.addEventListener('pageshow', () => this.#read(), { signal });
    this.#read();
    const list = this.querySelector<HTMLDetailsElement>('.cmp-choose');
    if (list && this.#chosen.length > 1) list.open = false;
  }

  disconnectedCallback(): void {
    this.#ends?.abort();
    this.#arrange([]);
    for (const button of this.querySelectorAll<HTMLElement>('.cmp-out')) button.hidden = true;
  }

  get #picks(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.pick')];
  }

  #read(): void {
    const known = new Set(this.#picks.map(({ value }) => value));
    const found = readComparison(location.search, known);
    this.#show(found.chosen);
    // A page opened without any project has nothing to announce.
    this.#say(found.chosen.length + found.lost > 0 ? this.#wordsOf(found) : '');
  }

  #change(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || !target.classList.contains('pick')) return;
    const others = this.#chosen.filter((id) => id !== target.value);
    if (target.checked && others.length >= LIMIT) {
      target.checked = false;
      this.#say(this.dataset.full ?? '');
      return;
    }
    this.#choose(target.checked ? [...others, target.value] : others);
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    // Opened elsewhere, the link is a link.
    if (target?.closest('.cmp-reset') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#choose([]);
      return;
    }
    const button = target?.closest('.cmp-out');
    const sheet = button?.closest<HTMLElement>('.cmp-sheet');
    if (!sheet) return;
    this.#choose(this.#chosen.filter((id) => id !== sheet.dataset.id));
    // The button is gone with its sheet: the reader goes on at the next one, or at the list.
    const next = this.querySelector<HTMLElement>('.cmp-out:not([hidden])') ?? this.querySelector('summary');
    next?.focus();
  }

  #choose(ids: string[]): void {
    this.#show(ids);
    history.replaceState(history.state, '', `${location.pathname}${compareSearch(ids)}`);
    this.#say(this.#wordsOf({ chosen: ids, beyond: [], lost: 0 }));
  }

  #show(ids: string[]): void {
    this.#chosen = ids;
    for (const pick of this.#picks) pick.checked = ids.includes(pick.value);
    this.#arrange(ids);
    for (const sheet of this.#sheets) {
      const button = sheet.querySelector<HTMLElement>('.cmp-out');
      if (button) button.hidden = !ids.includes(sheet.dataset.id ?? '');
    }
  }

  /** Chosen sheets first, in their order; the others as the server sent them. Focus stays where it is. */
  #arrange(ids: readonly string[]): void {
    const place = (sheet: HTMLElement) => {
      const at = ids.indexOf(sheet.dataset.id ?? '');
      return at < 0 ? ids.length : at;
    };
    const wanted = [...this.#sheets].sort((a, b) => place(a) - place(b));
    const box = this.#sheets[0]?.parentElement;
    const now = [...(box?.children ?? [])];
    if (wanted.some((sheet, index) => sheet !== now[index])) box?.append(...wanted);
  }

  #wordsOf({ chosen, beyond, lost }: Comparison): string {
    const names = chosen.map(
      (id) => this.#sheets.find((sheet) => sheet.dataset.id === id)?.dataset.name ?? id,
    );
    const list = new Intl.ListFormat(document.documentElement.lang, { type: 'conjunction' }).format(names);
    return [
      lost > 0 ? this.dataset.lost : '',
      beyond.length > 0 ? this.dataset.beyond : '',
      chosen.length > 0 ? this.dataset.shown?.replace('{list}', list) : this.dataset.all,
    ]
      .filter(Boolean)
      .join(' ');
  }

  #say(words: string): void {
    const said = this.querySelector('.cmp-said');
    if (said && said.textContent !== words) said.textContent = words;
  }
}

customElements.define('kindred-compare', KindredCompare);
