/**
 * What the check of a proposed change hands to whoever writes the comment on it: findings, pages, pictures. Written by
 * a run that had strangers' files before it, so it is read as a stranger's too: strict, short, and only as data (R2).
 */
import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import type { CheckResult } from '../run.ts';

/** How much of each is kept; the rest is counted. */
export const caps = { findings: 400, pages: 400, shots: 12, files: 100, text: 2000, bytes: 1_500_000 };

const text = z.string().max(caps.text);
const count = z.number().int().nonnegative().max(10_000_000);
const page = z.strictObject({ address: text, title: text });
const pages = z.strictObject({ count, list: z.array(page).max(caps.pages) });

const finding = z.strictObject({
  code: z.string().max(100),
  severity: z.enum(['error', 'warning']),
  file: text,
  args: z.record(z.string().max(100), z.union([text, z.number()])),
  place: z
    .strictObject({ line: count, column: count, length: count, excerpt: z.string().max(400) })
    .nullable(),
});

export const evidence = z.strictObject({
  format: z.literal('kindred-review'),
  version: z.literal(1),
  counts: z.strictObject({ records: count, texts: count, errors: count, warnings: count, infos: count }),
  findings: z.array(finding).max(caps.findings),
  /** Null when nothing was built, because the content has mistakes. */
  changes: z.strictObject({ added: pages, removed: pages, changed: pages, others: count }).nullable(),
  shots: z.array(z.strictObject({ address: text, share: z.number().min(0).max(1) })).max(caps.shots),
  /** Pictures and sounds that were added or changed: what no program can judge. */
  media: z.array(text).max(caps.files),
  /** Seconds each step took. */
  seconds: z.record(z.string().max(40), z.number().nonnegative()),
});

export type Evidence = z.infer<typeof evidence>;
export type ReviewFinding = Evidence['findings'][number];
export type ReviewPages = z.infer<typeof pages>;

/** Reads the text of an evidence file. Throws an Error in plain words when it is anything else. */
export function readEvidence(given: string): Evidence {
  if (given.length > caps.bytes)
    throw new Error('The evidence of this check is longer than any check writes.');
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    throw new Error('The evidence of this check is not JSON.');
  }
  const read = evidence.safeParse(value);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new Error(`The evidence of this check is not what a check writes${where ? ` (at ${where})` : ''}.`);
}

/** Errors first, then warnings, cut to what a comment can hold; remarks are for those who ask. */
export function listFindings({ diagnostics }: Pick<CheckResult, 'diagnostics'>): ReviewFinding[] {
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((found) => found.severity === severity);
  return [...of('error'), ...of('warning')].slice(0, caps.findings).map(({ place, ...found }) => ({
    code: found.code,
    severity: found.severity === 'error' ? 'error' : 'warning',
    file: found.file.slice(0, caps.text),
    args: Object.fromEntries(
      Object.entries(found.args).map(([key, value]) => [
        key,
        typeof value === 'string' ? value.slice(0, caps.text) : value,
      ]),
    ),
    place: place && excerptOf(place),
  }));
}

/** A long line is cut around what is meant. */
function excerptOf({
  line,
  column,
  length,
  excerpt,
}: NonNullable<Diagnostic['place']>): ReviewFinding['place'] {
  const from = column > 100 ? column - 60 : 0;
  const part = excerpt.slice(from, from + 160);
  return { line, column: column - from, length: Math.max(1, Math.min(length, part.length)), excerpt: part };
}
