/** What the site promises about names, maps, numbers and people (trust M2, M3, M4, P1, P2, S5, S12), on every page. */
import { describe, it } from 'vitest';
import { type Element, findAll, findClass, findTag, findUp, hasClass, wordsOf } from '../support/html.ts';
import {
  getBody,
  getHead,
  isErrorPage,
  listFiles,
  locales,
  type Page,
  readData,
  readFile,
  readMessages,
  readRecords,
  site,
} from '../support/site.ts';
import { expectNone, survey } from '../support/survey.ts';

interface Named {
  names: Record<string, string>;
  avoid: string[];
}
interface Source {
  id: string;
  title: string;
  publisher: string;
}

const messages = new Map(locales.map((locale) => [locale, readMessages(locale)]));
const messageOf = (locale: string, key: string): string => {
  const text = messages.get(locale)?.[key];
  if (text === undefined) throw new Error(`There is no message "${key}".`);
  return text;
};
/** `{date}` and the like as anything. */
const patternOf = (message: string): RegExp =>
  new RegExp(
    message
      .split(/\{\w+\}/)
      .map(literal)
      .join('.+'),
    'u',
  );
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const sources = readRecords<Source>('sources');
const avoided = (readData('names.json') as Named[]).flatMap(({ avoid, names }) =>
  avoid.map((form) => ({ form, right: names })),
);
const anyAvoided = new RegExp(
  `(?<![\\p{L}])(${avoided.map(({ form }) => literal(form)).join('|')})(?![\\p{L}])`,
  'gu',
);
const kosovo = /(?<![\p{L}-])(Kosovo|Косов(?:о|а|у|і|ом))(?!\*)(?![\p{L}-])/gu;

/** Titles and publishers as printed: quotations, in which a name stays as it was. Longest first. */
const quotations = [...new Set(sources.flatMap(({ title, publisher }) => [title, publisher]))]
  .filter((text) => text.match(anyAvoided) || text.match(kosovo))
  .sort((a, b) => b.length - a.length);

/** Everything the page says, to eyes, ears and machines, without quotations and samples of files (pre). */
function wordsOfPage(page: Page): string {
  const parts = [wordsOf(getBody(page), ({ tag }) => tag !== 'style' && tag !== 'pre')];
  for (const { attributes } of page.elements)
    for (const name of ['alt', 'aria-label', 'title', 'content'])
      if (attributes[name]) parts.push(attributes[name]);
  parts.push(...findTag(getHead(page), 'title').map((title) => wordsOf(title)));
  parts.push(...findTag(getHead(page), 'script').map((script) => wordsOf(script)));
  let text = parts.join('\n');
  for (const quotation of quotations) text = text.replaceAll(quotation, '');
  return text;
}

/** The passage around a place in a text, for the report. */
const around = (text: string, index: number): string =>
  text.slice(Math.max(0, index - 30), index + 40).replace(/\s+/g, ' ');

const isMap = (element: Element): boolean => element.tag === 'svg' && hasClass(element, 'map');

interface Slip {
  button: Element;
  slip: Element | undefined;
  rows: Map<string, { text: string; href: string | undefined }>;
}

/** The figures of a page and the slips they open. */
function slipsOf(page: Page): Slip[] {
  const byId = new Map(page.elements.map((element) => [element.attributes.id, element]));
  return findClass(page.document, 'fig')
    .filter(({ tag }) => tag === 'button')
    .map((button) => {
      const slip = byId.get(button.attributes.popovertarget);
      const rows = (slip ? findClass(slip, 'src-r') : []).map((row) => {
        const [term, value] = row.children.filter((child) => typeof child !== 'string');
        const [link] = value ? findTag(value, 'a') : [];
        return [
          term ? wordsOf(term) : '',
          { text: value ? wordsOf(value) : '', href: link?.attributes.href },
        ] as const;
      });
      return { button, slip, rows: new Map(rows) };
    });
}

/** Digits of a text as it writes its numbers: "42.177 million" and "42,177" differ on purpose. */
const digitsOf = (text: string): string =>
  (text.match(/\d[\d\s.,]*/g) ?? []).map((run) => run.replace(/\D/g, '')).join(' ');

const values = new Map<string, Map<string, string>>();

survey(
  'Every page',
  {
    'writes Kosovo with its asterisk (M2)': function* (page) {
      let text = wordsOfPage(page);
      text = text.replaceAll(messageOf(page.locale, 'note.kosovo').replace(/^\*\s*/, ''), '');
      for (const match of text.matchAll(kosovo)) yield `"…${around(text, match.index)}…"`;
    },
    'carries the note on Kosovo wherever it names it (M2)': function* (page) {
      const text = wordsOf(getBody(page));
      const note = messageOf(page.locale, 'note.kosovo').replace(/^\*\s*/, '');
      const names = text.replaceAll(note, '').match(/(?<![\p{L}-])(Kosovo|Косов(?:о|а|у|і|ом))(?![\p{L}-])/u);
      if (names && !text.includes(note)) yield `names ${names[0]} without the note`;
      if (/\*\s*\*/.test(text)) yield 'prints two asterisks in a row';
    },
    'says under every map whose drawing it is (M3)': function* (page) {
      const needed = ['map.disclaimer', 'map.source', 'map.licence'].map((key) =>
        messageOf(page.locale, key),
      );
      for (const map of page.elements.filter(isMap)) {
        // A framed map bears its own notes; small maps on cards and the cover share those of the page.
        const frame = findUp(map, (own) => hasClass(own, 'map-frame') || own.tag === 'main');
        const text = frame ? wordsOf(frame) : '';
        const missing = needed.filter((note) => !text.includes(note));
        if (missing.length > 0)
          yield `<svg class="${map.attributes.class}"> lacks ${missing.length} of its 3 notes`;
      }
      for (const frame of findClass(page.document, 'map-frame'))
        if (findAll(frame, isMap).length === 0) yield 'has a frame without a map';
    },
    'uses reviewed names only (M4)': function* (page) {
      const text = wordsOfPage(page);
      for (const match of text.matchAll(anyAvoided)) {
        const right = avoided.find(({ form }) => form === match[1])?.right[page.locale];
        yield `"${match[1]}" where it should be "${right}": "…${around(text, match.index)}…"`;
      }
    },
    'opens a slip with date and source from every figure (P1)': function* (page) {
      const term = (key: string) => messageOf(page.locale, `slip.${key}`);
      const numbers = new Map(
        findClass(page.document, 'srcs').flatMap((list) =>
          findTag(list, 'li').map((item) => [item.attributes.id, wordsOf(item).split(' ')[0]] as const),
        ),
      );
      for (const { button, slip, rows } of slipsOf(page)) {
        const what = wordsOf(button);
        if (!slip || slip.attributes.popover === undefined) {
          yield `"${what}" opens nothing`;
          continue;
        }
        for (const key of ['as-of', 'source', 'publisher', 'retrieved', 'kind'])
          if (!rows.get(term(key))?.text) yield `the slip of "${what}" has no "${term(key)}"`;
        const source = rows.get(term('source'));
        const id = source?.href?.match(/\/sources\/([^/]+)\/$/)?.[1];
        if (!id) yield `the slip of "${what}" does not link its source`;
        const printed = findTag(button, 'sup')[0];
        const number = printed ? (wordsOf(printed).match(/\d+$/)?.[0] ?? '') : '';
        if (id && numbers.get(`source-${id}`) !== number)
          yield `"${what}" bears number ${number}, its source ${numbers.get(`source-${id}`) ?? 'is not listed'}`;
      }
    },
    'says in its slip the value that the text says (P2)': function* (page) {
      const term = (key: string) => messageOf(page.locale, `slip.${key}`);
      for (const { button, rows } of slipsOf(page)) {
        const [printed] = findTag(button, 'span');
        const own = digitsOf(printed ? wordsOf(printed) : '');
        const published = rows.get(term('value'))?.text ?? '';
        if (own !== digitsOf(published)) yield `text "${printed && wordsOf(printed)}", slip "${published}"`;
        const said = (name: string) => rows.get(term(name))?.text ?? '';
        // Two figures may share their label and source and differ in the unit alone: schools, kindergartens.
        const unit = published.replace(/[\d\s.,]+/g, ' ').replace(/(\p{L}{4})\p{L}+/gu, '$1');
        const figure = button.attributes['data-figure'] ?? `${said('counts')}, ${unit}`;
        const key = [page.locale, figure, said('as-of'), said('source'), said('kind'), said('note')].join(
          '|',
        );
        const known = values.get(key) ?? new Map<string, string>();
        known.set(published, known.get(published) ?? page.path);
        values.set(key, known);
      }
    },
    'binds its large figures to a source (P1)': function* (page) {
      for (const figure of findClass(page.document, 'bigfig'))
        if (findClass(figure, 'fig').length + findClass(figure, 'refn').length === 0)
          yield `"${wordsOf(figure).slice(0, 60)}" has no source`;
    },
    'lists every source it numbers (P1)': function* (page) {
      const listed = new Map<string, string | undefined>(
        findClass(page.document, 'srcs').flatMap((list) =>
          findTag(list, 'li').map((item) => [`#${item.attributes.id}`, wordsOf(item).split(' ')[0]] as const),
        ),
      );
      for (const link of findClass(page.document, 'refn')) {
        const number = wordsOf(link).match(/\d+$/)?.[0];
        if (listed.get(link.attributes.href ?? '') !== number)
          yield `number ${number} points to ${link.attributes.href}, listed as ${listed.get(link.attributes.href ?? '')}`;
      }
    },
    'says that it is independent (S12)': function* (page) {
      const statement = site.independence[page.locale] ?? site.independence[site.defaultLocale] ?? '';
      const footers = findTag(page.document, 'footer');
      if (!footers.some((footer) => wordsOf(footer).includes(statement)))
        yield 'does not say so in its footer';
    },
    'says when its sources were last checked': function* (page) {
      if (isErrorPage(page)) return;
      const foot = findClass(page.document, 'page-foot')[0];
      if (!foot || !patternOf(messageOf(page.locale, 'ui.verified')).test(wordsOf(foot)))
        yield 'does not say';
    },
    'offers to take a correction': function* (page) {
      const words = messageOf(page.locale, 'ui.correction');
      const link = findTag(page.document, 'a').find((anchor) => wordsOf(anchor) === words);
      if (!link) yield 'does not offer it';
      else if (!/^(mailto:\S+@\S+|https:\/\/)/.test(link.attributes.href ?? ''))
        yield `sends to ${link.attributes.href}`;
      else if (
        !isErrorPage(page) &&
        link.attributes.href?.startsWith('mailto:') &&
        !decodeURIComponent(link.attributes.href).includes(page.path)
      )
        yield 'does not name the page in the letter';
    },
    'invents nothing (P5)': function* (page) {
      // The gallery of charts draws invented values, and says so on every one of them.
      if (page.plain === '/guide/charts/') {
        const charts = findClass(page.document, 'chart').length;
        const marked = findClass(page.document, 'chart-illustrative').length;
        if (charts === 0 || marked !== charts) yield `marks ${marked} of ${charts} invented charts`;
        return;
      }
      if (
        /\billustrative\b/i.test(wordsOf(getBody(page))) &&
        page.plain !== '/about/' &&
        // The guide explains what illustrative data is.
        !page.plain.startsWith('/guide/')
      )
        yield 'speaks of illustrative data';
      if (findClass(page.document, 'watermark').length > 0) yield 'bears the watermark of invented data';
    },
  },
  {
    after: {
      'gives one figure one value wherever it stands (P2)': function* () {
        for (const [key, found] of values) {
          if (found.size > 1)
            yield `${key.split('|').slice(0, 3).join(', ')}: ${[...found].map(([value, path]) => `${value} on ${path}`).join('; ')}`;
        }
      },
    },
  },
);

describe('Files beside the pages', () => {
  it('hold no pictures with hidden data (S5)', () => {
    const marks = [
      'Exif\0',
      'ns.adobe.com',
      'tEXt',
      'iTXt',
      'zTXt',
      'eXIf',
      'Photoshop 3.0',
      'XMP ',
      '/Author',
      '/Producer',
    ];
    const problems: string[] = [];
    for (const file of listFiles()) {
      if (/\.svg$/.test(file)) {
        const found = readFile(file)
          .toString('utf8')
          .match(/<metadata|<!--|inkscape|sodipodi|adobe|rdf:/i);
        if (found) problems.push(`${file} holds "${found[0]}"`);
      } else if (/\.(jpe?g|png|webp|avif|gif|pdf)$/.test(file)) {
        const bytes = readFile(file);
        for (const mark of marks)
          if (bytes.includes(mark, 0, 'latin1')) problems.push(`${file} holds ${JSON.stringify(mark)}`);
      }
    }
    expectNone(problems);
  });

  it('have plain lower-case names (R11)', () => {
    // The bundler writes its hashes in both cases.
    const isOdd = (file: string) =>
      !/^[a-z0-9._/-]+$/.test(file) && !/^\/assets\/build\/[\w.-]+$/.test(file) && !/\/OFL\.txt$/.test(file);
    expectNone(listFiles().filter(isOdd));
    const lower = new Map<string, string>();
    const twins = listFiles().filter((file) => {
      const twin = lower.get(file.toLowerCase());
      lower.set(file.toLowerCase(), file);
      return twin !== undefined;
    });
    expectNone(twins);
  });
});
