/**
 * Answers a query from the names and the texts of the atlas together. Names that are meant come first, then texts; a
 * name that is only alike stands behind texts that hold the very word. Knows no element of the page.
 */
import { meaningOf, stemsOfWord, toPlain, trimUkrainian } from '#i18n/fold';
import type { Match, Nearness } from '#i18n/nameMatch';
import { type Name, NameIndex } from './names.ts';
import { type Filters, findTexts, type Page, type Texts } from './texts.ts';

/** Letters of a query that are read: more than any name or title has. */
const LONGEST = 120;
const NAMES = 6;
const meant: readonly Nearness[] = ['same', 'sounds', 'inflected'];

export interface Hit {
  href: string;
  title: string;
  lang: string;
  type: string;
  country: string;
  square: string;
  status: string;
  excerpt: Page['excerpt'];
}

export interface Answer {
  hits: Hit[];
  /** Fetches the next hits, and tells whether they are the last; null when there are none. */
  more: (() => Promise<{ hits: Hit[]; isLast: boolean }>) | null;
  /** What could not be asked. */
  missing: 'nothing' | 'texts' | 'both';
}

export class Finder {
  #names: NameIndex;
  #locale: string;
  #prefix: string;

  constructor(locale: string, prefix: string) {
    this.#names = new NameIndex(locale);
    this.#locale = locale;
    this.#prefix = prefix;
  }

  /** `early` is told of names as soon as they are there. At most `count` hits at a time. */
  async ask(given: string, filters: Filters, count: number, early: (hits: Hit[]) => void): Promise<Answer> {
    const query = given.slice(0, LONGEST).normalize('NFC').trim();
    if (toPlain(query) === '') return { hits: [], more: null, missing: 'nothing' };
    let hasNames = true;
    const names = await this.#names.find(query, 40).catch(() => {
      hasNames = false;
      return [];
    });
    const allowed = names.filter(({ item }) => isAllowed(item, filters));
    const near = allowed.filter(({ nearness }) => nearness !== 'alike').slice(0, NAMES);
    const alike = near.length > 0 ? [] : allowed.slice(0, NAMES);
    if (near.length > 0) early(near.map((match) => this.#toHit(match.item)));
    try {
      const words = await this.#wordsFor(query, names);
      const texts = await findTexts(words.join(' '), filters);
      const pages = await texts.load(0, count);
      const isExact = alike.length > 0 && hold(pages, words);
      const first = isExact ? near : [...near, ...alike];
      const last = isExact ? alike : [];
      const heads = first.map(({ item }) => this.#toHit(item, pages));
      const named = new Set([...heads, ...last.map(({ item }) => this.#toHit(item))].map(({ href }) => href));
      const fresh = (list: readonly Page[]) =>
        list.filter(({ path }) => !named.has(path)).map((page) => fromPage(page));
      const tails = last.map(({ item }) => this.#toHit(item, pages));
      return {
        hits: [...heads, ...fresh(pages), ...tails],
        more: continueWith(texts, pages.length, count, fresh),
        missing: hasNames ? 'nothing' : 'texts',
      };
    } catch {
      const hits = [...near, ...alike].map(({ item }) => this.#toHit(item));
      return { hits, more: null, missing: hasNames ? 'texts' : 'both' };
    }
  }

  /** The query as the texts write it: names in the language of the page, Ukrainian words without their endings. */
  async #wordsFor(query: string, whole: readonly Match<Name>[]): Promise<string[]> {
    const best = whole[0];
    if (best && meant.includes(best.nearness) && isPlace(best.item)) return this.#trim(best.item.title);
    const words = query.split(/[^\p{L}\p{N}’'ʼ-]+/u).filter((word) => meaningOf(toPlain(word)).length > 0);
    const lean = new Set(meaningOf(toPlain(query)));
    const kept = words.filter((word) =>
      toPlain(word)
        .split(' ')
        .some((part) => lean.has(part)),
    );
    if (kept.length < 2) return kept.flatMap((word) => this.#trim(word));
    const written = await Promise.all(
      kept.slice(0, 8).map(async (word) => {
        const [match] = await this.#names.find(word, 1).catch(() => []);
        const isName = match && meant.includes(match.nearness) && isPlace(match.item);
        return isName && !isFormOf(word, match.item.title) ? match.item.title : word;
      }),
    );
    return written.flatMap((word) => this.#trim(word));
  }

  #trim(text: string): string[] {
    const words = text.replaceAll('*', '').split(/\s+/);
    return this.#locale === 'uk' ? words.map(trimUkrainian) : words;
  }

  #toHit({ path, title, lang, type, country, square, status }: Name, pages: readonly Page[] = []): Hit {
    const href = this.#prefix + path;
    const excerpt = pages.find((page) => page.path === href)?.excerpt ?? [];
    return { href, title, lang, type, country: type === 'country' ? '' : country, square, status, excerpt };
  }
}

function fromPage({ path, title, lang, type, country, excerpt }: Page): Hit {
  return { href: path, title, lang, type, country, square: '', status: '', excerpt };
}

/** Whether a page was found for the very words, and not for something that only begins like them. */
function hold(pages: readonly Page[], words: readonly string[]): boolean {
  const beginnings = words.map(toPlain).map((word) => word.slice(0, Math.max(4, word.length - 2)));
  return pages.some(({ title, excerpt }) => {
    const read = toPlain([title, ...excerpt.map(({ text }) => text)].join(' '));
    return beginnings.every((beginning) => read.includes(beginning));
  });
}

function continueWith(
  texts: Texts,
  from: number,
  count: number,
  fresh: (pages: readonly Page[]) => Hit[],
): Answer['more'] {
  let at = from;
  if (at < count) return null;
  return async () => {
    const pages = await texts.load(at, at + count);
    at += pages.length;
    return { hits: fresh(pages), isLast: pages.length < count };
  };
}

/** Names know their kind and country; what else a search is narrowed by, only the index of texts knows. */
function isAllowed({ type, country }: Name, filters: Filters): boolean {
  return Object.entries(filters).every(
    ([name, value]) => (name === 'type' && value === type) || (name === 'country' && value === country),
  );
}

/** What texts write in one way only; the titles of other things are words among words. */
const isPlace = ({ type }: Name): boolean => type === 'place' || type === 'country';

/** Whether the word is the title itself in some case, so that the texts hold it as it is. */
function isFormOf(word: string, title: string): boolean {
  const stems = stemsOfWord(toPlain(word));
  return [...stemsOfWord(toPlain(title))].some((stem) => stems.has(stem));
}
