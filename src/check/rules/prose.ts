/**
 * What running text may say on its own: no bare number and no claim to be first without a source (trust P1), no sign
 * that nobody sees, and how it is set: quotation marks, apostrophes, one script a word.
 */
import type { Document, DocumentRule, Finding, World } from '../diagnostic.ts';
import { findLetterFaults } from './name.ts';
import { findNumbers } from './proseNumbers.ts';
import { findStyleFaults } from './proseStyle.ts';
import { findRefused } from './refused.ts';
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
  for (const { at, found, code, args } of findRefused(document.text, [document.locale], world)) {
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
