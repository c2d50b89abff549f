/** Where the attributes of a tag stand in the file: the parser gives their values, not their places. */
import type { Span } from './storyBody.ts';

/** Literal attributes of a tag: where each name stands, and each value without its quotes. */
export function locateAttributes(
  text: string,
  [start, end]: Span,
  name: string,
): { names: Record<string, Span>; values: Record<string, Span> } {
  const names: Record<string, Span> = Object.create(null);
  const values: Record<string, Span> = Object.create(null);
  const attribute = /\s+([\p{L}_$][\p{L}\p{N}_$:.-]*)(?:\s*=\s*("[^"]*"|'[^']*'))?/uy;
  attribute.lastIndex = start + 1 + name.length;
  for (let match = attribute.exec(text); match && attribute.lastIndex <= end; match = attribute.exec(text)) {
    const [whole, key = '', quoted] = match;
    const keyAt = match.index + whole.indexOf(key);
    const stop = match.index + whole.length;
    names[key] = [keyAt, keyAt + key.length];
    values[key] = quoted ? [stop - quoted.length + 1, stop - 1] : [keyAt, keyAt + key.length];
  }
  return { names, values };
}
