/**
 * Published counts of people displaced from Ukraine, from the series of that name: one measure a panel, never two in
 * one line, every row with its source. Refuses to fill a missing month or to add anything up.
 */
import { getEntry } from 'astro:content';
import { paths } from '#i18n/paths';
import type { Observation } from '#model/figure';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { phraseValue } from './figures.ts';
import { countryName } from './names.ts';
import { getRecord } from './store.ts';

/** One published count. */
export interface DisplacementRow {
  /** As precisely as the source dates it; null when it does not. */
  date: string | null;
  /** ISO code, or ALL, EUROPE, EU. */
  country: string;
  people: number;
  measure: string;
  qualifier: Observation['qualifier'];
  status: Observation['status'];
  source: string;
  note: Text | null;
}

export interface DisplacementPoint {
  date: string;
  value: number;
  status: Observation['status'];
  /** "more than 4 million" */
  text: string;
  lead?: boolean;
  /** Its row in the table of the whole. */
  row: number;
}

/** One line: a measure over an area. Its sources and notes are in the whole table, once. */
export interface DisplacementPanel {
  id: string;
  label: string;
  measure: string;
  points: DisplacementPoint[];
  notes: { from: string; text: string; breaks: boolean }[];
}

export interface DisplacementTableRow {
  date: string;
  area: string;
  value: string;
  measure: string;
  note: Text | null;
  /** The source's own page: the table has too many to number them all at the foot of this one. */
  sourceHref: string;
}

export interface DisplacementView {
  /** Id of the series, which is its dataset's too. */
  id: string;
  panels: DisplacementPanel[];
  rows: DisplacementTableRow[];
  notes: { text: Text; sourceNumber: number | null }[];
  /** How many rows and sources the table has. */
  counts: { rows: number; sources: number };
}

const seriesId = 'displacement';

/** The lines that are drawn, in the order of their first date. The rest is in the table only. */
const lines = [
  { id: 'crossings', measure: 'crossings', country: 'ALL' },
  { id: 'recorded-europe', measure: 'recorded-europe', country: 'EUROPE' },
  { id: 'recorded-global', measure: 'recorded-global', country: 'ALL' },
  { id: 'protection-registered', measure: 'protection-registered', country: 'EUROPE' },
  { id: 'protection-eurostat', measure: 'protection-eurostat', country: 'EU' },
] as const;

/** From these days on a line counts otherwise than before; each has its words in the messages. */
const turns: readonly { line: (typeof lines)[number]['id']; from: string }[] = [
  { line: 'recorded-europe', from: '2023-06-14' },
  { line: 'recorded-global', from: '2025-06' },
];

/** Rows of the series' table in the words of a language; throws when a row has no number. */
export function readDisplacement(
  rows: readonly Record<string, string>[],
  locale: string,
  fallback: string,
): DisplacementRow[] {
  return rows.map((row, index) => {
    const people = Number(row.people);
    if (!row.people || !Number.isFinite(people))
      throw new Error(`data/series/${seriesId}.csv: row ${index + 2} has no number of people.`);
    const own = locale === fallback ? row.note : row[`note_${locale}`];
    const note = own
      ? { text: own, lang: null }
      : row.note
        ? { text: row.note, lang: locale === fallback ? null : fallback }
        : null;
    return {
      date: row.date || null,
      country: row.country ?? '',
      people,
      measure: row.measure ?? '',
      qualifier: (row.qualifier || 'exact') as Observation['qualifier'],
      status: (row.status || 'reported') as Observation['status'],
      source: row.source ?? '',
      note,
    };
  });
}

/** Undated rows stand last, as in the file. */
const compareRows = (a: DisplacementRow, b: DisplacementRow): number => {
  const [first, second] = [a.date ?? '9', b.date ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The rows of one line in order of time. Two on one date are both kept: the sources differ. */
export const pickLine = (
  rows: readonly DisplacementRow[],
  measure: string,
  country: string,
): DisplacementRow[] =>
  rows
    .filter((row) => row.measure === measure && row.country === country && row.date !== null)
    .sort(compareRows);

/** Loads the table of the series; null when the edition has none. */
export async function loadDisplacement(context: Context): Promise<DisplacementRow[] | null> {
  if (!context.store.series.has(seriesId)) return null;
  const table = (await getEntry('tables', seriesId)) as
    | { data: { rows: Record<string, string>[] } }
    | undefined;
  return table ? readDisplacement(table.data.rows, context.locale, context.site.defaultLocale) : null;
}

export const countDisplacement = (rows: readonly DisplacementRow[]): DisplacementView['counts'] => ({
  rows: rows.length,
  sources: new Set(rows.map(({ source }) => source)).size,
});

export function describeDisplacement(
  context: Context,
  citations: Citations,
  rows: readonly DisplacementRow[],
): DisplacementView {
  const { store, t, format } = context;
  const series = getRecord(store, 'series', seriesId);
  const words = (row: DisplacementRow) =>
    phraseValue(context, 'people', { value: row.people, range: null, qualifier: row.qualifier });
  const area = (code: string) =>
    /^[A-Z]{2}$/.test(code) && code !== 'EU'
      ? nameCountry(context, code)
      : t(`displacement.area.${code.toLowerCase()}`);
  const sorted = [...rows].sort(compareRows);
  const rowOf = new Map(sorted.map((row, index) => [row, index]));
  const panels = lines.flatMap(({ id, measure, country }): DisplacementPanel[] => {
    const picked = pickLine(rows, measure, country);
    if (picked.length === 0) return [];
    const last = picked.at(-1);
    return [
      {
        id,
        label: t(`displacement.line.${id}`),
        measure: t(`displacement.measure.${measure}`),
        points: picked.map((row) => {
          return {
            date: row.date as string,
            value: row.people,
            status: row.status,
            text: words(row),
            row: rowOf.get(row) as number,
            ...(row === last ? { lead: true } : {}),
          };
        }),
        notes: turns
          .filter((turn) => turn.line === id)
          .map(({ from }) => ({ from, text: t(`displacement.turn.${id}`), breaks: true })),
      },
    ];
  });
  return {
    id: seriesId,
    panels,
    rows: sorted.map((row) => ({
      date: row.date ? format.date(row.date) : t('date.unknown'),
      area: area(row.country),
      value: words(row),
      measure: t(`displacement.measure.${row.measure}`),
      note: row.note,
      sourceHref: context.href(paths.source(row.source)),
    })),
    notes: series.notes.map(({ text, source }) => ({
      text: context.text(text),
      sourceNumber: source ? citations.cite(source) : null,
    })),
    counts: countDisplacement(rows),
  };
}

/** Countries of the table need not have a record in the edition; Unicode's names serve then. */
function nameCountry(context: Context, code: string): string {
  if (context.store.countries.has(code)) return countryName(context, code);
  return new Intl.DisplayNames(context.locale, { type: 'region' }).of(code) ?? code;
}
