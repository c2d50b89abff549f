/** What is on record of one community in order of time: standings, projects, agreements and events. Knows no layout. */
import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { isPlannedEvent } from './events.ts';
import { describeRecognition } from './recognitions.ts';
import { getRecord } from './store.ts';

export interface TimelineItem {
  iso: string | null;
  date: string;
  text: Text;
  /** Where it was and what it was about, for an event. */
  detail: Text | null;
  /** Announced or planned, and no report of it was found. */
  isPlanned: boolean;
  kind: 'event' | 'award' | 'agreement';
  href: string | null;
  sourceNumber: number | null;
}

/** What is on record of a community in order of time, undated last. */
export function composeTimeline(
  context: Context,
  citations: Citations,
  community: Community,
): TimelineItem[] {
  const { store, format, t } = context;
  const items: TimelineItem[] = [];
  const add = (
    iso: string | null,
    text: Text,
    kind: TimelineItem['kind'],
    href: string | null,
    source: string | undefined,
    more: Pick<TimelineItem, 'detail' | 'isPlanned'> = { detail: null, isPlanned: false },
  ) =>
    items.push({
      iso,
      date: iso ? format.date(iso) : t('date.unknown'),
      text,
      kind,
      href,
      sourceNumber: source ? citations.cite(source) : null,
      ...more,
    });

  for (const membership of community.memberships) {
    const programme = context.plain(getRecord(store, 'programmes', membership.programme).names);
    for (const entry of membership.history) {
      const text = context.text(entry.text);
      add(
        entry.date,
        { ...text, text: `${programme}: ${text.text}` },
        'event',
        context.href(paths.programme(membership.programme)),
        membership.sources[0],
      );
    }
  }
  for (const project of store.projectsByCommunity.get(community.id) ?? []) {
    const href = context.href(paths.project(project.id));
    for (const entry of [...project.timeline, ...(project.next?.events ?? [])]) {
      const won = project.recognitions.some(
        (recognition) => recognition.status === 'winner' && recognition.date === entry.date,
      );
      add(entry.date, context.text(entry.text), won ? 'award' : 'event', href, entry.source);
    }
    if (project.timeline.length === 0) {
      for (const recognition of project.recognitions) {
        const view = describeRecognition(context, recognition);
        const iso = recognition.date ?? recognition.edition;
        add(
          iso,
          { text: `${view.word}: ${view.award.text}`, lang: view.award.lang },
          recognition.status === 'winner' ? 'award' : 'event',
          href,
          recognition.sources[0],
        );
      }
    }
  }
  for (const agreement of store.agreementsByCommunity.get(community.id) ?? []) {
    if (agreement.signed)
      add(
        agreement.signed,
        context.text(agreement.title),
        'agreement',
        `${context.href(paths.refugeeResponse())}#${agreement.id}`,
        agreement.sources[0],
      );
  }
  for (const event of store.eventsByCommunity.get(community.id) ?? [])
    add(event.from, context.text(event.title), 'event', null, event.sources[0], {
      detail: context.text(event.detail),
      isPlanned: isPlannedEvent(context, event),
    });
  const seen = new Set<string>();
  return items
    .filter((item) => {
      const key = `${item.iso}|${item.text.text}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => ((a.iso ?? '9') < (b.iso ?? '9') ? -1 : (a.iso ?? '9') > (b.iso ?? '9') ? 1 : 0));
}
