/** Finds which choice an author means: by id, by name in any spelling, or by the one that is near. Knows no record. */
import { toPlain } from '#i18n/fold';
import { findNearest } from '#model/nearest';
import type { Choice } from './question.ts';

/** `near`: what might have been meant, best first, when nothing or several fit. */
export type Chosen = { value: string } | { near: readonly Choice[] };

const most = 6;

export function choose(said: string, choices: readonly Choice[]): Chosen {
  const wanted = said.trim();
  const own = choices.find(({ value }) => value === wanted || value.toLowerCase() === wanted.toLowerCase());
  if (own) return own;
  const plain = toPlain(wanted);
  const named = choices.filter(({ label, also = [] }) =>
    [label, ...also].some((name) => toPlain(name) === plain),
  );
  const [only, ...others] = named;
  if (only && others.length === 0) return only;
  if (named.length > 1) return { near: named.slice(0, most) };
  const within = choices.filter((choice) => matches(wanted, choice));
  if (within.length === 1 && plain.length > 2) return within[0] as Choice;
  if (within.length > 0) return { near: within.slice(0, most) };
  const nearest = findNearest(
    plain,
    choices.flatMap(({ value, label }) => [value, toPlain(label)]),
  );
  return { near: choices.filter(({ value, label }) => value === nearest || toPlain(label) === nearest) };
}

/** Whether a choice fits what has been typed so far: every word of it begins a word of the name or the id. */
export function matches(typed: string, { value, label, hint = '', also = [] }: Choice): boolean {
  const words = toPlain(`${value} ${label} ${hint} ${also.join(' ')}`).split(' ');
  return toPlain(typed)
    .split(' ')
    .every((part) => part === '' || words.some((word) => word.startsWith(part)));
}
