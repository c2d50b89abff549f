/** What the charts of a story share: the shape they are handed to the page in, their table rows, their CSV records. */
import type { Plot } from '#figure/chart/plot';
import type { Observation } from '#model/figure';
import type { Text } from './context.ts';
import { describeObservation, nameUnit, type ObservationView } from './figures.ts';
import type { SourceRef, StoryDesk } from './storyDesk.ts';
import type { StoryCell } from './storyTables.ts';

/** The rows of a table as data: stable column names, numbers as numbers, unknown as null. */
export interface TableData {
  columns: readonly string[];
  records: readonly Readonly<Record<string, string | number | null>>[];
}

export interface StoryChart {
  /** Stem of the id on the page. */
  stem: string;
  kind: Plot['kind'];
  title: string;
  summary: string;
  /** Unit and as-of date. */
  subtitle: string;
  plot: Plot;
  /** Key of the unit, or null for counts of our own records. */
  unit: string | null;
  /** What dashes and thin bars mean in this chart; nothing when it has none. */
  keys: readonly string[];
  isIllustrative: boolean;
  /** A row a value, in the order of the rows of the plot. */
  table: { columns: { words: string; kind?: 'words' | 'number' | 'source' }[]; rows: StoryCell[][] };
  data: TableData;
  /** Sources of what is drawn, each once, as numbered on the page. */
  sources: readonly SourceRef[];
}

/** What a kind of chart adds to the title and summary its author wrote. */
export type ChartBody = Omit<StoryChart, 'stem' | 'title' | 'summary' | 'kind' | 'sources'> & {
  /** Sources that no row of the table names. */
  sourceIds?: readonly string[];
};

/** A statement in a table: what, value, date, kind of statement, source. */
export interface StatementRow {
  what: Text;
  unit: string;
  observation: Observation;
  view: ObservationView;
}

export function readStatement(
  { context, citations }: StoryDesk,
  what: Text,
  unit: string,
  observation: Observation,
): StatementRow {
  return { what, unit, observation, view: describeObservation(context, citations, unit, observation) };
}

export const sourceCell = ({ context, citations }: StoryDesk, id: string): StoryCell => ({
  words: `${context.t('ui.source')} ${citations.cite(id)}`,
  href: `#source-${id}`,
});

/** `form`: `phrase` brings the unit, where the rows need not share one. */
export function tabulateStatements(
  desk: StoryDesk,
  rows: readonly StatementRow[],
  form: 'value' | 'phrase' = 'value',
): Pick<StoryChart, 'table' | 'data'> {
  const { t, store } = desk.context;
  return {
    table: {
      columns: [
        { words: t('story.chart.what') },
        { words: t('story.chart.number'), kind: 'number' },
        { words: t('story.chart.as-of') },
        { words: t('slip.kind') },
        { words: t('story.chart.source'), kind: 'source' },
      ],
      rows: rows.map(({ what, view }) => [
        {
          words: view.note ? `${what.text} (${view.note.text})` : what.text,
          ...(what.lang ? { lang: what.lang } : {}),
        },
        { words: view[form] },
        { words: view.asOf },
        { words: view.statusWord },
        sourceCell(desk, view.source.id),
      ]),
    },
    data: {
      columns: [
        'what',
        'value',
        'low',
        'high',
        'unit',
        'qualifier',
        'as_of',
        'status',
        'source',
        'source_url',
      ],
      records: rows.map(({ what, unit, observation }) => ({
        what: what.text,
        value: observation.value,
        low: observation.range?.[0] ?? null,
        high: observation.range?.[1] ?? null,
        unit,
        qualifier: observation.qualifier,
        as_of: observation.asOf,
        status: observation.status,
        source: observation.source,
        source_url: store.sources.get(observation.source)?.url ?? null,
      })),
    },
  };
}

/** Unit, and the dates the values describe: one, or first and last. */
export function subtitleOf({ context }: StoryDesk, unit: string, dates: readonly (string | null)[]): string {
  const { t, format } = context;
  const known = [...new Set(dates.flatMap((date) => date ?? []))].sort();
  const [first, last] = [known[0], known.at(-1)];
  const words =
    first === undefined || last === undefined
      ? t('date.unknown')
      : first === last
        ? format.date(first)
        : t('dates.span', { from: format.date(first), to: format.date(last) });
  const name = nameUnit(context, unit);
  return t('chart.subtitle', {
    unit: `${name.charAt(0).toLocaleUpperCase(context.locale)}${name.slice(1)}`,
    dates: words,
  });
}

/** Words that a value at the end of a bar or dot is given, when its source qualifies it. */
export const wordsOf = ({ view }: StatementRow) => ({ text: view.value });

/** The one unit of several figures; null when they differ. */
export function findUnit(units: Iterable<string>): string | null {
  const [unit, ...others] = new Set(units);
  return unit !== undefined && others.length === 0 ? unit : null;
}
