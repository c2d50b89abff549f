/** Ties findings to lines of a file. Called for failures only: walking a text is not free. */
import type { Position } from '#source/fault';
import { readFrontMatter } from '#source/frontMatter';
import { locateJson } from '#source/json';
import type { Finding, Place } from './diagnostic.ts';

type Located = { place: Place | null; offset: number };
type Span = { key: readonly [number, number] | null; value: readonly [number, number] };

/** Finds the places of the findings of one file; a file without text has none. */
export function createLocator(path: string, text: string | null): (finding: Finding) => Located {
  if (text === null) return () => ({ place: null, offset: -1 });
  const lines = linesOf(text);
  let look: ((path: Finding['path']) => Span | null) | null = null;
  const at = (start: number, end: number): Located => {
    const { line, column } = positionIn(lines, start);
    const from = lines[line - 1] ?? 0;
    const stop = lines[line] ?? text.length + 1;
    const excerpt = text.slice(from, stop - 1).replace(/\r$/, '');
    const length = Math.max(1, Math.min(end, from + excerpt.length) - start);
    return { place: { line, column, length, excerpt }, offset: start };
  };
  return ({ path: field, span, on }) => {
    if (span) return at(...span);
    look ??= lookIn(path, text);
    for (let depth = field.length; depth > 0; depth--) {
      const found = look(field.slice(0, depth));
      if (!found) continue;
      const [start, end] = found.value;
      const oneLine = !text.slice(start, end).includes('\n');
      const missing = depth < field.length;
      // Groups and lists over several lines are pointed at by their name, as is the group that lacks a field.
      if (found.key && (missing || !oneLine || on === 'key')) return at(...found.key);
      return at(start, oneLine && !missing ? end : start + 1);
    }
    // A field missing from the whole record is missing where the record begins.
    return field.length ? at(text.search(/\S|$/), text.search(/\S|$/) + 1) : { place: null, offset: -1 };
  };
}

function lookIn(path: string, text: string): (field: Finding['path']) => Span | null {
  if (path.endsWith('.json')) return locateJson(text);
  if (!path.endsWith('.mdx')) return () => null;
  const { fields } = readFrontMatter(text);
  const spans = new Map(fields.map((field) => [field.path.join('\n'), field]));
  return (field) => spans.get(field.join('\n')) ?? null;
}

/** Offsets at which the lines of a text begin. */
function linesOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionIn(lines: readonly number[], offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}
