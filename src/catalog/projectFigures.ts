/** A figure's several statements as a box of sources that differ: each with its publisher and date, none left out. */
import type { Difference } from '#model/difference';
import { publisherLang } from './citations.ts';
import type { Context, Text } from './context.ts';
import type { FigureView } from './figures.ts';
import { getRecord } from './store.ts';

export interface StatementsView {
  id: string;
  /** "People still in the city" */
  title: Text;
  relationWord: string;
  statements: {
    value: string;
    who: string;
    whoLang: string | null;
    whoNote: string | null;
    asOf: string;
    chosen: boolean;
    source: { id: string; number: number };
  }[];
  reading: Text | null;
}

const capitalise = ({ locale }: Context, text: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** Null for a figure with one statement. The first statement is the one shown elsewhere on the page. */
export function describeStatements(context: Context, figure: FigureView): StatementsView | null {
  if (figure.relation === 'single' || figure.others.length === 0) return null;
  return {
    id: figure.id,
    title: {
      text: capitalise(context, [figure.unit, figure.label.text].filter(Boolean).join(' ')),
      lang: figure.label.lang,
    },
    relationWord: context.t(`difference.${figure.relation}`),
    statements: [figure, ...figure.others].map((observation, index) => ({
      value: observation.value,
      who: getRecord(context.store, 'sources', observation.source.id).publisher,
      whoLang: publisherLang(context, getRecord(context.store, 'sources', observation.source.id)),
      whoNote: observation.settled ? null : observation.statusWord,
      asOf: observation.asOf,
      chosen: index === 0,
      source: observation.source,
    })),
    reading: figure.reading,
  };
}

/** Figures of a page whose statements differ, and where on the page each is laid out. */
export interface StatementsList {
  statements: StatementsView[];
  /** Figure id to the anchor of its box. */
  anchors: Record<string, string>;
}

/**
 * Every figure of a page that has several statements, once. A recorded difference that rests on all the sources of a
 * figure tells the same disagreement, with more of it: the figure then points there and gets no second box.
 */
export function listStatements(
  context: Context,
  figures: Iterable<FigureView>,
  differences: readonly Difference[] = [],
): StatementsList {
  const list: StatementsList = { statements: [], anchors: {} };
  for (const figure of figures) {
    const view = describeStatements(context, figure);
    if (!view || view.id in list.anchors) continue;
    const sources = new Set(view.statements.map(({ source }) => source.id));
    const same = differences.find((difference) => {
      const own = new Set(difference.statements.flatMap((statement) => statement.sources));
      return sources.size > 1 && [...sources].every((id) => own.has(id));
    });
    list.anchors[view.id] = `differ-${same?.id ?? view.id}`;
    if (!same) list.statements.push(view);
  }
  return list;
}
