/** Charts of bound figures in a story: bars, dots, slopes, squares. Refuses figures of different units in one chart. */
import { isSettled } from '#figure/chart/status';
import type { Figure, Observation } from '#model/figure';
import { publisherLang } from './citations.ts';
import {
  type ChartBody,
  findUnit,
  readStatement,
  type StatementRow,
  sourceCell,
  subtitleOf,
  tabulateStatements,
  wordsOf,
} from './storyChartParts.ts';
import { fail, getNamed, type StoryDesk } from './storyDesk.ts';

/** What dashes mean, when anything is drawn dashed. */
function keysOf({ context }: StoryDesk, rows: readonly StatementRow[]): string[] {
  const isOpen = ({ view, observation }: StatementRow) =>
    !isSettled(view.status) || observation.range !== null;
  return rows.some(isOpen) ? [context.t('chart.key.open')] : [];
}

const isInvented = (rows: readonly StatementRow[]) => rows.some(({ view }) => view.status === 'illustrative');

function unitOf(desk: StoryDesk, figures: readonly Figure[]): string {
  const unit = findUnit(figures.map((figure) => figure.unit));
  if (unit !== null) return unit;
  const units = figures.map((figure) => `${figure.id} (${figure.unit})`).join(', ');
  return fail(desk, `a <Chart> has one unit, and these figures differ: ${units}.`);
}

/**
 * `<Chart kind="bar" figures order?>`: the chosen statement of each, largest first, or as written where bars belong in
 * pairs; a range ends dashed.
 */
export function describeBars(
  desk: StoryDesk,
  ids: readonly string[],
  { asWritten = false }: { asWritten?: boolean } = {},
): ChartBody {
  const figures = ids.map((id) => getNamed(desk, 'figures', id));
  const unit = unitOf(desk, figures);
  const lowOf = ({ value, range }: Observation) => value ?? range?.[0] ?? null;
  const rows = figures.map((figure) => {
    const [chosen] = figure.observations;
    if (!chosen) return fail(desk, `figure "${figure.id}" has no statement.`);
    return readStatement(desk, desk.context.text(figure.label), unit, chosen);
  });
  if (!asWritten) rows.sort((a, b) => (lowOf(b.observation) ?? -1) - (lowOf(a.observation) ?? -1));
  return {
    unit,
    subtitle: subtitleOf(
      desk,
      unit,
      rows.map(({ observation }) => observation.asOf),
    ),
    plot: {
      kind: 'bar',
      rows: rows.map((row, index) => {
        const { what, observation, view } = row;
        return {
          id: String(index),
          label: what.text,
          ...(what.lang ? { lang: what.lang } : {}),
          value: lowOf(observation),
          ...(observation.range ? { upTo: observation.range[1] } : {}),
          status: view.status,
          ...wordsOf(row),
          note: `${view.asOf} · ${view.statusWord}`,
        };
      }),
    },
    keys: keysOf(desk, rows),
    isIllustrative: isInvented(rows),
    ...tabulateStatements(desk, rows),
  };
}

/** `<Chart kind="dot" figure>`: every statement of one figure by date, undated ones last. */
export function describeDots(desk: StoryDesk, id: string): ChartBody {
  const figure = getNamed(desk, 'figures', id);
  const label = desk.context.text(figure.label);
  const { unit } = figure;
  const rows = figure.observations
    .map((observation) => readStatement(desk, label, unit, observation))
    .sort((a, b) => ((a.observation.asOf ?? '9') < (b.observation.asOf ?? '9') ? -1 : 1));
  return {
    unit,
    subtitle: subtitleOf(
      desk,
      unit,
      rows.map(({ observation }) => observation.asOf),
    ),
    plot: {
      kind: 'dot',
      rows: rows.map((row, index) => {
        const { observation, view } = row;
        const source = getNamed(desk, 'sources', observation.source);
        const lang = publisherLang(desk.context, source);
        return {
          id: String(index),
          label: view.asOf,
          value: observation.value,
          ...(observation.range ? { range: observation.range } : {}),
          status: view.status,
          ...wordsOf(row),
          by: { text: source.publisher, ...(lang ? { lang } : {}) },
          note: [view.note?.text, view.statusWord].filter(Boolean).join(' · '),
        };
      }),
    },
    keys: keysOf(desk, rows),
    isIllustrative: isInvented(rows),
    ...tabulateStatements(desk, rows),
  };
}

/** `<Chart kind="slope" figures from to>`: the statements of two dates; a date without one stays open. */
export function describeSlopes(desk: StoryDesk, ids: readonly string[], from: string, to: string): ChartBody {
  const { context } = desk;
  const figures = ids.map((id) => getNamed(desk, 'figures', id));
  const unit = unitOf(desk, figures);
  if (from >= to)
    fail(desk, `a slope leads from an earlier to a later date, and "${from}" is not before "${to}".`);
  const pairs = figures.map((figure) => {
    const label = context.text(figure.label);
    const ends = [from, to].map((date) => figure.observations.find(({ asOf }) => asOf === date));
    const known = figure.observations.map(({ asOf }) => asOf ?? '—').join(', ');
    if (!ends.some(Boolean))
      fail(desk, `figure "${figure.id}" has no statement of ${from} or ${to}, only of ${known}.`);
    for (const end of ends)
      if (end?.range) fail(desk, `figure "${figure.id}" has a range, which a slope cannot draw.`);
    return { label, ends: ends.map((end) => (end ? readStatement(desk, label, unit, end) : null)) };
  });
  const rows = pairs.flatMap(({ ends }) => ends.flatMap((end) => end ?? []));
  const endOf = (row: StatementRow | null | undefined) =>
    row
      ? { value: row.observation.value, status: row.view.status, text: row.view.value }
      : { value: null, status: 'reported' as const };
  const { t } = context;
  const statements = tabulateStatements(desk, rows);
  return {
    unit,
    subtitle: subtitleOf(desk, unit, [from, to]),
    plot: {
      kind: 'slope',
      heads: [context.format.date(from), context.format.date(to)],
      rows: pairs.map(({ label, ends }, index) => ({
        id: String(index),
        label: label.text,
        ...(label.lang ? { lang: label.lang } : {}),
        ends: [endOf(ends[0]), endOf(ends[1])],
        row: index,
      })),
    },
    keys: keysOf(desk, rows),
    isIllustrative: isInvented(rows),
    table: {
      columns: [
        { words: t('story.chart.what') },
        { words: context.format.date(from), kind: 'number' },
        { words: context.format.date(to), kind: 'number' },
        { words: t('slip.kind') },
        ...[from, to].map((date) => ({ words: `${t('story.chart.source')}, ${context.format.date(date)}` })),
      ],
      rows: pairs.map(({ label, ends }) => [
        { words: label.text, ...(label.lang ? { lang: label.lang } : {}) },
        ...ends.map((end) => ({ words: end?.view.value ?? t('value.unknown') })),
        { words: [...new Set(ends.flatMap((end) => end?.view.statusWord ?? []))].join('; ') },
        ...ends.map((end) => (end ? sourceCell(desk, end.view.source.id) : { words: '—' })),
      ]),
    },
    data: statements.data,
  };
}

/** `<Chart kind="squares" figure>`: every statement of a figure, counted out. */
export function describeSquares(desk: StoryDesk, id: string): ChartBody {
  const { context } = desk;
  const { t, format } = context;
  const figure = getNamed(desk, 'figures', id);
  const { unit } = figure;
  const rows = figure.observations.map((observation) => {
    const row = readStatement(desk, context.text(figure.label), unit, observation);
    if (observation.value === null)
      return fail(desk, `figure "${id}" has a range, which squares cannot count.`);
    return { ...row, value: observation.value };
  });
  const most = Math.max(...rows.map(({ value }) => value));
  return {
    unit,
    subtitle: t('story.chart.squares', { unit: t(`unit.${unit}`, { count: most }) }),
    plot: {
      kind: 'squares',
      most,
      rows: rows.map(({ value, view, what }) => ({
        value,
        status: view.status,
        words: view.value,
        caption: view.note?.text ?? what.text,
        asOf: view.asOf,
      })),
    },
    keys: [t('story.chart.squares-key', { number: format.number(most) })],
    isIllustrative: isInvented(rows),
    ...tabulateStatements(desk, rows),
  };
}
