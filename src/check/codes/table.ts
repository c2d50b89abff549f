/** The shape of a table of codes: how grave a finding is, its words in both languages, its reason and its example. */
import type { Severity } from '../diagnostic.ts';

/** The languages the check speaks. */
export type Language = 'en' | 'uk';
export type Words = Record<Language, string>;

/** A sentence with its arguments; `{name}` stands for one, and for nothing when it is not given. */
export const fill = (template: string, args: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));

/**
 * `text`: one sentence of fact; `help`: at most one piece of advice, left out whole when an argument in it is empty.
 * `{name}` stands for an argument. `why`: the reason of the rule. `wrong` and `right`: lines as an author writes them.
 */
export type CodeEntry = {
  severity: Severity;
  text: Words;
  help?: Words;
  /** Advice when `help` has nothing to say, left out in the same way. */
  otherwise?: Words;
  why: Words;
  wrong: string;
  right: string;
};
export type CodeTable = Record<string, CodeEntry>;
