/**
 * A medium by its record and by its bytes: who is shown and with whose leave (trust S1-S4), what travels in it unseen (S5),
 * its size (S6), what it truly is (R5, R11). The check cannot see a face and says so (S11): people look at every picture.
 */
import { isForbiddenTag } from '#model/media';
import { registry } from '#model/registry';
import type { MediaFacts } from '#source/media';
import { inspectMedia } from '#source/media';
import type { EntryRule, FileRule, Finding } from '../diagnostic.ts';
import { fieldName } from '../diagnostic.ts';
import { isAfter } from './date.ts';
import { openness } from './licence.ts';

const folder = registry.media.path;
const longestEdge = 1600;
/** Bytes: a picture on an old phone, and a minute or two of speech. */
const heaviest = { picture: 400_000, sound: 3_000_000 };
const exactAge =
  /(?<![\d–-])(?:\b(?:aged?|віком) \d{1,2}|\d{1,2}(?:-year-old|[- ]?річн\p{L}+| (?:рок\p{L}*|рік|years? old)))/iu;
const school = /\b(?:schools?|kindergarten|gymnasium|lyc[eé]e)\b|(?:школ|ліце|гімназі|садк|садоч)\p{L}*/iu;
const fullName = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}{2,}/u;
const calledBy = /(?:named|called|name is|на ім[’']я|звати|звуть) \p{Lu}\p{Ll}+/u;
const changed = /name changed|ім[’']я змінено/i;
const idle =
  /^(?:image|photo|picture|photograph|illustration|зображення|фото|світлина|малюнок)(?: of| \p{L}+)?\.?$/iu;

/** What the record says. */
export const findMediaFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'media') return [];
  const { file, alt, caption, licence, people, tags, consent } = entry.value;
  const edition = world.entries.site[0]?.value.edition.date ?? '';
  const findings: Finding[] = [];
  const add = (code: Finding['code'], path: (string | number)[], args: Finding['args'] = {}) =>
    findings.push({ code, path, args: { field: fieldName(path), ...args } });

  const held = world.file(`${folder}/${file}`);
  if (!held) add('media/no-file', ['file'], { file: `${folder}/${file}` });
  const rights = openness(licence);
  if (rights === 'closed') add('licence/not-open', ['licence'], { found: licence });
  if (rights === 'unknown') add('licence/unknown', ['licence'], { found: licence });
  for (const [locale, text] of Object.entries(alt)) {
    if (idle.test(text.trim()) || text.includes(file))
      add('media/alt-says-nothing', ['alt', locale], { found: text });
  }

  if (people === 'children-identifiable') {
    if (!consent) add('media/no-consent', ['consent']);
    for (const [index, tag] of tags.entries()) {
      if (isForbiddenTag(tag)) add('media/forbidden-tag', ['tags', index], { tag });
    }
    const words = [
      ...Object.entries(alt).map(([locale, text]) => [['alt', locale], text] as const),
      ...Object.entries(caption ?? {}).map(([locale, text]) => [['caption', locale], text] as const),
      [['file'], file.replaceAll('-', ' ')] as const,
    ];
    for (const [path, text] of words) {
      const found = findIdentity(text);
      if (found) add('media/child-told', [...path], { found });
      const named = calledBy.exec(text)?.[0];
      if (named && !changed.test(text)) add('media/name-not-changed', [...path], { found: named });
    }
  }
  if (consent && edition && !isAfter(consent.expires, edition)) {
    add('media/consent-expired', ['consent', 'expires'], { expires: consent.expires, edition });
  }
  if (consent && edition && isAfter(consent.given, edition)) {
    add('media/consent-ahead', ['consent', 'given'], { given: consent.given, edition });
  }
  if (consent?.withdrawn && held)
    add('media/withdrawn', ['consent', 'withdrawn'], { file: `${folder}/${file}` });
  return findings;
};

/** What leads from a face to a child: a full name, an exact age, a school. */
function findIdentity(text: string): string | null {
  for (const pattern of [exactAge, school, fullName]) {
    const found = pattern.exec(text)?.[0];
    if (found) return found;
  }
  return null;
}

/** Media beside their records, and every picture or paper that public/ copies to the site as it is. */
export const mediaRule: FileRule = {
  of: (path) =>
    (path.startsWith(`${folder}/`) && !path.endsWith('.json')) ||
    /^public\/.*\.(png|jpe?g|webp|avif|gif|svg|mp3|pdf)$/i.test(path),
  find: ({ path, bytes }) => findFileFaults(path, bytes.length, inspectMedia(bytes)),
};

/** Findings about one file; `bytes` is its weight. */
function findFileFaults(path: string, bytes: number, facts: MediaFacts): Finding[] {
  const findings: Finding[] = [];
  const add = (code: Finding['code'], args: Finding['args'] = {}) => findings.push({ code, path: [], args });
  const { format, width, height, hidden, truncated, trailing, foreign } = facts;
  const named = (/\.([^.]+)$/.exec(path)?.[1] ?? '').toLowerCase();

  if (format !== (named === 'jpeg' ? 'jpg' : named)) {
    add(format ? 'media/other-format' : 'media/unknown-format', { named, format: format ?? '' });
    // Of a file that is not what it says, nothing else is worth saying.
    return findings;
  }
  if (foreign) add('media/foreign-svg', { found: foreign });
  if (hidden.length) add('media/hidden-data', { kind: hidden.join(', ') });
  if (truncated) add('media/cut-short');
  if (trailing > 0) add('media/bytes-after-end', { count: trailing });
  const edge = Math.max(width ?? 0, height ?? 0);
  if (edge > longestEdge && format !== 'svg') {
    add('media/too-wide', { width: width ?? 0, height: height ?? 0, limit: longestEdge });
  }
  const limit = format === 'mp3' || format === 'pdf' ? heaviest.sound : heaviest.picture;
  if (bytes > limit) add('media/too-heavy', { kb: Math.round(bytes / 1000), limit: limit / 1000 });
  return findings;
}
