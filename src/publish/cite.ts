/** How a text or a dataset of the edition is cited: a line as reference lists set it, BibTeX, RIS and CSL-JSON. Knows no page and no clock. */

import { siteKey } from '#model/siteKey';

export interface Citable {
  /** Permanent part of the key: the slug. */
  id: string;
  /** The edition, as author and publisher: its texts are signed by nobody else. */
  author: string;
  title: string;
  /** ISO day on which the text was last changed. */
  date: string;
  /** The same in the words of the language. */
  dateWords: string;
  /** Name of the edition: "First edition, November 2026". */
  edition: string;
  /** Permanent address. */
  url: string;
  /** BCP 47. */
  language: string;
  /** A text unless said. */
  kind?: 'text' | 'data';
}

/** "Name of the edition. (21 November 2026). Counting places (First edition, 2026). https://…" */
export const citeAsText = ({ author, dateWords, title, edition, url }: Citable): string =>
  `${author}. (${dateWords}). ${title} (${edition}). ${url}`;

/** Names of languages as biblatex spells them; others are left out rather than guessed. */
const babel: Readonly<Record<string, string>> = {
  en: 'english',
  uk: 'ukrainian',
  pl: 'polish',
  sq: 'albanian',
};

/** Signs that TeX reads as commands. */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string): string =>
  text.replace(/[\\~^]|[{}%&#$_]/g, (sign) => special[sign] ?? `\\${sign}`);

/** A biblatex entry of the kind `online` or `dataset`. The title is kept as written, capitals and all. */
export function citeAsBibtex({ id, author, title, date, edition, url, language, kind }: Citable): string {
  const fields: [string, string | undefined][] = [
    ['author', `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['date', date],
    ['version', escapeTex(edition)],
    ['url', url],
    ['langid', babel[language]],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}},`));
  return [
    `@${kind === 'data' ? 'dataset' : 'online'}{${siteKey(url)}-${id}-${language},`,
    ...lines,
    '}',
  ].join('\n');
}

/** One item of a CSL-JSON list, as reference managers import it. */
export function citeAsCsl({ id, author, title, date, edition, url, language, kind }: Citable): string {
  const item = {
    id: `${siteKey(url)}-${id}-${language}`,
    type: kind === 'data' ? 'dataset' : 'webpage',
    title,
    author: [{ literal: author }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version: edition,
    'container-title': author,
    URL: url,
    language,
  };
  return JSON.stringify([item], null, 2);
}

/** A record of reference managers, tag by tag; a line break would end a tag, and becomes a space. */
export function citeAsRis({ id, author, title, date, edition, url, language, kind }: Citable): string {
  const tags: [string, string][] = [
    ['TY', kind === 'data' ? 'DATA' : 'ELEC'],
    ['ID', `${siteKey(url)}-${id}-${language}`],
    ['AU', author],
    ['TI', title],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['ET', edition],
    ['PB', author],
    ['LA', language],
    ['UR', url],
  ];
  return [...tags.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`), 'ER  - '].join('\n');
}
