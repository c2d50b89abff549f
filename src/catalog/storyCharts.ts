/** What the charts of a story count or date, row by row with words and sources. The author writes the finding. */
import type { FigureStatus } from '#model/figure';
import { kindsOf, stemOf } from '#model/vocabulary';
import type { Text } from './context.ts';
import { describeObservation } from './figures.ts';
import {
  type Attributes,
  fail,
  getAttribute,
  getChoice,
  getNamed,
  type SourceRef,
  type StoryDesk,
  splitIds,
} from './storyDesk.ts';
import {
  type StoryTable,
  tabulateBodies,
  tabulateEvents,
  tabulateFigures,
  tabulateProjects,
  tabulateSeries,
} from './storyTables.ts';

export type StoryChart =
  | {
      kind: 'squares';
      id: string;
      title: string;
      summary: string;
      unit: string;
      rows: {
        value: number;
        status: FigureStatus;
        words: string;
        caption: string;
        asOf: string;
        source: SourceRef;
      }[];
      most: number;
    }
  | {
      kind: 'gantt';
      id: string;
      title: string;
      summary: string;
      rows: {
        id: string;
        label: Text;
        from: string | null;
        to?: string | null;
        state: 'happened' | 'planned';
        dates: string;
        source: SourceRef;
      }[];
      asOf: string;
    }
  /** The rows behind a chart as its table. */
  | { kind: 'rows'; id: string; title: string; summary: string; table: Pick<StoryTable, 'columns' | 'rows'> };

/**
 * `<Chart kind="squares" figure title summary>`: every statement of a figure, counted out.
 * `<Chart kind="gantt" programme events? planned? title summary>`: dated events of a programme; `planned` are those
 * announced and not reported as held.
 */
export function describeStoryChart(desk: StoryDesk, attributes: Attributes): StoryChart {
  getAttribute(desk, 'Chart', attributes, 'kind');
  const kind = getChoice(desk, 'Chart', attributes, 'kind', chartKinds);
  const title = getAttribute(desk, 'Chart', attributes, 'title');
  const summary = getAttribute(desk, 'Chart', attributes, 'summary');
  if (kind === 'squares') return describeSquares(desk, attributes, { title, summary });
  if (kind === 'gantt') return describeGantt(desk, attributes, { title, summary });
  const id = (stemOf('Chart', attributes) ?? 'chart').slice('chart-'.length);
  return { kind: 'rows', id, title, summary, table: tabulateChart(desk, attributes, kind ?? '') };
}

const chartKinds = kindsOf('Chart');

function tabulateChart(desk: StoryDesk, attributes: Attributes, kind: string) {
  const take = (name: string) => getAttribute(desk, 'Chart', attributes, name);
  if (kind === 'bar' || kind === 'slope') return tabulateFigures(desk, splitIds(take('figures')));
  if (kind === 'dot') return tabulateFigures(desk, [take('figure')]);
  if (kind === 'count') return tabulateProjects(desk, take('award'), take('edition'));
  if (kind === 'timeline') return tabulateEvents(desk, splitIds(take('events')));
  if (kind === 'flow') return tabulateBodies(desk, take('programme'));
  return tabulateSeries(desk, take('series'), splitIds(take('columns')));
}

function describeSquares(
  desk: StoryDesk,
  attributes: Attributes,
  words: { title: string; summary: string },
): StoryChart {
  const { context, citations } = desk;
  const figure = getNamed(desk, 'figures', getAttribute(desk, 'Chart', attributes, 'figure'));
  const rows = figure.observations.map((observation) => {
    const view = describeObservation(context, citations, figure.unit, observation);
    if (view.raw === null)
      return fail(desk, `figure "${figure.id}" has a range, which squares cannot count.`);
    return {
      value: view.raw,
      status: view.status,
      words: view.value,
      caption: view.note?.text ?? context.plain(figure.label),
      asOf: view.asOf,
      source: view.source,
    };
  });
  const most = Math.max(...rows.map(({ value }) => value));
  const unit = context.t(`unit.${figure.unit}`, { count: most });
  return { kind: 'squares', id: figure.id, ...words, unit, rows, most };
}

function describeGantt(
  desk: StoryDesk,
  attributes: Attributes,
  words: { title: string; summary: string },
): StoryChart {
  const { context, citations } = desk;
  const { format, t } = context;
  const programme = getNamed(desk, 'programmes', getAttribute(desk, 'Chart', attributes, 'programme'));
  const known = new Set(programme.events);
  const wanted = attributes.events === undefined ? programme.events : splitIds(attributes.events);
  const planned = new Set(splitIds(attributes.planned ?? ''));
  for (const id of [...wanted, ...planned])
    if (!known.has(id)) fail(desk, `programme "${programme.id}" has no event "${id}".`, id, known);
  const rows = wanted.flatMap((id) => {
    const event = getNamed(desk, 'events', id);
    const source = event.sources[0];
    if ((!event.from && !event.to) || !source) return [];
    const ends = [event.from, event.to].map((date) => (date ? format.date(date) : null));
    const dates =
      ends[0] && ends[1]
        ? t('story.period', { from: ends[0], to: ends[1] })
        : (ends[0] ?? t('story.until', { date: ends[1] ?? '' }));
    return [
      {
        id,
        label: context.text(event.title),
        from: event.from,
        // One date is a day or a month in which it happened, not the start of something that goes on.
        ...(event.to || !event.from ? { to: event.to } : {}),
        state: planned.has(id) ? ('planned' as const) : ('happened' as const),
        dates,
        source: { id: source, number: citations.cite(source) },
      },
    ];
  });
  if (rows.length === 0) fail(desk, `programme "${programme.id}" has no dated event to draw.`);
  return { kind: 'gantt', id: programme.id, ...words, rows, asOf: format.date(programme.verified) };
}
