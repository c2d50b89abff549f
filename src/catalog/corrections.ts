/** The public log of corrections, newest first, in words. */
import type { Correction } from '#model/correction';
import type { Context, Text } from './context.ts';

export interface CorrectionView {
  id: string;
  iso: string;
  date: string;
  kind: string;
  href: string;
  before: Text;
  after: Text;
  reason: Text;
}

export function describeCorrection(context: Context, correction: Correction): CorrectionView {
  const { format, t, text } = context;
  const { id, date, kind, page, before, after, reason } = correction;
  return {
    id,
    iso: date,
    date: format.date(date),
    kind: t(`correction.kind.${kind}`),
    href: context.href(page),
    before: text(before),
    after: text(after),
    reason: text(reason),
  };
}

export function listCorrections(context: Context): CorrectionView[] {
  return [...context.store.corrections.values()]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((correction) => describeCorrection(context, correction));
}
