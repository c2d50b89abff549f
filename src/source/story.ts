/**
 * A story or page as front matter and tree. The tree is made by the parser that also compiles the site, with the same
 * options, so that nothing passes here and is read otherwise there (trust R1). Touches no disk.
 */
import { createRequire } from 'node:module';
import type { FrontMatter, TextFault } from './frontMatter.ts';
import { readFrontMatter } from './frontMatter.ts';

// Loaded when there is a story to read: a second run over a large edition reads none.
const load = createRequire(import.meta.url);
let parser: typeof import('satteri') | null = null;

/** Quotation marks, dashes and dots that the parser sets in one text; at more it ends the whole process. */
const mostMarks = 60_000;

/** A node of the tree, as far as the check looks. Offsets are UTF-16 units of the whole file. */
export type StoryNode = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  checked?: boolean | null;
  align?: (string | null)[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: StoryNode[];
  position?: { start: { offset: number }; end: { offset: number } };
};
/** `tree` is null when the body cannot be parsed. `bodyStart`: where the text after the front matter begins. */
export type ParsedStory = {
  frontMatter: FrontMatter;
  tree: StoryNode | null;
  bodyStart: number;
  faults: TextFault[];
};

/** Front matter and tree of a file's text; the front matter is read unless it is given. Never throws. */
export function parseStory(text: string, frontMatter: FrontMatter = readFrontMatter(text)): ParsedStory {
  const bodyStart = frontMatter.end;
  const found = text.length > mostMarks ? (text.slice(bodyStart).match(/["'.-]/g)?.length ?? 0) : 0;
  if (found > mostMarks) {
    const args = { found, limit: mostMarks };
    const fault = { code: 'mdx/too-many-marks', args, start: bodyStart, length: 1 };
    return { frontMatter, tree: null, bodyStart, faults: [fault] };
  }
  // The site blanks the front matter rather than cutting it, and so positions count from the top of the file.
  const blanked = text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart);
  parser ??= load('satteri') as typeof import('satteri');
  try {
    const tree = parser.mdxToMdast(blanked, { features: { gfm: true, smartPunctuation: true } }) as StoryNode;
    return { frontMatter, tree, bodyStart, faults: [] };
  } catch (error) {
    return { frontMatter, tree: null, bodyStart, faults: [sayParserError(text, error)] };
  }
}

/** The parser's words are for programmers; only its position and its kind of complaint are kept. */
function sayParserError(text: string, error: unknown): TextFault {
  const message = error instanceof Error ? error.message : '';
  const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
  const start = offsetOf(text, Number(line), Number(column));
  const rest = text.slice(start);
  const tag = /<\/?([\p{L}_$][\p{L}\p{N}_$.:-]*)/u.exec(rest)?.[1] ?? '';
  if (rest.startsWith('<!')) return { code: 'mdx/comment', args: {}, start, length: 4 };
  if (/Expected (a|the) closing tag/.test(message)) {
    const name = /tag (?:for )?`<\/?([^`>]*)>`/.exec(message)?.[1] ?? tag;
    return { code: 'mdx/unclosed', args: { name }, start, length: name.length + 1 };
  }
  if (/expression/.test(message)) return { code: 'mdx/brace', args: {}, start, length: 1 };
  if (rest.startsWith('<') && /^<(https?:|mailto:|[^\s@>]+@)/.test(rest)) {
    return { code: 'mdx/autolink', args: {}, start, length: rest.indexOf('>') + 1 || 1 };
  }
  const found = rest.startsWith('<') ? `${rest.slice(0, 24).split('\n')[0]}` : (rest[0] ?? '@end-of-file');
  return {
    code: 'mdx/syntax',
    args: { found: found.startsWith('@') ? found : `"${found}"` },
    start,
    length: 1,
  };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(text.length, start + column - 1);
}
