/** The front matter of a story read strictly (trust R3), and where in the file each field stands. Knows no schema. */
import { createRequire } from 'node:module';
import type { Path } from './json.ts';
import { readQuickly } from './quickFrontMatter.ts';

/** Something wrong in a text: character offsets counted in UTF-16 units. */
export type TextFault = {
  code: string;
  args: Record<string, string | number>;
  start: number;
  length: number;
  fix?: { start: number; end: number; text: string }[];
};
export type FieldSpan = { path: Path; key: [number, number] | null; value: [number, number] };
/** `value` is null when the text cannot be read. `fields`: every field, outermost first. */
export type FrontMatter = { value: unknown; fields: FieldSpan[]; faults: TextFault[]; end: number };

// Loaded when there is front matter that needs it, which most runs never meet.
const load = createRequire(import.meta.url);
let parser: typeof import('yaml') | null = null;

const deepest = 32;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const date = /^\d{4}-\d{1,2}-\d{1,2}([Tt ].*)?$/;
// Numbers, dates and signs that YAML readers disagree about: 1_000, 0b1, 1:30, <<, =.
const disputed = /^([-+.]?\d[\d_.:eExXoObBaAcCdDfF+-]*|<<|=)$/;

/**
 * Reads the lines between two `---` at the top of a file. The fences must stand alone, so that this reader and the
 * site's own never disagree on where the front matter ends.
 */
export function readFrontMatter(text: string): FrontMatter {
  const open = /^---\r?\n/.exec(text);
  const fence = /^(---|\+\+\+)(.*)$/gm;
  fence.lastIndex = open?.[0].length ?? 0;
  const close = open ? fence.exec(text) : null;
  if (!open || !close || close[1] !== '---' || close[2]?.trim()) {
    const start = close?.index ?? 0;
    return { value: null, fields: [], faults: [fault('yaml/missing', {}, start, 3)], end: close ? start : 0 };
  }
  const from = open[0].length;
  const raw = text.slice(from, close.index);
  const end = close.index + close[0].trimEnd().length;
  // YAML knows no control characters; the site's own reader throws at one.
  const control = /(?![\t\n\r])\p{Cc}|[\uFEFF\uFFFE\uFFFF]/u.exec(raw);
  if (control) {
    const found = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const start = from + control.index;
    const fix = [{ start, end: start + 1, text: '' }];
    const faults = [{ ...fault('prose/hidden-character', { found }, start, 1), fix }];
    return { value: null, fields: [], faults, end };
  }
  const stop = /^(?:\.\.\.|%)/m.exec(raw);
  if (stop) {
    const faults = [fault('yaml/syntax', { found: `"${stop[0]}"` }, from + stop.index, stop[0].length)];
    return { value: null, fields: [], faults, end };
  }
  const plain = readQuickly(raw, from);
  if (plain) return { ...plain, faults: [], end };
  parser ??= load('yaml') as typeof import('yaml');
  const { isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, visit } = parser;
  const document = parseDocument(raw, { logLevel: 'silent', merge: false, prettyErrors: false });
  const faults: TextFault[] = document.errors.map(({ code, pos: [start, stop] }) => {
    const found = raw.slice(start, stop).split('\n')[0] || raw[start] || '@end-of-line';
    const at = from + start;
    if (code === 'DUPLICATE_KEY')
      return fault('yaml/duplicate-key', { name: keyAt(raw, start) }, at, keyAt(raw, start).length);
    if (code === 'RESOURCE_EXHAUSTION') return fault('yaml/too-deep', { limit: deepest }, at, 1);
    if (code === 'TAG_RESOLVE_FAILED' || code === 'MULTIPLE_TAGS')
      return fault('yaml/tag', { found }, at, found.length);
    return fault(
      'yaml/syntax',
      { found: /^\s*$/.test(found) ? '@end-of-line' : `"${shorten(found)}"` },
      at,
      1,
    );
  });
  // One broken bracket breaks everything after it; the first report is the one to act on.
  if (faults.length) {
    const kept = faults[0]?.code === 'yaml/syntax' ? faults.slice(0, 1) : faults;
    return { value: null, fields: [], faults: kept, end };
  }
  for (const warning of document.warnings) {
    const [start, stop] = warning.pos;
    faults.push(fault('yaml/tag', { found: raw.slice(start, stop) }, from + start, stop - start));
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return { value: null, fields: [], faults: [fault('yaml/missing', {}, from, 1)], end };
  }
  const fields: FieldSpan[] = [];
  collect(document.contents, [], null);
  visit(document, (_, node, ancestors) => {
    if (isAlias(node)) {
      const [start, stop] = node.range ?? [0, 0];
      faults.push(fault('yaml/alias', { found: `*${node.source}` }, from + start, stop - start));
      return undefined;
    }
    if (isCollection(node) || isScalar(node)) {
      const start = node.range?.[0] ?? 0;
      if (node.anchor) {
        const at = raw.lastIndexOf(`&${node.anchor}`, start);
        const sign = `&${node.anchor}`;
        faults.push(fault('yaml/alias', { found: sign }, from + Math.max(0, at), sign.length));
      }
      if (
        node.tag &&
        (node.tag.startsWith('!') || raw.slice(0, start).trimEnd().endsWith(tagIn(raw, start)))
      ) {
        const found = tagIn(raw, start);
        if (found)
          faults.push(fault('yaml/tag', { found }, from + raw.lastIndexOf(found, start), found.length));
      }
    }
    if (isCollection(node) && ancestors.filter(isCollection).length >= deepest) {
      faults.push(fault('yaml/too-deep', { limit: deepest }, from + (node.range?.[0] ?? 0), 1));
      return visit.BREAK;
    }
    return undefined;
  });
  const seen = new Set<string>();
  const once = faults.filter(({ code, args }) => {
    // One thing said of one name is enough: a bomb has thousands of the same.
    const key = `${code} ${JSON.stringify(args)}`;
    return !seen.has(key) && seen.add(key);
  });
  return {
    value: faults.length ? null : document.contents === null ? {} : document.toJS(),
    fields,
    faults: once,
    end,
  };

  function collect(node: unknown, path: Path, key: [number, number] | null): void {
    if (path.length > deepest || isAlias(node)) return;
    const range = (node as { range?: [number, number, number] | null } | null)?.range;
    const at = range ? ([from + range[0], from + range[1]] as [number, number]) : null;
    if (at && path.length) fields.push({ path, key, value: trimmed(at) });
    if (isScalar(node) && node.type === 'PLAIN' && at)
      judgePlain(path, raw.slice(at[0] - from, at[1] - from).trim(), at[0]);
    if (isMap(node)) {
      for (const item of node.items) {
        if (!isPair(item)) continue;
        const name = isScalar(item.key) ? String(item.key.value) : '';
        const keyRange = (item.key as { range?: [number, number, number] | null } | null)?.range;
        const keySpan = keyRange ? ([from + keyRange[0], from + keyRange[1]] as [number, number]) : null;
        if (forbidden.has(name))
          faults.push(fault('yaml/forbidden-key', { name }, keySpan?.[0] ?? from, name.length));
        if (!isScalar(item.key) || typeof item.key.value !== 'string') {
          const found = keySpan ? text.slice(...keySpan) : '';
          faults.push(fault('yaml/forbidden-key', { name: found }, keySpan?.[0] ?? from, found.length));
        }
        if (name === '<<') faults.push(fault('yaml/alias', { found: name }, keySpan?.[0] ?? from, 2));
        collect(item.value, [...path, name], keySpan);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) collect(item, [...path, index], null);
    }
  }

  function judgePlain(path: Path, found: string, start: number): void {
    const quoted = [{ start, end: start + found.length, text: `'${found}'` }];
    const field = path.reduce<string>(
      (all, step) => (typeof step === 'number' ? `${all}[${step}]` : all ? `${all}.${step}` : step),
      '',
    );
    if (date.test(found)) {
      faults.push({ ...fault('yaml/unquoted-date', { field, found }, start, found.length), fix: quoted });
    } else if (disputed.test(found) && !/^(-?[1-9]\d*|0)(\.\d+)?$/.test(found)) {
      faults.push({ ...fault('yaml/disputed', { field, found }, start, found.length), fix: quoted });
    }
  }

  function trimmed([start, stop]: [number, number]): [number, number] {
    return [start, start + text.slice(start, stop).trimEnd().length];
  }
}

function fault(code: string, args: TextFault['args'], start: number, length: number): TextFault {
  return { code, args, start, length };
}

function keyAt(raw: string, start: number): string {
  return /^["']?([^"':\n]+)/.exec(raw.slice(start))?.[1]?.trim() ?? '';
}

/** The tag written just before a node, or "". */
function tagIn(raw: string, start: number): string {
  return /(![^\s,[\]{}]*)\s*(&\S+\s*)?$/.exec(raw.slice(0, start))?.[1] ?? '';
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
