/** JSON read strictly (trust R3), and where in the text a value stands. Knows no schema and touches no disk. */
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

/** Where the value at `path` stands in a valid JSON text; null when the path leads nowhere. */
export function findSpan(text: string, path: Path): Span | null {
  const at: (string | number)[] = [];
  let key: [number, number] | null = null;
  let started: number | null = null;
  let depth = 0;
  for (const step of walkJson(text)) {
    if (step.kind === 'key') {
      at[at.length - 1] = JSON.parse(text.slice(step.start, step.end));
      if (started === null && samePath(at, path)) key = [step.start, step.end];
    } else if (step.kind === 'open') {
      if (started === null && samePath(at, path)) {
        started = step.start;
        depth = at.length;
      }
      at.push(step.list ? 0 : '');
    } else if (step.kind === 'close') {
      at.pop();
      if (started !== null && at.length === depth) return { key, value: [started, step.end] };
    } else if (step.kind === 'comma') {
      const last = at.at(-1);
      if (typeof last === 'number') at[at.length - 1] = last + 1;
    } else if (started === null && samePath(at, path)) {
      return { key, value: [step.start, step.end] };
    }
  }
  return null;
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

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
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
  if (character === undefined) return 'the end of the file';
  if (character === '\n' || character === '\r') return 'the end of the line';
  return character === '"' ? 'a quotation mark' : `"${character}"`;
}
