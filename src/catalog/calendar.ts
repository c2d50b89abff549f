/** The events of the edition as a calendar tells them. Only those whose day is known: a calendar has no other days. */
import { createCitations } from './citations.ts';
import type { Context } from './context.ts';
import { describeEvent } from './events.ts';

export interface CalendarView {
  name: string;
  description: string;
  language: string;
  url: string;
  host: string;
  stamp: string;
}

export interface CalendarEvent {
  id: string;
  from: string;
  to: string;
  title: string;
  detail: string;
  place: string | null;
  url: string;
  isTentative: boolean;
}

const isDay = (date: string | null): date is string => date?.length === 10;

export function describeCalendar(context: Context): {
  head: CalendarView;
  entries: CalendarEvent[];
  undated: number;
} {
  const { store, site, t, plain, locale, text } = context;
  const citations = createCitations(context);
  const events = [...store.events.values()].filter(({ from }) => isDay(from));
  const entries = events.map((event): CalendarEvent => {
    const { isPlanned, sourceHref } = describeEvent(context, citations, event);
    const from = event.from as string;
    return {
      id: event.id,
      from,
      to: isDay(event.to) ? event.to : from,
      title: text(event.title).text,
      detail: `${text(event.detail).text} ${t('calendar.source')}: ${site.url}${sourceHref}`,
      place: event.place ? text(event.place).text : null,
      url: site.url + sourceHref,
      isTentative: isPlanned,
    };
  });
  entries.sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
  const undated = store.events.size - entries.length;
  return {
    head: {
      name: t('calendar.title', { site: plain(site.name) }),
      description: `${t('calendar.description', { number: context.format.number(undated) })} ${plain(site.independence)}`,
      language: locale,
      url: site.url + context.href('/events.ics'),
      host: new URL(site.url).hostname,
      stamp: site.edition.date,
    },
    entries,
    undated,
  };
}
