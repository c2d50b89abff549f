/** JSON read strictly (trust R3), and where in the text a value stands. Knows no schema and touches no disk. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { positionAt, SourceFault } from './fault.ts';

export type Path = readonly (string | number)[];
/** Character offsets: the key (when the value has one) and the value itself, end exclusive. */
export type Span = { key: [number, number] | null; value: [number, number] };

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 32;

/**
 * The value of a JSON text.
 * Throws SourceFault: syntax, duplicate or forbidden keys, nesting over 32 levels.
 */
export function parseJson(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const offset = syntaxOffset(text);
    throw new SourceFault(
      'json/syntax',
      path,
      { found: foundAt(text, offset) },
      positionAt(text, offset),
      text,
    );
  }
  if (isPlain(text, value)) return value;
  const open: Set<string>[] = [];
  for (const step of walkJson(text)) {
    if (step.kind === 'open') {
      open.push(new Set());
      if (open.length > deepest) {
        throw new SourceFault('json/too-deep', path, { limit: deepest }, positionAt(text, step.start), text);
      }
    } else if (step.kind === 'close') open.pop();
    else if (step.kind === 'key') {
      // Escapes can spell a name twice in two ways, so names are compared decoded.
      const name: string = JSON.parse(text.slice(step.start, step.end));
      const names = open.at(-1);
      if (forbidden.has(name)) {
        throw new SourceFault('json/forbidden-key', path, { name }, positionAt(text, step.start), text);
      }
      if (names?.has(name)) {
        throw new SourceFault('json/duplicate-key', path, { name }, positionAt(text, step.start), text);
      }
      names?.add(name);
    }
  }
  return value;
}

/**
 * Whether a parsed value shows by itself that its text hides nothing: as many names in the value as there are quotes
 * before a colon in the text. A name written twice leaves fewer; a text that only looks like a name leaves more.
 */
function isPlain(text: string, value: unknown): boolean {
  let quoted = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let before = at - 1;
    while (before >= 0 && text.charCodeAt(before) <= 32) before--;
    if (text.charCodeAt(before) === 34) quoted++;
  }
  const count = (inner: unknown, depth: number): boolean => {
    if (typeof inner !== 'object' || inner === null) return true;
    if (depth >= deepest) return false;
    if (Array.isArray(inner)) return inner.every((item) => count(item, depth + 1));
    for (const key in inner) {
      quoted--;
      if (forbidden.has(key) || !count((inner as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  return count(value, 0) && quoted === 0;
}

/** Finds where values stand in a valid JSON text, which is parsed once for all of them. */
export function locateJson(text: string): (path: Path) => Span | null {
  const tree = parseTree(text);
  return (path) => {
    const node = tree && findNodeAtLocation(tree, [...path]);
    if (!node) return null;
    const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    return {
      key: key ? [key.offset, key.offset + key.length] : null,
      value: [node.offset, node.offset + node.length],
    };
  };
}

type Step = {
  kind: 'open' | 'close' | 'key' | 'comma' | 'scalar';
  start: number;
  end: number;
  list: boolean;
};

/** The steps of a JSON text already known to be valid, so tokens alone tell them apart. */
function* walkJson(text: string): Generator<Step> {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s"{}[\],:]+/g;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const start = match.index;
    const end = token.lastIndex;
    const first = match[0][0];
    if (first === '{' || first === '[') yield { kind: 'open', start, end, list: first === '[' };
    else if (first === '}' || first === ']') yield { kind: 'close', start, end, list: first === ']' };
    else if (first === ',') yield { kind: 'comma', start, end, list: false };
    else {
      let after = end;
      if (first === '"') while (text.charCodeAt(after) <= 32) after++;
      const kind = first === '"' && text[after] === ':' ? 'key' : 'scalar';
      yield { kind, start, end, list: false };
    }
  }
}

/** Offset of the first character that cannot belong to JSON; the length of the text when it only ends too early. */
function syntaxOffset(text: string): number {
  // The engine does not always say where, but a prefix is broken exactly when it holds that character.
  let sound = 0;
  let broken = text.length + 1;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (middle <= text.length && !isBroken(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** Whether a prefix is beyond repair, as against merely unfinished. */
function isBroken(prefix: string): boolean {
  try {
    JSON.parse(prefix);
    return false;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message.includes('Unexpected end')) return false;
    const position = /at position (\d+)/.exec(message);
    return position ? Number(position[1]) < prefix.length : true;
  }
}

function foundAt(text: string, offset: number): string {
  const character = text[offset];
  if (character === undefined) return '@end-of-file';
  if (character === '\n' || character === '\r') return '@end-of-line';
  return character === '"' ? '@quotation-mark' : `"${character}"`;
}
