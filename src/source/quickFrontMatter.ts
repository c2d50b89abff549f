/**
 * Front matter of the plain form nearly every story has, read without the YAML parser, which takes fifty times as long.
 * Knows only what can be read in one way; whatever else stands there is refused whole, and left to that parser.
 */
import type { FieldSpan } from './frontMatter.ts';
import type { Path } from './json.ts';

type Read = { value: Record<string, unknown>; fields: FieldSpan[] };
type Block = { value: unknown; span: [number, number] };
type Line = { indent: number; text: string; at: number };

const deepest = 8;
const entry = /^([A-Za-z][A-Za-z0-9]{0,60}):(?: (?! )(.+))?$/;
const words = new Map<string, unknown>([
  ['null', null],
  ['true', true],
  ['false', false],
]);
/** Names that are no text to YAML, or that no file may use. */
const refused = /^(?:null|true|false|constructor|prototype)$/i;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Begins with a letter, and holds no sign that means something. */
const bare = /^\p{L}(?:[\p{L}\p{N} ,.’–—-]*[\p{L}\p{N}.’])?$/u;
const whole = /^(?:0|[1-9]\d{0,14})$/;
const item = /\s*("[^"\\]*"|'[^']*'|[A-Za-z][A-Za-z0-9-]*)\s*([,\]])/y;

/** Value and fields of the lines between the fences, `from` being where they begin in the file; null when in doubt. */
export function readQuickly(raw: string, from: number): Read | null {
  if (raw === '' || !raw.endsWith('\n') || /[\t\r]/.test(raw)) return null;
  const lines: Line[] = [];
  let at = 0;
  for (const line of raw.slice(0, -1).split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent < 0 || line.endsWith(' ')) return null;
    lines.push({ indent, text: line.slice(indent), at: at + indent });
    at += line.length + 1;
  }
  const fields: FieldSpan[] = [];
  let next = 0;
  const block = readBlock(0, []);
  return block && next === lines.length ? { value: block.value as Record<string, unknown>, fields } : null;

  function note(path: Path, key: [number, number] | null): (span: [number, number]) => void {
    const field: FieldSpan = { path, key, value: [0, 0] };
    fields.push(field);
    return ([start, end]) => {
      field.value = [from + start, from + end];
    };
  }

  /** Lines of one indent: all of them fields, or all of them items. */
  function readBlock(indent: number, path: Path): Block | null {
    const first = lines[next];
    if (!first || first.indent !== indent || path.length > deepest) return null;
    if (first.text.startsWith('- ')) return indent ? readItems(indent, path, first.at) : null;
    const value: Record<string, unknown> = {};
    let end = first.at;
    for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
      const [, name = '', text] = entry.exec(line.text) ?? [];
      if (!name || refused.test(name) || Object.hasOwn(value, name)) return null;
      const own = [...path, name];
      const settle = note(own, [from + line.at, from + line.at + name.length]);
      next++;
      const held =
        text === undefined ? readBlock(indent + 2, own) : readInline(text, line.at + name.length + 2, own);
      if (!held) return null;
      settle(held.span);
      value[name] = held.value;
      end = held.span[1];
    }
    return { value, span: [first.at, end] };
  }

  function readItems(indent: number, path: Path, start: number): Block | null {
    const value: unknown[] = [];
    let end = start;
    for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
      if (!line.text.startsWith('- ')) return null;
      const held = readScalar(line.text.slice(2), line.at + 2);
      if (!held) return null;
      note([...path, value.length], null)(held.span);
      value.push(held.value);
      end = held.span[1];
      next++;
    }
    return { value, span: [start, end] };
  }

  function readInline(text: string, start: number, path: Path): Block | null {
    if (!text.startsWith('[')) return readScalar(text, start);
    const value: unknown[] = [];
    const span: [number, number] = [start, start + text.length];
    if (text === '[]') return { value, span };
    item.lastIndex = 1;
    for (let found = item.exec(text); found; found = item.exec(text)) {
      const [all, written = '', sign] = found;
      const held = readScalar(written, start + found.index + all.indexOf(written));
      if (!held) return null;
      note([...path, value.length], null)(held.span);
      value.push(held.value);
      if (sign === ']') return found.index + all.length === text.length ? { value, span } : null;
    }
    return null;
  }
}

function readScalar(text: string, start: number): Block | null {
  const span: [number, number] = [start, start + text.length];
  const marked = quoted.exec(text);
  if (marked) return { value: marked[1] ?? marked[2] ?? '', span };
  if (words.has(text)) return { value: words.get(text), span };
  if (whole.test(text)) return { value: Number(text), span };
  return bare.test(text) && !refused.test(text) ? { value: text, span } : null;
}
