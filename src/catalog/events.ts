/** Events as a page tells them: dates as precisely as known, what was planned apart from what is reported, sources. */
import { paths } from '#i18n/paths';
import type { Event } from '#model/event';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { describeFigure, type FigureView } from './figures.ts';
import { communityNameById, type PlaceName } from './names.ts';
import { getRecord } from './store.ts';

export interface EventView {
  id: string;
  title: Text;
  detail: Text;
  place: Text | null;
  /** Dates as recorded, for axes. */
  from: string | null;
  to: string | null;
  /** Dates in words. */
  dates: string;
  /** Announced or planned, and no report of it was found. */
  isPlanned: boolean;
  communities: PlaceName[];
  figures: FigureView[];
  sourceNumbers: number[];
  /** Page of the first source. */
  sourceHref: string;
}

/** "from–to", "until to", one date, or the words for an unknown one. */
export function describeDates(context: Context, from: string | null, to: string | null): string {
  const { format, t } = context;
  if (from && to && to !== from) return t('dates.span', { from: format.date(from), to: format.date(to) });
  if (from) return format.date(from);
  return to ? t('dates.until', { date: format.date(to) }) : t('date.unknown');
}

/** An event counts as planned when the first figure bound to it is a plan. */
export function isPlannedEvent({ store }: Pick<Context, 'store'>, { figures: [first] }: Event): boolean {
  return first !== undefined && getRecord(store, 'figures', first).observations[0]?.status === 'planned';
}

export function describeEvent(context: Context, citations: Citations, event: Event): EventView {
  const sourceNumbers = event.sources.map((source) => citations.cite(source));
  const figures = event.figures.map((id) => describeFigure(context, citations, id));
  return {
    id: event.id,
    title: context.text(event.title),
    detail: context.text(event.detail),
    place: event.place ? context.text(event.place) : null,
    from: event.from,
    to: event.to,
    dates: describeDates(context, event.from, event.to),
    isPlanned: isPlannedEvent(context, event),
    communities: event.communities.map((id) => communityNameById(context, id)),
    figures,
    sourceNumbers,
    sourceHref: context.href(paths.source(event.sources[0] as string)),
  };
}

/** Earliest first by what is known of the beginning, else of the end. */
const compareEvents = (a: Event, b: Event): number => {
  const [first, second] = [a.from ?? a.to ?? '9', b.from ?? b.to ?? '9'];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Events by id, in order of time; those without any date come apart, in the order given. */
export function describeEvents(
  context: Context,
  citations: Citations,
  ids: readonly string[],
): { dated: EventView[]; undated: EventView[] } {
  const records = ids.map((id) => getRecord(context.store, 'events', id));
  const hasDate = ({ from, to }: Event) => from !== null || to !== null;
  const describe = (event: Event) => describeEvent(context, citations, event);
  return {
    dated: records.filter(hasDate).sort(compareEvents).map(describe),
    undated: records.filter((event) => !hasDate(event)).map(describe),
  };
}
