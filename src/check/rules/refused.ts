/**
 * Words that no text may use, whatever it is about: names the reviewed table refuses (trust M4), and claims to speak
 * with another's authority (S12). In stories, records and the interface alike.
 */
import { registry } from '#model/registry';
import type { EntryRule, FileRule, Finding, World } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { walkTexts } from './shape.ts';
import type { Span } from './storyBody.ts';

type Hit = { at: number; found: string; code: Finding['code']; args: Finding['args'] };

/** Refused names and claims of endorsement in any text; `locales`: the languages it may be in. */
export function findRefused(text: string, locales: readonly string[], world: World): Hit[] {
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
export const findRefusedInRecords: EntryRule = (entry, world) => {
  if (entry.collection === 'sources' || entry.collection === 'names' || entry.collection === 'site')
    return [];
  const findings: Finding[] = [];
  const locales = world.entries.site[0]?.value.locales.map(({ code }) => code) ?? ['en'];
  walkTexts(registry[entry.collection].schema, entry.value, (texts, path) => {
    for (const locale of locales) {
      const text = texts[locale];
      if (!text) continue;
      for (const { code, args } of findRefused(text, [locale], world)) {
        const at = [...path, locale];
        findings.push({ code, path: at, args: { ...args, field: fieldName(at) } });
      }
    }
  });
  return findings;
};

/** The same words in the interface. */
export const refusedInMessages: FileRule = {
  of: (path) => /^content\/(?:messages|words)\/[^/]+\.json$/.test(path),
  find: ({ path, text }, world) => {
    const locale = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
    return findRefused(text ?? '', [locale], world).map(({ at, found, code, args }) => ({
      code,
      path: [],
      args,
      span: [at, at + found.length] as Span,
    }));
  },
};
