/** Names as the reviewed table has them (trust M4), and no letters that look like others or cannot be seen (R11). */
import type { Path } from '#source/json';
import type { EntryRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';

/**
 * Zero-width, direction-turning and soft-hyphen characters; the last is for typesetters, not for records. Control
 * characters, which no feed can hold, and halves of a character, which no address can.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** Letters beyond plain Latin ones: without any, a text has nothing to find. */
const beyond = /[^\u0020-\u007e]/;
const latin = 'A-Za-z\u00c0-\u024f';
const others = '\u0370-\u03ff\u0400-\u052f';
const mixed = new RegExp(`[${latin}][${others}]|[${others}][${latin}]`);
const word = /[\p{L}\p{M}’']+/gu;
/** Letters of one alphabet that a reader takes for letters of another. */
const alike = new Set('аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονaeopcyxijsdhABEKMHOPCTYXIJSZN');

export const findNameFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'communities') return [];
  const findings: Finding[] = [];
  const reviewed = world.find('names', entry.id)?.value.names ?? {};
  for (const [locale, name] of Object.entries(entry.value.names)) {
    const right = reviewed[locale];
    if (right === undefined || right === name) continue;
    findings.push({
      code: 'name/not-reviewed',
      path: ['names', locale],
      args: { found: name, right, locale },
    });
  }
  return findings;
};

/** Invisible, disguised or taken-apart letters in one text. */
export function findLetterFaults(text: string, path: Path): Finding[] {
  if (!beyond.test(text)) return [];
  const findings: Finding[] = [];
  const add = (code: Finding['code'], args: Finding['args']) =>
    findings.push({ code, path: [...path], args: { field: fieldName(path), ...args } });
  const hidden = invisible.exec(text)?.[0];
  if (hidden) {
    const point = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    add('text/invisible-character', { found: `U+${point}` });
  }
  const found = mixed.test(text) ? text.match(word)?.find(isDisguised) : undefined;
  if (found) add('text/mixed-script', { found });
  // Most texts are of letters that have one form only; the comparison is not free.
  if (/[^\u0020-\u024f\u0400-\u052f\u2010-\u2026]/.test(text) && text !== text.normalize('NFC')) {
    add('text/not-nfc', { found: text.length > 40 ? `${text.slice(0, 39)}…` : text });
  }
  return findings;
}

/** Whether all letters of one of its alphabets could pass for the other: "Бaхмут", but not a brand such as "АКИpress". */
function isDisguised(part: string): boolean {
  if (!mixed.test(part)) return false;
  const ours = [...part].filter((letter) => /\p{Script=Latin}/u.test(letter));
  const theirs = [...part].filter((letter) => !/\p{Script=Latin}/u.test(letter) && /\p{L}/u.test(letter));
  return [ours, theirs].some((letters) => letters.every((letter) => alike.has(letter)));
}
