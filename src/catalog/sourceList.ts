/** All sources by the first letter of their publisher, in pages short enough for a phone. Knows no record that uses them. */
import { paths } from '#i18n/paths';
import type { Source } from '#model/source';
import { publisherLang } from './citations.ts';
import type { Context } from './context.ts';
import { listMarks, type SourceMark } from './sourceMarks.ts';

export interface SourceRow {
  id: string;
  title: string;
  lang: string | null;
  href: string;
  published: string | null;
  marks: SourceMark[];
  /** Records that rely on it. */
  uses: number;
}

export interface PublisherGroup {
  name: string;
  lang: string | null;
  /** Anchor on the page of its letter. */
  anchor: string;
  rows: SourceRow[];
}

export interface SourceLetter {
  /** Part of the address: a Latin letter, `digits`, or the name of a script. */
  key: string;
  /** `null`: the words for the key are in the messages. */
  label: string | null;
  href: string;
  publishers: PublisherGroup[];
  count: number;
}

const scripts = ['Cyrillic', 'Hangul', 'Han', 'Hiragana', 'Katakana', 'Arabic', 'Greek', 'Georgian'] as const;

/** `a` for Ä and æ alike, `digits` for figures, else the name of the script, or `other`. */
export function initialKey(publisher: string): string {
  // Letters with a stroke are not taken apart by normalisation.
  const folded: Record<string, string> = { Ł: 'l', ł: 'l', Ø: 'o', ø: 'o', Đ: 'd', đ: 'd', Æ: 'a', æ: 'a' };
  const [first = ''] = publisher.trim().replace(/^[^\p{L}\p{N}]+/u, '');
  const plain = (folded[first] ?? first).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (/^[a-z]$/.test(plain)) return plain;
  if (/^\p{N}$/u.test(first)) return 'digits';
  const script = scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(first));
  return script ? script.toLowerCase() : 'other';
}

export const letterPath = (key: string): string => `${paths.sources()}by-${key}/`;

const lists = new WeakMap<Context, SourceLetter[]>();

/** Letters in order, Latin first; publishers and titles as the language sorts them. */
export function listLetters(context: Context): SourceLetter[] {
  const known = lists.get(context);
  if (known) return known;
  const { store, format } = context;
  const byPublisher = new Map<string, Source[]>();
  for (const source of store.sources.values()) {
    const list = byPublisher.get(source.publisher);
    if (list) list.push(source);
    else byPublisher.set(source.publisher, [source]);
  }
  const letters = new Map<string, SourceLetter>();
  for (const name of [...byPublisher.keys()].sort(format.compare)) {
    const key = initialKey(name);
    let letter = letters.get(key);
    if (!letter) {
      const label = key.length === 1 ? key.toUpperCase() : null;
      letter = { key, label, href: context.href(letterPath(key)), publishers: [], count: 0 };
      letters.set(key, letter);
    }
    const sources = byPublisher.get(name) ?? [];
    letter.count += sources.length;
    letter.publishers.push({
      name,
      lang: sources[0] ? publisherLang(context, sources[0]) : null,
      anchor: `p-${letter.publishers.length + 1}`,
      rows: sources
        .sort((a, b) => format.compare(a.title, b.title))
        .map((source) => ({
          id: source.id,
          title: source.title,
          lang: source.language === context.locale ? null : source.language,
          href: context.href(paths.source(source.id)),
          published: source.published ? format.date(source.published) : null,
          marks: listMarks(context, source),
          uses: store.usesBySource.get(source.id)?.length ?? 0,
        })),
    });
  }
  // Latin letters are one character long and stand before the names of scripts.
  const list = [...letters.values()].sort(
    (a, b) => Number(a.key.length > 1) - Number(b.key.length > 1) || (a.key < b.key ? -1 : 1),
  );
  lists.set(context, list);
  return list;
}

/** How many sources carry each mark, and how many are in each language. */
export function countSources(context: Context): {
  total: number;
  publishers: number;
  marks: Record<SourceMark, number>;
  languages: { code: string; name: string; count: number }[];
} {
  const { store, locale, format } = context;
  const marks = { due: 0, undated: 0, excerpt: 0, headline: 0 };
  const languages = new Map<string, number>();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  for (const source of store.sources.values()) {
    for (const mark of listMarks(context, source)) marks[mark] += 1;
    if (source.language) languages.set(source.language, (languages.get(source.language) ?? 0) + 1);
  }
  return {
    total: store.sources.size,
    publishers: new Set([...store.sources.values()].map(({ publisher }) => publisher)).size,
    marks,
    languages: [...languages]
      .map(([code, count]) => ({ code, name: names.of(code) ?? code, count }))
      .sort((a, b) => b.count - a.count || format.compare(a.name, b.name)),
  };
}
