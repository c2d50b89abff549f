/** A figure's several statements as a box of sources that differ: each with its publisher and date, none left out. */
import type { Context, Text } from './context.ts';
import type { FigureView } from './figures.ts';
import { getRecord } from './store.ts';

export interface StatementsView {
  id: string;
  label: Text;
  relationWord: string;
  statements: {
    value: string;
    who: string;
    asOf: string;
    chosen: boolean;
    source: { id: string; number: number };
  }[];
  reading: Text | null;
}

/** Null for a figure with one statement. The first statement is the one shown elsewhere on the page. */
export function describeStatements(context: Context, figure: FigureView): StatementsView | null {
  if (figure.relation === 'single' || figure.others.length === 0) return null;
  return {
    id: figure.id,
    label: figure.label,
    relationWord: context.t(`difference.${figure.relation}`),
    statements: [figure, ...figure.others].map((observation, index) => ({
      value: observation.phrase,
      who: [
        getRecord(context.store, 'sources', observation.source.id).publisher,
        ...(observation.settled ? [] : [observation.statusWord]),
      ].join(', '),
      asOf: observation.asOf,
      chosen: index === 0,
      source: observation.source,
    })),
    reading: figure.reading,
  };
}

/** Every figure of a page that has several statements, once. */
export function listStatements(context: Context, figures: Iterable<FigureView>): StatementsView[] {
  const byId = new Map<string, StatementsView>();
  for (const figure of figures) {
    const view = describeStatements(context, figure);
    if (view) byId.set(view.id, view);
  }
  return [...byId.values()];
}
