/** Ties a field to a line of its file. Called for failures only: walking a text is not free. */

import type { Position } from '#source/fault';
import { positionAt } from '#source/fault';
import type { Path } from '#source/json';
import { findSpan } from '#source/json';
import type { Place } from './diagnostic.ts';

/** The place of a field in a JSON text; of the nearest group around it when the field is missing; null for none. `meant`: whether the name of the field or what it holds is at fault. */
export function placeOf(text: string, path: Path, meant: 'key' | 'value' = 'value'): Place | null {
  for (let depth = path.length; depth > 0; depth--) {
    const span = findSpan(text, path.slice(0, depth));
    if (!span) continue;
    const [start, end] = span.value;
    const oneLine = !text.slice(start, end).includes('\n');
    const missing = depth < path.length;
    // Groups and lists over several lines are pointed at by their name, as is the group that lacks a field.
    if (span.key && (missing || !oneLine || meant === 'key'))
      return placeAt(text, positionAt(text, span.key[0]), span.key[1] - span.key[0]);
    return placeAt(text, positionAt(text, start), oneLine && !missing ? end - start : 1);
  }
  return null;
}

/** The place of a position already known. */
export function placeAt(text: string, position: Position, length = 1): Place {
  const excerpt = (text.split('\n')[position.line - 1] ?? '').replace(/\r$/, '');
  return { ...position, length, excerpt };
}
