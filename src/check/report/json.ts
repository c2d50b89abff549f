/**
 * Diagnostics as JSON for programs. The shape below is a promise: `version` rises when a field changes its meaning or
 * goes, never when one is added.
 */

import type { Language } from '../codes/table.ts';
import { describe } from '../codes.ts';
import type { Args, Severity } from '../diagnostic.ts';
import type { Counts } from '../run.ts';
import type { Reported } from './text.ts';

export type JsonReport = {
  format: 'kindred-validate';
  version: 1;
  /** BCP 47 tag of the language of `message` and `help`. */
  language: Language;
  counts: Counts;
  /** Milliseconds the check took. */
  ms: number;
  /** Every finding, remarks too, sorted by file and then by place. */
  diagnostics: {
    code: string;
    severity: Severity;
    /** Relative to the content root, with forward slashes. */
    file: string;
    /** The field within the file, names and positions from 0; empty for the whole file or a place in a text. */
    path: (string | number)[];
    /** Counted from 1, columns in UTF-16 units; null when the whole file is meant. */
    line: number | null;
    column: number | null;
    /** Characters meant, on that line. */
    length: number | null;
    message: string;
    help: string | null;
    /** What the sentence quotes. */
    args: Args;
    /** Whether `--fix` can mend it. */
    fixable: boolean;
  }[];
};

/** The whole report; nothing is cut. */
export function makeJsonReport({ diagnostics, counts, ms }: Reported, language: Language = 'en'): JsonReport {
  return {
    format: 'kindred-validate',
    version: 1,
    language,
    counts,
    ms: Math.round(ms),
    diagnostics: diagnostics.map(({ code, severity, file, path, args, place, fix }) => {
      const { text, help } = describe({ code, args }, language);
      const { line = null, column = null, length = null } = place ?? {};
      const fixable = fix.length > 0;
      return {
        code,
        severity,
        file,
        path: [...path],
        line,
        column,
        length,
        message: text,
        help,
        args,
        fixable,
      };
    }),
  };
}
