/** The words a chart is lettered with in a language, for values of one unit. */
import type { PlotWords } from '#figure/chart/plot';
import type { Context } from './context.ts';
import { phraseValue } from './figures.ts';

/** `unit`: a key of the units, or null for plain numbers. */
export function chartWords(context: Context, unit: string | null): PlotWords {
  const { format, t } = context;
  const value = (amount: number) =>
    unit === null
      ? format.large(amount)
      : phraseValue(context, unit, { value: amount, range: null, qualifier: 'exact' });
  return {
    value,
    tick: unit === 'percent' ? format.percent : format.large,
    month: (iso) => (iso.length > 4 ? format.month(iso) : format.year(iso)),
    date: (iso) => (iso.length > 4 ? `${format.month(iso)} ${format.year(iso)}` : format.year(iso)),
    gap: t('chart.gap'),
    unknown: t('value.unknown'),
  };
}
