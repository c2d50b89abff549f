/** Fetches the names a query may stand for, a letter at a time, and ranks them. Knows no page and no words. */
import { drawerOf, meaningOf, toPlain } from '#i18n/fold';
import { type Match, matchNames } from '#i18n/nameMatch';

export interface Name {
  /** Path without its language. */
  path: string;
  title: string;
  lang: string;
  type: string;
  country: string;
  square: string;
  status: string;
  keys: readonly string[];
}

interface Drawer {
  words: string[];
  rows: [string, string, string, string, string, string, number, string][];
}

/** The names of one language; a letter is fetched once, and again only after it failed. */
export class NameIndex {
  #drawers = new Map<string, Promise<readonly Name[]>>();
  #locale: string;

  constructor(locale: string) {
    this.#locale = locale;
  }

  /** Names near to `query`, nearest first. Rejects when a letter cannot be fetched. */
  async find(query: string, limit: number): Promise<Match<Name>[]> {
    const plain = toPlain(query);
    if (plain === '') return [];
    const lean = meaningOf(plain).join(' ');
    const letters = new Set([drawerOf(plain), drawerOf(lean)]);
    const lists = await Promise.all([...letters].map((letter) => this.#open(letter)));
    const names = new Map(lists.flat().map((name) => [name.path, name]));
    return matchNames([...names.values()], query, limit);
  }

  #open(letter: string): Promise<readonly Name[]> {
    let drawer = this.#drawers.get(letter);
    if (!drawer) {
      drawer = this.#fetch(letter);
      this.#drawers.set(letter, drawer);
      drawer.catch(() => this.#drawers.delete(letter));
    }
    return drawer;
  }

  async #fetch(letter: string): Promise<readonly Name[]> {
    const answer = await fetch(`/assets/search/${this.#locale}/${letter}.json`);
    if (!answer.ok) throw new Error(`No names for ${letter}`);
    const { words, rows }: Drawer = await answer.json();
    return rows.map(([path, title, type, country, keys, square, word, lang]) => ({
      path,
      title,
      lang,
      type,
      country,
      square,
      status: words[word] ?? '',
      keys: [toPlain(title), ...(keys ? keys.split('|') : [])],
    }));
  }
}
