/** Charts of a table of data/series in a story: a line a column, of one unit, by date. Refuses to fill an empty cell. */
import { findMaxGap, type Line } from '#figure/chart/line';
import type { StepNote } from '#figure/chart/note';
import { isSettled } from '#figure/chart/status';
import { type FigureStatus, figureStatus, type Observation, qualifier } from '#model/figure';
import { phraseValue } from './figures.ts';
import { type ChartBody, findUnit, sourceCell, subtitleOf } from './storyChartParts.ts';
import { fail, getNamed, type StoryDesk } from './storyDesk.ts';
import type { StoryCell } from './storyTables.ts';

/** One cell of a chosen column with what its row says of it. */
interface Value {
  column: string;
  date: string | null;
  value: number | null;
  status: FigureStatus;
  qualifier: Observation['qualifier'];
  source: string | null;
}

/** The rows kept by `where`, `column=value` parted by commas: a table of several measures shows one. */
function parseWhere(where: string): { column: string; value: string }[] {
  return where.split(',').flatMap((part) => {
    const [column = '', ...value] = part.split('=');
    return column.trim() ? [{ column: column.trim(), value: value.join('=').trim() }] : [];
  });
}

/** `<Chart kind="line|step|multiples" series columns where? events?>`. */
export function describeSeries(
  desk: StoryDesk,
  kind: 'line' | 'step' | 'multiples',
  id: string,
  names: readonly string[],
  { where = '', events = [] }: { where?: string; events?: readonly string[] },
): ChartBody {
  const { context } = desk;
  const { t, format } = context;
  const series = getNamed(desk, 'series', id);
  const known = series.columns.map(({ name }) => name);
  const getColumn = (name: string) =>
    series.columns.find((column) => column.name === name) ??
    fail(desk, `table "${id}" has no column "${name}".`, name, known);
  const columns = names.map(getColumn);
  for (const { name, type } of columns)
    if (type !== 'number') fail(desk, `column "${name}" of table "${id}" holds no numbers to draw.`);
  const unit = findUnit(columns.map((column) => column.unit ?? ''));
  if (unit === null)
    return fail(desk, `a <Chart> has one unit, and these columns of "${id}" differ: ${names.join(', ')}.`);
  const values = readValues(desk, id, names, where);
  const dated = values.filter(({ date }) => date !== null);
  const dates = dated.flatMap(({ date }) => date ?? []);
  for (const name of names) {
    const count = dated.filter(({ column, value }) => column === name && value !== null).length;
    if (count === 0) fail(desk, `column "${name}" of table "${id}" has no dated value to draw.`);
    if (count === 1)
      fail(desk, `column "${name}" of table "${id}" has one dated value, and a line needs two.`);
  }
  const rowOf = new Map(values.map((value, index) => [value, index]));
  const say = ({ value, qualifier }: Value) => phraseValue(context, unit, { value, range: null, qualifier });
  const lines = columns.map((column): Line => {
    const title = context.text(column.title);
    return {
      label: title.text,
      ...(title.lang ? { lang: title.lang } : {}),
      points: dated
        .filter((value) => value.column === column.name)
        .map((value) => ({
          date: value.date as string,
          value: value.value,
          status: value.status,
          row: rowOf.get(value) as number,
          ...(value.qualifier === 'exact' ? {} : { text: say(value) }),
        })),
    };
  });
  const isSingle = names.length === 1;
  const source = (value: Value): StoryCell => sourceCell(desk, value.source ?? series.sources[0] ?? '');
  const title = (name: string) => context.plain(getColumn(name).title);
  const hasOpen = dated.some(({ status }) => !isSettled(status));
  const hasMissing = dated.some(({ value }) => value === null);
  return {
    unit,
    subtitle: subtitleOf(desk, unit, dates),
    plot: {
      kind: kind === 'multiples' ? 'multiples' : 'line',
      join: kind === 'step' ? 'step' : 'line',
      lines,
      notes: events.flatMap((event) => describeNote(desk, event)),
      maxGap: findMaxGap(dated.filter(({ column }) => column === names[0]).map(({ date }) => date as string)),
    },
    keys: [...(hasOpen ? [t('chart.key.open')] : []), ...(hasMissing ? [t('chart.key.missing')] : [])],
    isIllustrative: values.some(({ status }) => status === 'illustrative'),
    table: {
      columns: [
        { words: t('chart.date') },
        ...(isSingle ? [] : [{ words: t('story.chart.what') }]),
        { words: t('story.chart.number'), kind: 'number' as const },
        { words: t('slip.kind') },
        { words: t('story.chart.source') },
      ],
      rows: values.map((value) => [
        { words: value.date ? format.date(value.date) : t('date.unknown') },
        ...(isSingle ? [] : [{ words: title(value.column) }]),
        { words: say(value) },
        { words: value.value === null ? '—' : t(`figure.status.${value.status}`) },
        source(value),
      ]),
    },
    data: {
      columns: ['date', 'column', 'value', 'unit', 'qualifier', 'status', 'source'],
      records: values.map(({ column, date, value, qualifier, status, source }) => ({
        date,
        column,
        value,
        unit,
        qualifier,
        status,
        source: source ?? series.sources[0] ?? null,
      })),
    },
  };
}

/** Cells by column, then by date; undated ones last. An empty cell is a value that is not known. */
function readValues(desk: StoryDesk, id: string, names: readonly string[], where: string): Value[] {
  const series = getNamed(desk, 'series', id);
  const known = series.columns.map(({ name }) => name);
  const dateColumn = series.columns.find(({ type }) => type === 'date')?.name;
  if (dateColumn === undefined) return fail(desk, `table "${id}" has no column of dates to draw by.`);
  const sourceColumn = series.columns.find(({ type }) => type === 'source')?.name ?? '';
  const filters = parseWhere(where);
  for (const { column } of filters)
    if (!known.includes(column)) fail(desk, `table "${id}" has no column "${column}".`, column, known);
  const rows = (desk.context.store.tables.get(id)?.rows ?? []).filter((row) =>
    filters.every(({ column, value }) => row[column] === value),
  );
  if (rows.length === 0) fail(desk, `table "${id}" has no row${where ? ` where ${where}` : ''}.`);
  return names.flatMap((column) =>
    rows
      .map((row): Value => {
        const cell = row[column] ?? '';
        const status = figureStatus.safeParse(row.status);
        const quality = qualifier.safeParse(row.qualifier);
        return {
          column,
          date: row[dateColumn] || null,
          value: cell === '' ? null : Number(cell),
          status: status.success ? status.data : 'reported',
          qualifier: quality.success ? quality.data : 'exact',
          source: row[sourceColumn] || null,
        };
      })
      .sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : 0)),
  );
}

/** A dated event as a remark over the plot; cites its source. */
function describeNote(desk: StoryDesk, id: string): StepNote[] {
  const event = getNamed(desk, 'events', id);
  const [source] = event.sources;
  if (!event.from || !source) return fail(desk, `event "${id}" has no date to stand at in a chart.`);
  desk.citations.cite(source);
  const ends = event.to && event.to !== event.from ? { to: event.to } : {};
  return [{ from: event.from, ...ends, text: desk.context.plain(event.title) }];
}
