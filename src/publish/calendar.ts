/** Events as iCalendar (RFC 5545): whole days, in the words of one language; the format is the library’s. */
import ical, { ICalCalendarMethod } from 'ical-generator';

export interface CalendarEntry {
  readonly id: string;
  /** ISO days; `to` is the last day. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly detail: string;
  readonly place: string | null;
  readonly url: string;
  /** Announced, and no report of it was found. */
  readonly isTentative: boolean;
}

export interface CalendarHead {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly url: string;
  /** Part of every uid: the host of the site. */
  readonly host: string;
  /** ISO day of the edition, as the stamp of every entry: no clock. */
  readonly stamp: string;
}

/** A calendar file with CRLF line ends. */
export function makeCalendar(head: CalendarHead, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: head.name,
    description: head.description,
    url: head.url,
    prodId: { company: head.host, product: 'events', language: head.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const stamp = `${head.stamp}T00:00:00.000Z`;
  for (const { id, from, to, title, detail, place, url, isTentative } of entries)
    calendar.createEvent({
      id: `${id}@${head.host}`,
      start: day(from),
      end: day(to, 1),
      allDay: true,
      stamp: new Date(stamp),
      summary: title,
      description: detail,
      ...(place ? { location: place } : {}),
      url,
      ...(isTentative ? { status: 'TENTATIVE' as never } : {}),
    });
  return calendar.toString();
}

/** Noon UTC of a day, so that no time zone of a machine moves it; `more` days later. */
function day(iso: string, more = 0): Date {
  const date = new Date(`${iso}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + more);
  return date;
}
