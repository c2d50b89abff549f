/** Diagnostics as text for a terminal: sentence, file and line, excerpt with caret, advice. Knows no rule. */
import { describe } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { CheckResult } from '../run.ts';

/** One diagnostic over several lines, without a final line break. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, file, place } = diagnostic;
  const { text, help } = describe(diagnostic);
  const lines = [`${severity}[${code}]: ${text}`];
  if (!place) lines.push(`  ${file}`);
  else {
    lines.push(`  ${file}:${place.line}:${place.column}`);
    const { excerpt, from } = cut(place.excerpt, place.column);
    const gutter = String(place.line);
    const carets = '^'.repeat(
      Math.max(1, Math.min(place.length, excerpt.length - (place.column - 1 - from))),
    );
    lines.push(`  ${gutter} | ${excerpt}`);
    lines.push(`  ${' '.repeat(gutter.length)} | ${' '.repeat(place.column - 1 - from)}${carets}`);
  }
  if (help) lines.push(`  = ${help}`);
  return lines.join('\n');
}

/** The whole report; its last line tells counts and time. */
export function formatReport({ diagnostics, counts, ms }: CheckResult): string {
  const number = (value: number) => value.toLocaleString('en');
  const plural = (value: number, one: string) => `${number(value)} ${one}${value === 1 ? '' : 's'}`;
  const last = `${plural(counts.errors, 'error')}, ${plural(counts.warnings, 'warning')} in ${plural(counts.records, 'record')} (${(ms / 1000).toFixed(1)} s)`;
  return [...diagnostics.map(formatDiagnostic), last].join('\n\n');
}

/** Long lines are shown around the place that is meant. */
function cut(line: string, column: number): { excerpt: string; from: number } {
  const width = 100;
  const from = column > width - 20 ? column - 40 : 0;
  return { excerpt: line.slice(from, from + width), from };
}
