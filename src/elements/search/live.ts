/**
 * Searches as one types: under the field of the header, or in the page of all results, which has `[data-hits]`,
 * `[data-narrow]` and `[data-lists]`. Knows the parts of both and the words it fetches, not how anything is found.
 */
import { type Answer, Finder, type Hit } from './finder.ts';
import { makeHit } from './hits.ts';
import { type Filters, prepare } from './texts.ts';

/** What `/assets/search/<locale>.json` holds. */
interface Words {
  page: string;
  prefix: string;
  types: Record<string, string>;
  countries: Record<string, string>;
  count: Record<string, string>;
  first: string;
  none: string;
  more: string;
  all: string;
  failed: string;
  partly: string;
  square: string;
  note: string;
}

/** Milliseconds between the last key and the question; between the answer and the voice that tells its number. */
const PAUSE = { ask: 30, say: 700 } as const;
const SHOWN = { panel: 7, page: 10 } as const;

class Search {
  #root: HTMLElement;
  #field: HTMLInputElement;
  #locale: string;
  #isPage: boolean;
  #list = document.createElement('ol');
  #status = document.createElement('p');
  #note = document.createElement('p');
  #more = document.createElement('button');
  #panel: HTMLElement;
  #words: Promise<Words>;
  #finder: Promise<Finder>;
  #round = 0;
  #ask = 0;
  #say = 0;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#field = root.querySelector('input[name="q"]') as HTMLInputElement;
    this.#locale = root.dataset.locale ?? document.documentElement.lang;
    this.#isPage = root.hasAttribute('data-full');
    this.#words = this.#fetchWords();
    this.#words.catch(() => this.#fail());
    this.#finder = this.#words.then(({ prefix }) => new Finder(this.#locale, prefix));
    this.#finder.catch(() => {});
    prepare();
    this.#panel = this.#build();
    this.#listen(signal);
    if (this.#isPage) this.#restore();
    if (this.#field.value.trim()) this.#run();
  }

  async #fetchWords(): Promise<Words> {
    const answer = await fetch(`/assets/search/${this.#locale}.json`);
    if (!answer.ok) throw new Error('The words of the search are missing');
    return answer.json();
  }

  #build(): HTMLElement {
    this.#list.className = 'hits';
    this.#list.role = 'list';
    this.#status.role = 'status';
    this.#status.className = 'hits-status';
    this.#note.className = 'hits-note small';
    this.#note.hidden = true;
    this.#more.type = 'button';
    this.#more.className = 'btn line';
    this.#more.hidden = true;
    let panel = this.#root.querySelector<HTMLElement>('[data-hits]');
    if (!panel) {
      panel = document.createElement('div');
      panel.className = 'find-panel';
      panel.hidden = true;
      this.#root.append(panel);
    }
    panel.replaceChildren(this.#status, this.#list, this.#isPage ? this.#more : this.#note);
    for (const part of this.#root.querySelectorAll<HTMLElement>('[data-narrow]')) part.hidden = false;
    return panel;
  }

  #listen(signal: AbortSignal): void {
    const root = this.#root;
    root.addEventListener('input', (event) => this.#wait(event.target === this.#field), { signal });
    root.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.#more.addEventListener('click', () => this.#goOn?.(), { signal });
    if (this.#isPage) {
      root.querySelector('form')?.addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          this.#run();
        },
        { signal },
      );
      return;
    }
    root.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) this.#close();
      },
      { signal },
    );
    this.#field.addEventListener('focus', () => this.#list.childElementCount > 0 && this.#open(), { signal });
  }

  #goOn: (() => void) | null = null;

  #wait(isTyped: boolean): void {
    clearTimeout(this.#ask);
    this.#root.dataset.state = 'busy';
    this.#ask = window.setTimeout(() => this.#run(), isTyped ? PAUSE.ask : 0);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#ask);
    const round = ++this.#round;
    const isCurrent = () => round === this.#round;
    const query = this.#field.value;
    if (this.#isPage) this.#remember(query);
    if (query.trim() === '') {
      this.#clear();
      return;
    }
    this.#root.dataset.state = 'busy';
    try {
      const [finder, words] = await Promise.all([this.#finder, this.#words]);
      const count = this.#isPage ? SHOWN.page : SHOWN.panel;
      const early = (hits: Hit[]) => isCurrent() && this.#show(hits, words);
      const answer = await finder.ask(query, this.#filters(), count, early);
      if (isCurrent()) this.#finish(answer, words);
    } catch {
      if (isCurrent()) this.#fail();
    }
  }

  #filters(): Filters {
    const chosen: Record<string, string> = {};
    for (const select of this.#root.querySelectorAll('select'))
      if (select.value) chosen[select.name] = select.value;
    return chosen;
  }

  #show(hits: readonly Hit[], words: Words): void {
    const shown = this.#isPage ? hits : hits.slice(0, SHOWN.panel);
    this.#list.replaceChildren(...shown.map((hit) => makeHit(hit, words)));
    const owes = shown.some(
      ({ title, country }) => title.endsWith('*') || words.countries[country]?.endsWith('*'),
    );
    // The page of results carries the note at its foot.
    this.#note.hidden = !owes || this.#isPage;
    this.#note.textContent = owes ? words.note : '';
    this.#open();
  }

  #finish({ hits, more, missing }: Answer, words: Words): void {
    if (missing === 'both' || (missing === 'texts' && hits.length === 0)) {
      this.#fail(words.failed);
      return;
    }
    this.#show(hits, words);
    this.#root.dataset.state = hits.length > 0 ? 'found' : 'none';
    this.#setLists(hits.length === 0);
    const isAll = more === null && hits.length === this.#list.childElementCount;
    const counted = this.#count(isAll, words);
    this.#tell(
      hits.length === 0 ? words.none : missing === 'texts' ? `${counted}. ${words.partly}` : counted,
    );
    this.#goOn = null;
    this.#more.hidden = true;
    this.#root.querySelector('.find-all')?.remove();
    if (!this.#isPage) this.#addWay(words, hits.length === 0 || missing === 'texts');
    else if (more) this.#offer(more, words);
  }

  /** Leads from the panel to the page of all results, which holds the lists too. */
  #addWay(words: Words, isLists: boolean): void {
    const way = document.createElement('a');
    way.className = 'find-all';
    way.href = isLists ? words.page : `${words.page}?${new URLSearchParams({ q: this.#field.value })}`;
    way.textContent = words.all;
    this.#panel.append(way);
  }

  #offer(more: NonNullable<Answer['more']>, words: Words): void {
    const round = this.#round;
    this.#more.textContent = words.more;
    this.#more.hidden = false;
    this.#goOn = async () => {
      const { hits, isLast } = await more().catch(() => ({ hits: [], isLast: true }));
      if (round !== this.#round) return;
      const items = hits.map((hit) => makeHit(hit, words));
      this.#list.append(...items);
      // The button goes with the last of them, so the focus never stays on it.
      (items[0] ?? this.#list.lastElementChild)?.querySelector('a')?.focus();
      this.#tell(this.#count(isLast, words));
      this.#more.hidden = isLast;
    };
  }

  /** How many there are; of a part that is shown only that it is the first. */
  #count(isAll: boolean, { count, first }: Words): string {
    const number = this.#list.childElementCount;
    if (!isAll) return first.replace('{number}', String(number));
    const form = new Intl.PluralRules(this.#locale).select(number);
    return (count[form] ?? count.other ?? '{number}').replace('{number}', String(number));
  }

  /** Seen at once, heard when the typing has paused. */
  #tell(text: string): void {
    clearTimeout(this.#say);
    this.#say = window.setTimeout(() => {
      this.#status.textContent = text;
    }, PAUSE.say);
  }

  #fail(text = this.#root.dataset.failed ?? ''): void {
    this.#round += 1;
    this.#root.dataset.state = 'failed';
    this.#list.replaceChildren();
    this.#more.hidden = true;
    clearTimeout(this.#say);
    this.#status.textContent = text;
    this.#setLists(true);
    this.#words.then(
      (words) => {
        if (this.#isPage) return;
        this.#status.textContent = words.failed;
        this.#root.querySelector('.find-all')?.remove();
        this.#addWay(words, true);
        this.#open();
      },
      () => this.#close(),
    );
  }

  #clear(): void {
    delete this.#root.dataset.state;
    this.#list.replaceChildren();
    this.#more.hidden = true;
    clearTimeout(this.#say);
    this.#status.textContent = '';
    this.#setLists(true);
    this.#close();
  }

  #setLists(isShown: boolean): void {
    const lists = this.#isPage ? document.querySelector<HTMLElement>('[data-lists]') : null;
    if (lists) lists.hidden = !isShown;
  }

  #open(): void {
    if (!this.#isPage && this.#root.contains(document.activeElement)) this.#panel.hidden = false;
  }

  #close(): void {
    if (!this.#isPage) this.#panel.hidden = true;
  }

  /** Down and up walk from the field through the results; Escape closes, and then empties the field. */
  #press(event: KeyboardEvent): void {
    const links = [...this.#panel.querySelectorAll<HTMLElement>('.hit a, .find-all')];
    const stops = [this.#field, ...links];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Escape') {
      const isOpen = !this.#isPage && !this.#panel.hidden;
      if (isOpen) event.preventDefault();
      else if (this.#field.value) {
        event.preventDefault();
        this.#field.value = '';
        this.#run();
      }
      this.#field.focus();
      this.#close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && at >= 0) {
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      this.#open();
      next.focus();
    }
  }

  #restore(): void {
    const asked = new URLSearchParams(location.search);
    const given = asked.get('q');
    if (given !== null && this.#field.value === '') this.#field.value = given.slice(0, 200);
    for (const select of this.#root.querySelectorAll('select')) select.value = asked.get(select.name) ?? '';
    for (const select of this.#root.querySelectorAll('select'))
      if (select.selectedIndex < 0) select.value = '';
  }

  #remember(query: string): void {
    const state = new URLSearchParams({
      ...(query.trim() ? { q: query.slice(0, 200) } : {}),
      ...this.#filters(),
    });
    const search = state.size > 0 ? `?${state}` : location.pathname;
    history.replaceState(history.state, '', search);
  }
}

/** Wakes a field; `signal` puts it back to sleep. */
export function startSearch(root: HTMLElement, signal: AbortSignal): void {
  new Search(root, signal);
}
