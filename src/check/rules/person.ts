/**
 * Data that leads to one person, in any text (trust S7, and S4 in words): numbers to call, addresses, papers, birth days,
 * a child told by school and age. Knows patterns of writing, never people; a named official in an office is no finding.
 */
import type { Code } from '../codes.ts';
import type { DocumentRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { sentencesOf, walkWords } from './strings.ts';

/** `at`: offset of `found` in the text. */
export type PersonalData = { code: Code; found: string; at: number };

const street = 'Street|Str\\.|Avenue|Ave\\.|Road|Lane|Boulevard|Blvd';
/** Code, pattern, and a cheap sign without which the pattern cannot match: most texts are ruled out by it. */
const patterns: readonly [Code, RegExp, RegExp][] = [
  ['person/email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u, /@/],
  [
    'person/phone',
    /(?<![\d.,/\p{L}-])(?:\+\d{1,3}[ ().-]{0,2}(?:\d[ ().-]{0,2}){7,11}\d|\(?0\d{2}\)?[ -]?\d{3}[ -]\d{2}[ -]\d{2})(?!\d)/u,
    /\+\d|0\d\d\)?[ -]?\d{3}[ -]\d\d[ -]/,
  ],
  [
    'person/birth-date',
    /(?<!\p{L})(?:born(?: on)?|date of birth|d\.o\.b\.|народи(?:вся|лася|лись|лося)|дата народження|р\. ?н\.)[^.;\d]{0,25}?(?:\d{1,2}[ ./-](?:\d{1,2}|\p{L}{3,10})[ ./-]\d{4}|\d{4}-\d{2}-\d{2})/iu,
    /born|birth|d\.o\.b|народ|р\. ?н\./i,
  ],
  [
    'person/document',
    /(?<!\p{L})(?:passport|паспорт\p{L}*|РНОКПП|ІПН|identity card|birth certificate|свідоцтв\p{L}+ про народження)(?:[^.;]|no\.){0,25}?\d{6,10}/iu,
    /\d{6}/,
  ],
  ['person/document', /(?<!\p{L})[А-ЯІЇЄҐ]{2} ?№? ?\d{6}(?!\d)/u, /\d{6}/],
  [
    'person/street-address',
    /(?<!\p{L})(?:вул\.|вулиц\p{L}{1,3}|просп\.|проспект\p{L}{0,2}|пров\.|провулк?\p{L}{0,3}|бульв\.|бульвар\p{L}{0,2}) ?\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2},? (?:буд\. ?|б\. ?)?\d{1,3}(?!\d)/u,
    /вул|просп|пров|бульв/,
  ],
  [
    'person/street-address',
    new RegExp(`(?<![\\d.,])\\d{1,4}[a-z]?,? (?:\\p{Lu}[\\p{L}’'.-]+ ){1,3}(?:${street})(?!\\p{L})`, 'u'),
    /Str|Ave|Road|Lane|Boulevard|Blvd/,
  ],
  [
    'person/street-address',
    new RegExp(`(?<!\\p{L})(?:\\p{Lu}[\\p{L}’'.-]+ ){1,3}(?:${street}),? (?:no\\. ?)?\\d{1,4}(?!\\d)`, 'u'),
    /Str|Ave|Road|Lane|Boulevard|Blvd/,
  ],
];

/** One child's age, told as of one child: "aged 9", "9-year-old", "9-річна". */
const age =
  /(?<![\d–-])(?:\b(?:aged?|віком) (?:\d|1[0-7])(?! ?(?:–|-|to|and|or|до|і|та|or) ?\d)(?! (?:to|and|or|до|і|та))\b|\b(?:\d|1[0-7])-(?:year-old|річн(?:ий|а|ого|ої|ому|ій|у|им|ою))(?!\p{L}))/iu;
/** A cheap sign of it. */
const told = /age|year|річн|віком/iu;
/** One school, told by its number or by its name. */
const school =
  /(?:school|lyc[eé]e|gymnasium|kindergarten) (?:no\.? ?|number |№ ?)\d+|(?:школ\p{L}{1,2}|ліце\p{L}{1,2}|гімназі\p{L}{1,2}|садк?\p{L}{0,3}) № ?\d+/iu;
/** None of the patterns can be in a text without one of these. */
const hint = /@|\d/;

/** Everything of the kind in a text, in order of patterns; `allowed` are texts that may stand, such as the edition's own address. */
export function findPersonalData(text: string, allowed: readonly string[] = []): PersonalData[] {
  if (!hint.test(text)) return [];
  const found: PersonalData[] = [];
  for (const [code, pattern, sign] of patterns) {
    const match = sign.test(text) ? pattern.exec(text) : null;
    if (!match || allowed.includes(match[0]) || found.some((other) => other.code === code)) continue;
    found.push({ code, found: match[0].trim(), at: match.index });
  }
  if (told.test(text) && age.test(text) && school.test(text)) {
    for (const sentence of sentencesOf(text)) {
      const match = age.exec(sentence.text);
      if (!match || !school.test(sentence.text)) continue;
      found.push({ code: 'person/child', found: match[0].trim(), at: sentence.at + match.index });
      break;
    }
  }
  return found;
}

/** The body of a story or page, and the words of its front matter. */
export const findPersonInDocument: DocumentRule = ({ body, bodyAt, slug, value }, world) => {
  const allowed = [world.entries.site[0]?.value.contact.email ?? ''];
  const findings: Finding[] = [];
  // Each paragraph on its own: one pattern must not hide a second finding further down.
  for (const paragraph of body.matchAll(/[^\n]+/g)) {
    for (const { code, found, at } of findPersonalData(paragraph[0], allowed)) {
      const start = bodyAt + paragraph.index + at;
      findings.push({
        code,
        path: [],
        args: { field: slug, found },
        span: [start, start + found.length],
      });
    }
  }
  walkWords(value, (text, path) => {
    for (const { code, found } of findPersonalData(text, allowed)) {
      findings.push({ code, path: [...path], args: { field: fieldName(path), found } });
    }
  });
  return findings;
};
