/** Diagnostics as a Code Quality report, which GitLab shows beside a merge request without a token being needed. */
import type { Language } from '../codes/table.ts';
import { describe } from '../codes.ts';
import type { Reported } from './text.ts';
import { visible } from './text.ts';

const severities = { error: 'blocker', warning: 'minor', info: 'info' } as const;

/** `fingerprint` makes a short, lasting name of a text; the same finding keeps it when lines move. */
export function makeCodeQuality(
  { diagnostics }: Pick<Reported, 'diagnostics'>,
  fingerprint: (text: string) => string,
  language: Language = 'en',
): object[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, severity, file, path, place } = diagnostic;
    const { text, help } = describe(diagnostic, language);
    const base = JSON.stringify([code, file, path, text]);
    const nth = seen.get(base) ?? 0;
    seen.set(base, nth + 1);
    return {
      description: visible(help ? `${text} (${help})` : text),
      check_name: code,
      fingerprint: fingerprint(`${base}${nth}`),
      severity: severities[severity],
      location: { path: file, lines: { begin: place?.line ?? 1 } },
    };
  });
}
