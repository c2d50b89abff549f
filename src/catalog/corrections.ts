/** The public log of corrections, newest first, in words. */
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

export function listCorrections(context: Context): CorrectionView[] {
  const { store, format, t, text } = context;
  return [...store.corrections.values()]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ id, date, kind, page, before, after, reason }) => ({
      id,
      iso: date,
      date: format.date(date),
      kind: t(`correction.kind.${kind}`),
      href: context.href(page),
      before: text(before),
      after: text(after),
      reason: text(reason),
    }));
}
