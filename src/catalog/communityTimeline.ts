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

interface Draft extends Omit<TimelineItem, 'date' | 'sourceNumber'> {
  /** Ids; the first is printed. */
  sources: readonly string[];
}

/**
 * What is on record of a community in order of time, undated last. What its events, projects and standings tell of one
 * day or month from one source is told once, by the first of them.
 */
export function composeTimeline(
  context: Context,
  citations: Citations,
  community: Community,
): TimelineItem[] {
  const { format, t } = context;
  const told: Draft[] = [];
  for (const drafts of [
    draftEvents(context, community),
    draftProjects(context, community),
    draftAgreements(context, community),
    draftStandings(context, community),
  ]) {
    const before = [...told];
    for (const draft of drafts)
      if (!told.some((one) => hasSameWords(one, draft)) && !before.some((one) => tellsSame(one, draft)))
        told.push(draft);
  }
  return told
    .sort((a, b) => compareDays(a.iso, b.iso))
    .map(({ sources: [source], ...item }) => ({
      ...item,
      date: item.iso ? format.date(item.iso) : t('date.unknown'),
      sourceNumber: source ? citations.cite(source) : null,
    }));
}

const hasSameWords = (one: Draft, other: Draft): boolean =>
  one.iso === other.iso && one.text.text === other.text.text;

/** Within a year much can happen, and an award or a signature is more than the meeting it was given at. */
const tellsSame = (one: Draft, { iso, kind, sources }: Draft): boolean =>
  kind === 'event' &&
  one.iso === iso &&
  iso !== null &&
  iso.length > 4 &&
  one.sources.some((source) => sources.includes(source));

const compareDays = (a: string | null, b: string | null): number =>
  (a ?? '9') < (b ?? '9') ? -1 : (a ?? '9') > (b ?? '9') ? 1 : 0;

const plain = { detail: null, isPlanned: false, kind: 'event', href: null } as const;

const draftEvents = (context: Context, { id }: Community): Draft[] =>
  (context.store.eventsByCommunity.get(id) ?? []).map((event) => ({
    ...plain,
    iso: event.from,
    text: context.text(event.title),
    detail: context.text(event.detail),
    isPlanned: isPlannedEvent(context, event),
    sources: event.sources,
  }));

const draftProjects = (context: Context, { id }: Community): Draft[] =>
  (context.store.projectsByCommunity.get(id) ?? []).flatMap((project): Draft[] => {
    const href = context.href(paths.project(project.id));
    const steps = [...project.timeline, ...(project.next?.events ?? [])].map((entry): Draft => {
      const isWon = project.recognitions.some(
        ({ status, date }) => status === 'winner' && date === entry.date,
      );
      return {
        ...plain,
        iso: entry.date,
        text: context.text(entry.text),
        kind: isWon ? 'award' : 'event',
        href,
        sources: [entry.source],
      };
    });
    if (project.timeline.length > 0) return steps;
    const awards = project.recognitions.map((recognition): Draft => {
      const { word, award } = describeRecognition(context, recognition);
      return {
        ...plain,
        iso: recognition.date ?? recognition.edition,
        text: { text: `${word}: ${award.text}`, lang: award.lang },
        kind: recognition.status === 'winner' ? 'award' : 'event',
        href,
        sources: recognition.sources,
      };
    });
    return [...steps, ...awards];
  });

const draftAgreements = (context: Context, { id }: Community): Draft[] =>
  (context.store.agreementsByCommunity.get(id) ?? []).flatMap((agreement) =>
    agreement.signed
      ? {
          ...plain,
          iso: agreement.signed,
          text: context.text(agreement.title),
          kind: 'agreement',
          href: `${context.href(paths.refugeeResponse())}#${agreement.id}`,
          sources: agreement.sources,
        }
      : [],
  );

const draftStandings = (context: Context, { memberships }: Community): Draft[] =>
  memberships.flatMap(({ programme, history, sources }) => {
    const name = context.plain(getRecord(context.store, 'programmes', programme).names);
    return history.map((entry): Draft => {
      const text = context.text(entry.text);
      return {
        ...plain,
        iso: entry.date,
        text: { ...text, text: `${name}: ${text.text}` },
        href: context.href(paths.programme(programme)),
        sources,
      };
    });
  });
