/**
 * What running text may say on its own: no bare number, no claim to be first or official without a source, no name the
 * reviewed table refuses (trust M4, P1, S12), and how it is set: quotation marks, apostrophes, one script a word.
 */
import { registry } from '#model/registry';
import type { Document, DocumentRule, EntryRule, FileRule, Finding, World } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { findLetterFaults } from './name.ts';
import { findNumbers } from './proseNumbers.ts';
import { findStyleFaults } from './proseStyle.ts';
import { walkTexts } from './shape.ts';
import { bodyOf } from './story.ts';
import type { Passage, Span } from './storyBody.ts';
import { marks, spanIn } from './storyBody.ts';
import { walkWords } from './strings.ts';

/** Running text of a document: its body, the words of its components, and the words of its front matter. */
function passagesOf(document: Document): Passage[] {
  const { frontMatter } = document.parse();
  const words = frontMatter.fields.flatMap(({ path, value: [start, end] }): Passage[] => {
    const key = String(path[0]);
    const isText = typeof path.at(-1) === 'number' ? key === 'easyRead' : path.length === 1;
    if (!isText || !['title', 'standfirst', 'description', 'easyRead'].includes(key)) return [];
    const text = document.text.slice(start, end);
    const quoted = /^(["'])[\s\S]*\1$/.test(text) ? 1 : 0;
    return [
      {
        kind: 'words',
        text: text.slice(quoted, text.length - quoted),
        parts: [{ at: 0, start: start + quoted }],
      },
    ];
  });
  return [...words, ...bodyOf(document).passages];
}

export const findProseFaults: DocumentRule = (document, world) => {
  const findings: Finding[] = [];
  for (const passage of passagesOf(document)) {
    const say = (code: Finding['code'], at: number, length: number, args: Finding['args']) =>
      findings.push({ code, path: [], args, span: spanIn(passage, at, length) });
    if (document.collection === 'stories') {
      for (const { at, found, value } of findNumbers(
        passage.text,
        document.locale,
        passage.kind === 'heading',
      )) {
        if (passage.kind === 'words') say('prose/loose-number', at, found.length, { found });
        else
          say('prose/bare-number', at, found.length, {
            found,
            suggestion: suggestFigure(value, document, world),
          });
      }
      for (const { at, found } of findSuperlatives(passage.text)) {
        say('prose/unbound-superlative', at, found.length, { found });
      }
    }
    findings.push(...findStyleFaults(passage, document.locale));
  }
  for (const { at, found, code, args } of findWords(document.text, [document.locale], world)) {
    findings.push({ code, path: [], args, span: [at, at + found.length] as Span });
  }
  const hidden = /(?![\t\n\r])\p{Cc}|[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/gu;
  for (const { 0: sign, index } of document.text.matchAll(hidden)) {
    const found = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const fix = [{ start: index, end: index + 1, text: '' }];
    findings.push({
      code: 'prose/hidden-character',
      path: [],
      args: { found },
      span: [index, index + 1],
      fix,
    });
  }
  // Markdown and YAML can spell a letter in digits, which nobody reading the file would see.
  const { text, value, bodyAt } = document;
  for (const { 0: found, index } of text.slice(bodyAt).matchAll(reference))
    if (!isMark(found)) {
      const at = bodyAt + index;
      findings.push({
        code: 'prose/spelled-character',
        path: [],
        args: { found },
        span: [at, at + found.length],
      });
    }
  if (text.slice(0, bodyAt).includes('\\'))
    walkWords(value, (words, path) => {
      const spelled = findLetterFaults(words, path);
      findings.push(...spelled.filter(({ code }) => code === 'text/invisible-character'));
    });
  return findings;
};

/** A sign by its number or its name. Source: CommonMark 0.31, 2.5. */
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;
const markNames = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&nbsp;']);

/** Whether a reference stands for punctuation of ASCII or a space that does not break: what markup cannot say plainly. */
function isMark(found: string): boolean {
  const [, base, digits = ''] = /^&#(x?)([\da-f]+);$/i.exec(found) ?? [];
  if (base === undefined) return markNames.has(found);
  const point = Number.parseInt(digits, base ? 16 : 10);
  return point === 0xa0 || (point >= 0x20 && point < 0x7f && !/\w/.test(String.fromCharCode(point)));
}

/** The figure that states this very number, of a place or work the story is about; the bare form when none or several do. */
function suggestFigure(value: number, document: Document, world: World): string {
  const byValue = world.derive('figures by value', ({ entries }) => {
    const index = new Map<number, { id: string; about: string; first: boolean }[]>();
    for (const { value: figure } of entries.figures) {
      for (const [order, { value: stated }] of figure.observations.entries()) {
        if (stated === null) continue;
        const list = index.get(stated) ?? [];
        list.push({ id: figure.id, about: figure.subject.id, first: order === 0 });
        index.set(stated, list);
      }
    }
    return index;
  });
  const fields = document.value as { communities?: string[]; projects?: string[]; programmes?: string[] };
  const about = new Set([fields.communities, fields.projects, fields.programmes].flatMap((ids) => ids ?? []));
  const found = byValue.get(value)?.filter((one) => about.has(one.about)) ?? [];
  const [only] = found;
  if (found.length !== 1 || !only) return '<Figure id="…" />';
  return `<Figure id="${only.id}"${only.first ? '' : ` value="${value}"`} />`;
}

/** Superlatives that claim a place among others; "the first of the two" claims none. */
const superlatives = [
  /(?<![\p{L}\p{N}])(?:the|its|their|\p{Lu}\p{L}+[’']s)\s+(?:very\s+)?(?:first|largest|biggest|smallest|oldest|youngest|newest|best|worst|poorest|richest|highest|lowest|only|most\s\p{L}+)(?!\p{L})[^.;:!?\uE000-\uE002]{0,60}?(?<!\p{L})(?:in|of|across|among)\s+(?:all\s+)?(?:the\s+)?(?:world|country|region|continent|\p{Lu}\p{Ll}{3,})/gu,
  /(?<!\p{L})(?:перш(?:ий|а|е|і|ою|ими)|найбільш(?:ий|а|е|і|ою|им|ими)|найменш(?:ий|а|е|і|ою|им|ими)|найстарш(?:ий|а|е|і|ою|им|ими)|найкращ(?:ий|а|е|і|ою|им|ими)|єдин(?:ий|а|е|і|ою|им|ими))(?!\p{L})[^.;:!?\uE000-\uE002]{0,60}?(?<!\p{L})(?:в|у|на|серед)\s+(?:усій\s+|всій\s+|усьому\s+)?(?:світі|країні|регіоні|області|континенті|\p{Lu}\p{Ll}{3,})/gu,
];

/** A superlative is bound by a figure or a source in its own sentence, or a source straight after it. */
export function findSuperlatives(text: string): { at: number; found: string }[] {
  if (!/first|est\s|only|most\s|перш|най|єдин/i.test(text)) return [];
  return superlatives.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: found, index }) => {
      const before = Math.max(
        0,
        ...[...text.slice(0, index).matchAll(/[.!?…]\s/g)].map((end) => end.index + 1),
      );
      const rest = text.slice(index);
      const stop = /[.!?…](?=\s|[\uE000-\uE002]|$)[\uE000-\uE002]*/.exec(rest);
      const sentence = text.slice(before, index + (stop ? stop.index + stop[0].length : rest.length));
      const isBound = sentence.includes(marks.cite) || sentence.includes(marks.figure);
      return isBound ? [] : [{ at: index, found }];
    }),
  );
}

type Hit = { at: number; found: string; code: Finding['code']; args: Finding['args'] };

/** Refused names and claims of endorsement in any text; `locales`: the languages it may be in. */
function findWords(text: string, locales: readonly string[], world: World): Hit[] {
  return [...findAvoidedNames(text, locales, world), ...findClaims(text)];
}

type Avoided = { form: string; names: Readonly<Record<string, string>> };

function findAvoidedNames(text: string, locales: readonly string[], world: World): Hit[] {
  const { gate, byWord, byStem } = world.derive('names to avoid', listAvoided);
  if (!gate?.test(text)) return [];
  const hits: Hit[] = [];
  const add = (found: string, at: number, form: string, names: Avoided['names']) => {
    if (/[\w/-]/.test(text[at - 1] ?? '')) return;
    const right = locales.map((locale) => names[locale]).find((name) => name !== undefined) ?? names.en ?? '';
    // A form that is right in this language is only wrong elsewhere.
    if (!right.includes(form)) hits.push({ at, found, code: 'prose/avoided-name', args: { found, right } });
  };
  // Ends of words are looked for by letters of any script: \b knows Latin ones only.
  for (const { 0: word, index: at } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const { form, names } of byWord.get(word.toLowerCase()) ?? []) {
      const found = text.slice(at, at + form.length);
      const isSame = found === form || (isLower(form) && lowerFirst(found) === form);
      if (isSame && !/^[\p{L}\p{M}]/u.test(text.slice(at + form.length))) add(found, at, form, names);
    }
    if (!/^[А-ЯҐЄІЇ]/.test(word)) continue;
    for (let length = 1; length <= 3; length++) {
      if (!endings.has(word.slice(-length))) continue;
      const inflected = byStem.get(word.slice(0, -length));
      if (inflected && inflected.form !== word) add(word, at, inflected.form, inflected.names);
    }
  }
  return hits;
}

/** Endings that a Ukrainian name takes in a sentence. */
const endings = new Set('а у і и ю я ї е о ом ем єм ою ею єю ові еві ах ям ами'.split(' '));

/** `gate`: lets through every text with such a form, and few others; most texts go no further. */
type AvoidedNames = { gate: RegExp | null; byWord: Map<string, Avoided[]>; byStem: Map<string, Avoided> };

function listAvoided({ entries }: World): AvoidedNames {
  const forms = new Set<string>();
  const byWord = new Map<string, Avoided[]>();
  const byStem = new Map<string, Avoided>();
  for (const { value } of entries.names) {
    for (const form of value.avoid) {
      const avoided = { form, names: value.names };
      forms.add(form);
      const first = firstWord(form);
      if (first) byWord.set(first, [...(byWord.get(first) ?? []), avoided]);
      const isName = /^[А-ЯҐЄІЇ][а-яґєії’]{3,}$/.test(form);
      if (!isName) continue;
      const stem = form.replace(/[аеиіїоуюяьй]$/, '');
      forms.add(stem);
      byStem.set(stem, avoided);
    }
  }
  const gate = forms.size ? new RegExp([...forms].map(escaped).join('|'), 'i') : null;
  return { gate, byWord, byStem };
}

const isLower = (text: string): boolean => text[0] === text[0]?.toLowerCase();
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const lowerFirst = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
const firstWord = (text: string): string | undefined => /[\p{L}\p{M}]+/u.exec(text)?.[0].toLowerCase();

const claims = [
  /(?<!\p{L})official\s+(?:site|website|web\s?page|page|atlas|portal|edition|partner|map|list\s+of\s+child)s?(?!\p{L})/giu,
  /(?<!\p{L})(?:certified|endorsed|approved|accredited|authorised)\s+by\s+(?:the\s+)?(?:UNICEF|UN|United\s+Nations|Eurocities|European\s+(?:Union|Commission)|government)(?!\p{L})/giu,
  /(?<!\p{L})офіційн(?:ий|а|е|ого|ої|ому|ій|им|ою)\s+(?:сайт|вебсайт|сторінк|атлас|портал|видання|партнер|мап|карт)\p{L}*/giu,
  /(?<!\p{L})(?:сертифікован|схвален|затверджен|акредитован)\p{L}*\s+(?:з\s+боку\s+)?(?:ЮНІСЕФ|ООН|Eurocities|Європейськ\p{L}+\s+(?:Союз|Комісі)\p{L}*|уряд\p{L}*)(?!\p{L})/giu,
];
const denial =
  /(?:\b(?:not|no|never|nobody|none|without|nor)\b|(?<!\p{L})(?:не|ні|ніхто|жоден|жодн\p{L}+|без|нікол\p{L}+)(?!\p{L}))[^.!?]*$/iu;

/** Words that would make the edition, or what it shows, speak with another's authority (trust S12). */
function findClaims(text: string): Hit[] {
  if (!/official|\sby\s|офіційн|сертифікован|схвален|затверджен|акредитован/i.test(text)) return [];
  return claims.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: found, index: at }): Hit[] => {
      const isDenied = denial.test(text.slice(Math.max(0, at - 120), at));
      return isDenied ? [] : [{ at, found, code: 'prose/claims-endorsement', args: { found } }];
    }),
  );
}

/** The same words in the texts of records. Sources are quoted as they are titled, and the table of names names both. */
export const findWordFaults: EntryRule = (entry, world) => {
  if (entry.collection === 'sources' || entry.collection === 'names' || entry.collection === 'site')
    return [];
  const findings: Finding[] = [];
  const locales = world.entries.site[0]?.value.locales.map(({ code }) => code) ?? ['en'];
  walkTexts(registry[entry.collection].schema, entry.value, (texts, path) => {
    for (const locale of locales) {
      const text = texts[locale];
      if (!text) continue;
      for (const { code, args } of findWords(text, [locale], world)) {
        const at = [...path, locale];
        findings.push({ code, path: at, args: { ...args, field: fieldName(at) } });
      }
    }
  });
  return findings;
};

/** The same words in the interface. */
export const messageRule: FileRule = {
  of: (path) => /^content\/(?:messages|words)\/[^/]+\.json$/.test(path),
  find: ({ path, text }, world) => {
    const locale = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
    return findWords(text ?? '', [locale], world).map(({ at, found, code, args }) => ({
      code,
      path: [],
      args,
      span: [at, at + found.length] as Span,
    }));
  },
};
