/** Charts of our own records in a story: events on a line of time, entries of an award counted, who funds whom. */
import { paths } from '#i18n/paths';
import { listEntries } from './award.ts';
import { tabulateFlow } from './chartTables.ts';
import { describeDates } from './events.ts';
import { describeFlow } from './flow.ts';
import { type ChartBody, sourceCell } from './storyChartParts.ts';
import { fail, getNamed, type StoryDesk, splitIds } from './storyDesk.ts';

/** `<Chart kind="gantt" programme events? planned?>`: `planned` are those announced and not reported as held. */
export function describeGantt(
  desk: StoryDesk,
  id: string,
  { events, planned }: { events?: string | undefined; planned?: string | undefined },
): ChartBody {
  const programme = getNamed(desk, 'programmes', id);
  const known = new Set(programme.events);
  const wanted = events === undefined ? programme.events : splitIds(events);
  const open = new Set(splitIds(planned ?? ''));
  for (const event of [...wanted, ...open])
    if (!known.has(event)) fail(desk, `programme "${id}" has no event "${event}".`, event, known);
  return describeTimes(desk, wanted, open, programme.verified);
}

/** `<Chart kind="timeline" events>` and the events of a programme: each as precisely as its sources date it. */
export function describeTimes(
  desk: StoryDesk,
  ids: readonly string[],
  planned: ReadonlySet<string>,
  verified: string | null = null,
): ChartBody {
  const { context } = desk;
  const { format, t } = context;
  const events = ids.flatMap((id) => {
    const event = getNamed(desk, 'events', id);
    const source = event.sources[0];
    return (event.from || event.to) && source ? [{ event, source }] : [];
  });
  if (events.length === 0) fail(desk, 'none of the events of this <Chart> has a date to draw.');
  const rows = events.map(({ event, source }) => ({
    event,
    source,
    label: context.text(event.title),
    state: planned.has(event.id) ? ('planned' as const) : ('happened' as const),
    dates: describeDates(context, event.from, event.to),
  }));
  const states = { happened: t('story.chart.happened'), planned: t('story.chart.planned') };
  const date = format.date(verified ?? context.site.edition.date);
  return {
    unit: null,
    subtitle: t('story.chart.gantt', { date }),
    plot: {
      kind: 'gantt',
      rows: rows.map(({ event, label, state, dates }, index) => ({
        id: event.id,
        label: label.text,
        ...(label.lang ? { lang: label.lang } : {}),
        from: event.from,
        // One date is a day or a month in which it happened, not the start of something that goes on.
        ...(event.to || !event.from ? { to: event.to } : {}),
        state,
        dates,
        row: index,
      })),
    },
    keys: [t('story.chart.gantt-key')],
    isIllustrative: false,
    table: {
      columns: ['event', 'when', 'state', 'source'].map((key) => ({ words: t(`story.chart.${key}`) })),
      rows: rows.map(({ label, dates, state, source }) => [
        { words: label.text, ...(label.lang ? { lang: label.lang } : {}) },
        { words: dates },
        { words: states[state] },
        sourceCell(desk, source),
      ]),
    },
    data: {
      columns: ['event', 'title', 'from', 'to', 'state', 'source'],
      records: rows.map(({ event, label, state, source }) => ({
        event: event.id,
        title: label.text,
        from: event.from,
        to: event.to,
        state,
        source,
      })),
    },
  };
}

/** At most this many bars; the rest stays in the table. */
const MOST_BARS = 8;

/** `<Chart kind="count" award edition by>`: the entries listed in this atlas, which need not be all there were. */
export function describeCount(
  desk: StoryDesk,
  awardId: string,
  editionId: string,
  by: 'country' | 'category' | 'status',
): ChartBody {
  const { context } = desk;
  const { t, format } = context;
  const award = getNamed(desk, 'awards', awardId);
  const known = award.editions.map(({ id }) => id);
  const edition = award.editions.find(({ id }) => id === editionId);
  if (!edition) return fail(desk, `award "${awardId}" has no edition "${editionId}".`, editionId, known);
  const entries = listEntries(context, awardId, editionId);
  if (entries.length === 0) fail(desk, `edition "${editionId}" of award "${awardId}" has no entry to count.`);
  for (const source of edition.sources) desk.citations.cite(source);
  const nameOf = (entry: (typeof entries)[number]): { id: string; text: string; lang: string | null } => {
    if (by === 'country') return { id: entry.card.countryCode, text: entry.card.country, lang: null };
    if (by === 'status')
      return {
        id: entry.recognition.status,
        text: t(`recognition.word.${entry.recognition.status}`),
        lang: null,
      };
    const category = edition.categories.find(({ id }) => id === entry.categoryId);
    const name = category ? context.text(category.names) : { text: t('value.unknown'), lang: null };
    return { id: entry.categoryId, ...name };
  };
  const groups = new Map<string, { id: string; text: string; lang: string | null; count: number }>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const group = groups.get(name.id) ?? { ...name, count: 0 };
    group.count += 1;
    groups.set(name.id, group);
  }
  const rows = [...groups.values()].sort((a, b) => b.count - a.count || format.compare(a.text, b.text));
  const left = rows.length - MOST_BARS;
  const [source] = edition.sources;
  return {
    unit: null,
    subtitle: t('chart.count.subtitle', {
      count: entries.length,
      number: format.number(entries.length),
      year: edition.date ? format.date(edition.date) : edition.id,
      date: format.date(award.verified),
    }),
    plot: {
      kind: 'bar',
      rows: rows.slice(0, MOST_BARS).map(({ id, text, lang, count }) => ({
        id,
        label: text,
        ...(lang ? { lang } : {}),
        value: count,
        status: 'measured',
      })),
    },
    keys: left > 0 ? [t('chart.count.left', { count: left, number: format.number(left) })] : [],
    isIllustrative: false,
    table: {
      columns: [
        { words: t(`chart.count.${by}`) },
        { words: t('chart.count.entries'), kind: 'number' },
        { words: t('story.chart.source') },
      ],
      rows: rows.map(({ text, lang, count }) => [
        { words: text, ...(lang ? { lang } : {}) },
        { words: format.number(count) },
        source ? sourceCell(desk, source) : { words: '—' },
      ]),
    },
    data: {
      columns: [by, 'entries', 'award', 'edition'],
      records: rows.map(({ id, count }) => ({
        [by]: id,
        entries: count,
        award: awardId,
        edition: editionId,
      })),
    },
  };
}

/** `<Chart kind="flow" programme>`: who funds, who runs, who is served; bands by number of communities. */
export function describeFlowChart(desk: StoryDesk, id: string): ChartBody {
  const { context, citations } = desk;
  const { t } = context;
  const programme = getNamed(desk, 'programmes', id);
  const flow = describeFlow(context, citations, programme);
  if (!flow)
    return fail(desk, `programme "${id}" does not say who funds, manages and runs it, and in which phases.`);
  return {
    unit: null,
    subtitle: t('chart.flow.subtitle', { date: context.format.date(programme.verified) }),
    plot: {
      kind: 'flow',
      ...flow,
      // A phase stands on the programme's own page.
      nodes: flow.nodes.map(({ href, ...node }, row) => ({
        ...node,
        ...(href ? { href: `${context.href(paths.programme(id))}${href}` } : {}),
        row,
      })),
    },
    keys: [t('chart.flow.key')],
    isIllustrative: false,
    sourceIds: programme.sources.slice(0, 2),
    ...tabulateFlow(context, flow),
  };
}
