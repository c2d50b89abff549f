/** What a translation was made from, as digests: of the whole text, and of each part a reader would find by its heading. */
import { digest } from './digest.ts';
import type { Story } from './story.ts';

type Read = Pick<Story, 'title' | 'standfirst' | 'easyRead'>;

/** Line breaks inside a paragraph do not count, nor does which kind of quotation mark or apostrophe stands there. */
function digestOfWords(paragraphs: readonly string[]): string {
  const plain = paragraphs.flatMap((part) => part.trim().replace(/\s+/g, ' ') || []).join('\n');
  return digest(
    plain
      .normalize('NFC')
      .replace(/[“”„«»]/g, '"')
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/\u200B/g, ''),
  );
}

const opening = (story: Read): string[] => [story.title, story.standfirst, ...(story.easyRead?.text ?? [])];

/**
 * Digest of what a translator reads: title, standfirst, easy-read text and every paragraph. Nobody translates anew for
 * what --fix sets.
 */
export function digestOfText(story: Read, body: string): string {
  return digestOfWords([...opening(story), ...body.split(/\n\s*\n/)]);
}

/** A part of a text: what stands before the text, the text before its first heading, then one a heading. */
export interface TextPart {
  /** The words of its heading; null for the first two. */
  heading: string | null;
  hash: string;
  /** Where its heading begins in the body; 0 for the first two. */
  at: number;
}

/** The parts of a story, always at least two. `body` is the text without its front matter. */
export function partsOfText(story: Read, body: string): TextPart[] {
  const cuts = [...body.matchAll(/^## +(.+)$/gm)];
  const ends = [...cuts.map(({ index }) => index), body.length];
  const part = (heading: string | null, from: number, to: number): TextPart => ({
    heading,
    hash: digestOfWords(body.slice(from, to).split(/\n\s*\n/)),
    at: from,
  });
  return [
    { heading: null, hash: digestOfWords(opening(story)), at: 0 },
    part(null, 0, ends[0] ?? 0),
    ...cuts.map(({ 1: words = '', index }, order) =>
      part(words.trim(), index, ends[order + 1] ?? body.length),
    ),
  ];
}

/** How the original of a translation has changed since; positions are those of `partsOfText`. */
export interface Drift {
  /** Parts told otherwise now: where they stand in the translation, and where in the original. */
  changed: { here: number; there: number }[];
  /** Parts of the original that the translation does not have. */
  added: number[];
  /** Parts of the translation that the original no longer has. */
  removed: number[];
}

/** Compares the digests a translation was made from with those of its original today; parts that only moved are none. */
export function findDrift(recorded: readonly string[], now: readonly TextPart[]): Drift {
  const left = now.map(({ hash }) => hash);
  const gone: number[] = [];
  for (const [here, hash] of recorded.entries()) {
    const same = left[here] === hash ? here : left.indexOf(hash);
    if (same < 0) gone.push(here);
    else left[same] = '';
  }
  const fresh = left.flatMap((hash, there) => (hash ? [there] : []));
  const paired = Math.min(gone.length, fresh.length);
  return {
    changed: gone.slice(0, paired).map((here, order) => ({ here, there: fresh[order] ?? here })),
    added: fresh.slice(paired),
    removed: gone.slice(paired),
  };
}
