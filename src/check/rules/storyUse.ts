/** What rules about the components of a story share: a finding at an attribute, and the ids of a list with their places. */
import type { Args, Finding } from '../diagnostic.ts';
import type { Span, Use } from './storyBody.ts';

/** A finding at the value of an attribute, or at the tag when it is not written. */
export const fault = (code: Finding['code'], use: Use, key: string, args: Args): Finding[] => [
  { code, path: [], args, span: use.spans[key] ?? use.tag },
];

/** The ids of a list parted by commas, each with its own place; the whole as one when it is no list. */
export function splitIds(value: string, list: Span | null, whole: Span): { id: string; at: Span }[] {
  if (!list) return [{ id: value, at: whole }];
  return [...value.matchAll(/[^,\s]+/g)].map(({ 0: id, index }) => {
    const start = list[0] + index;
    return { id, at: [start, start + id.length] as const };
  });
}

/** The ids in an attribute of a component; none when it is not written. */
export function listIds(use: Use, key: string): { id: string; at: Span }[] {
  const span = use.spans[key] ?? use.span;
  return splitIds(use.attributes[key] ?? '', span, span);
}
