/** Whether a chart of a story has what it draws: values, dates, one unit, points where it needs points. */
import { findNearest } from '#model/nearest';
import type { RecordOf } from '#model/registry';
import type { Table } from '#source/csv';
import { parseCsv } from '#source/csv';
import { SourceFault } from '#source/fault';
import type { Finding, World } from '../diagnostic.ts';
import type { Use } from './storyBody.ts';
import { fault, listIds } from './storyUse.ts';

/** More bars or lines than this cannot be told apart. */
const MOST_BARS = 8;
const MOST_LINES = 6;

type Kind = (use: Use, world: World) => Finding[];

/** The first fault of a chart is the one to mend: a chart of the wrong unit is not also judged by its values. */
export const findChartFaults: Kind = (use, world) => {
  const { kind = '' } = use.attributes;
  const twice = (['figures', 'columns', 'events'] as const).flatMap((key) => findRepeated(use, key));
  return twice.length > 0 ? twice : (kinds[kind]?.(use, world) ?? []);
};

function findRepeated(use: Use, key: string): Finding[] {
  if (use.attributes[key] === undefined) return [];
  const seen = new Set<string>();
  return listIds(use, key).flatMap(({ id, at }): Finding[] => {
    if (seen.has(id)) return [{ code: 'chart/twice', path: [], args: { id }, span: at }];
    seen.add(id);
    return [];
  });
}

/** Figures of one unit, and not too many; nothing of those that are faulty themselves. */
function findMixed(use: Use, world: World): Finding[] {
  const ids = listIds(use, 'figures');
  if (ids.length > MOST_BARS)
    return fault('chart/too-many', use, 'figures', { count: ids.length, limit: MOST_BARS });
  const figures = ids.flatMap(({ id }) => world.find('figures', id)?.value ?? []);
  const units = new Set(figures.map(({ unit }) => unit));
  if (units.size < 2) return [];
  return fault('chart/mixed-units', use, 'figures', {
    units: figures.map(({ id, unit }) => `${id}: ${unit}`).join(', '),
  });
}

const kinds: Readonly<Record<string, Kind>> = {
  squares: (use, world) => {
    const { figure = '' } = use.attributes;
    const ranges = world.find('figures', figure)?.value.observations.filter(({ value }) => value === null);
    return ranges?.length ? fault('story/range-in-squares', use, 'figure', { id: figure }) : [];
  },
  bar: findMixed,
  slope: (use, world) => {
    const mixed = findMixed(use, world);
    if (mixed.length > 0) return mixed;
    const { from = '', to = '' } = use.attributes;
    if (from >= to) return fault('chart/from-after-to', use, 'from', { from, to });
    return listIds(use, 'figures').flatMap(({ id, at }): Finding[] => {
      const statements = world.find('figures', id)?.value.observations;
      if (!statements) return [];
      const ends = [from, to].map((date) => statements.find(({ asOf }) => asOf === date));
      const known = statements.map(({ asOf }) => asOf ?? '—').join(', ');
      if (!ends.some(Boolean))
        return [{ code: 'chart/no-statement', path: [], args: { id, from, to, known }, span: at }];
      const range = ends.find((end) => end && end.value === null);
      const args = { id, date: range?.asOf ?? '' };
      return range ? [{ code: 'chart/range', path: [], args, span: at }] : [];
    });
  },
  line: findSeriesChart,
  step: findSeriesChart,
  multiples: findSeriesChart,
  gantt: (use, world) => {
    const { programme = '', events } = use.attributes;
    const record = world.find('programmes', programme)?.value;
    if (!record) return [];
    const own = new Set(record.events);
    const foreign = (['events', 'planned'] as const).flatMap((key) =>
      listIds(use, key).flatMap(({ id, at }): Finding[] => {
        const args = { id, programme, suggestion: findNearest(id, own) ?? '' };
        return own.has(id) ? [] : [{ code: 'story/not-its-event', path: [], args, span: at }];
      }),
    );
    if (foreign.length) return foreign;
    const drawn = events === undefined ? record.events : listIds(use, 'events').map(({ id }) => id);
    return drawn.some((id) => isDated(id, world))
      ? []
      : fault('story/no-dated-event', use, 'programme', { id: programme });
  },
  timeline: (use, world) => {
    const ids = listIds(use, 'events');
    const drawn = new Set(ids.map(({ id }) => id));
    const strangers = listIds(use, 'planned').flatMap(({ id, at }): Finding[] =>
      drawn.has(id) ? [] : [{ code: 'chart/not-drawn', path: [], args: { id }, span: at }],
    );
    if (strangers.length > 0) return strangers;
    return ids.some(({ id }) => isDated(id, world)) ? [] : fault('chart/nothing-dated', use, 'events', {});
  },
  flow: (use, world) => {
    const { programme = '' } = use.attributes;
    const record = world.find('programmes', programme)?.value;
    if (!record) return [];
    const has = (...roles: string[]) => record.organisations.some(({ role }) => roles.includes(role));
    const missing = [
      ...(has('funder') ? [] : ['funder']),
      ...(has('fund-manager') ? [] : ['fund-manager']),
      ...(has('organiser', 'lead') ? [] : ['organiser']),
      ...(record.phases.length > 0 ? [] : ['phases']),
    ];
    if (missing.length === 0) return [];
    return fault('chart/no-flow', use, 'programme', { id: programme, missing: missing.join(', ') });
  },
  count: (use, world) => {
    const { award = '', edition = '' } = use.attributes;
    if (!world.find('awards', award)?.value.editions.some(({ id }) => id === edition)) return [];
    const entered = world.derive(
      'editions with an entry',
      ({ entries }) =>
        new Set(
          entries.projects.flatMap(({ value }) =>
            value.recognitions.map((one) => `${one.award} ${one.edition}`),
          ),
        ),
    );
    return entered.has(`${award} ${edition}`)
      ? []
      : fault('chart/no-entry', use, 'edition', { award, id: edition });
  },
};

function isDated(id: string, world: World): boolean {
  const event = world.find('events', id)?.value;
  return !event || Boolean(event.from || event.to);
}

/** Columns of numbers, of one unit, with at least two dated values each in the rows that are kept. */
function findSeriesChart(use: Use, world: World): Finding[] {
  const { series: id = '' } = use.attributes;
  const series = world.find('series', id)?.value;
  if (!series) return [];
  const names = listIds(use, 'columns');
  if (names.length > MOST_LINES)
    return fault('chart/too-many', use, 'columns', { count: names.length, limit: MOST_LINES });
  const columns = names.flatMap(({ id: name, at }) => {
    const column = series.columns.find((one) => one.name === name);
    return column ? [{ ...column, at }] : [];
  });
  // A column that is not there has been said.
  if (columns.length < names.length) return [];
  const wordy = columns.flatMap(({ name, type, at }): Finding[] =>
    type === 'number'
      ? []
      : [{ code: 'chart/not-numbers', path: [], args: { series: id, id: name, type }, span: at }],
  );
  if (wordy.length > 0) return wordy;
  if (new Set(columns.map(({ unit }) => unit)).size > 1) {
    const units = columns.map(({ name, unit }) => `${name}: ${unit ?? '—'}`).join(', ');
    return fault('chart/mixed-units', use, 'columns', { units });
  }
  const date = series.columns.find(({ type }) => type === 'date')?.name;
  if (date === undefined) return fault('chart/no-dates', use, 'series', { series: id });
  const undated = listIds(use, 'events').flatMap(({ id: event, at }): Finding[] => {
    const record = world.find('events', event)?.value;
    return !record || record.from
      ? []
      : [{ code: 'chart/undated-event', path: [], args: { id: event }, span: at }];
  });
  if (undated.length > 0) return undated;
  return findTooFew(use, series, date, columns, readTable(id, world));
}

function findTooFew(
  use: Use,
  series: RecordOf<'series'>,
  date: string,
  columns: readonly { name: string; at: readonly [number, number] }[],
  table: Table | null,
): Finding[] {
  if (!table) return [];
  const { where } = use.attributes;
  const known = series.columns.map(({ name }) => name);
  const filters = (where ?? '').split(',').flatMap((part) => {
    const [name = '', ...value] = part.split('=');
    return name.trim() ? [{ name: name.trim(), value: value.join('=').trim() }] : [];
  });
  const strange = filters.find(({ name }) => !known.includes(name));
  if (strange) {
    const suggestion = findNearest(strange.name, known) ?? '';
    return fault('story/no-column', use, 'where', { series: series.id, id: strange.name, suggestion });
  }
  const rows = table.rows
    .map((row, index) => ({ row, at: index + 2 }))
    .filter(({ row }) => filters.every(({ name, value }) => row[name] === value));
  // An empty table has its own message, with its row.
  if (rows.length === 0)
    return where === undefined ? [] : fault('chart/no-row', use, 'where', { series: series.id, where });
  return columns.flatMap(({ name, at }): Finding[] => {
    const drawn = rows.filter(({ row }) => row[name] && row[date]);
    const args = { series: series.id, column: name };
    if (drawn.length === 0) return [{ code: 'chart/no-value', path: [], args, span: at }];
    if (drawn.length > 1) return [];
    return [{ code: 'chart/one-value', path: [], args: { ...args, row: drawn[0]?.at ?? 0 }, span: at }];
  });
}

/** The table beside a series; null when it cannot be read, which has its own message. */
function readTable(id: string, world: World): Table | null {
  const path = `data/series/${id}.csv`;
  const text = world.text(path);
  if (text === null) return null;
  try {
    return parseCsv(text, path);
  } catch (error) {
    if (error instanceof SourceFault) return null;
    throw error;
  }
}
