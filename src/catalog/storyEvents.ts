/** What happened in order, and what happened next, as a story tells it. */
import { paths } from '#i18n/paths';
import { composeTimeline } from './communityTimeline.ts';
import type { Text } from './context.ts';
import {
  type Attributes,
  fail,
  getAttribute,
  getNamed,
  type SourceRef,
  type StoryDesk,
} from './storyDesk.ts';

export interface StoryEvent {
  iso: string | null;
  date: string;
  text: Text;
  source: SourceRef | null;
  isAward: boolean;
}

/** `<Timeline project>`, `<Timeline programme>` or `<Timeline community>`. */
export function describeStoryTimeline(
  desk: StoryDesk,
  attributes: Attributes,
): { id: string; events: StoryEvent[] } {
  const { context } = desk;
  if (attributes.project !== undefined) {
    const project = getNamed(desk, 'projects', attributes.project);
    const won = new Set(
      project.recognitions.flatMap(({ status, date }) => (status === 'winner' && date) || []),
    );
    return {
      id: project.id,
      events: project.timeline.map(({ date, text, source }) =>
        toEvent(desk, date, context.text(text), source, date !== null && won.has(date)),
      ),
    };
  }
  if (attributes.community !== undefined) {
    const community = getNamed(desk, 'communities', attributes.community);
    const timeline = composeTimeline(context, desk.citations, community);
    const sources = new Map(desk.citations.list().map(({ number, id }) => [number, id]));
    if (timeline.length === 0) fail(desk, `"${community.id}" has no event on record.`);
    return {
      id: community.id,
      events: timeline.map(({ iso, date, text, kind, sourceNumber: number }) => {
        const source = number === null ? undefined : sources.get(number);
        return {
          iso,
          date,
          text,
          source: number !== null && source ? { id: source, number } : null,
          isAward: kind === 'award',
        };
      }),
    };
  }
  const programme = getNamed(desk, 'programmes', getAttribute(desk, 'Timeline', attributes, 'programme'));
  return {
    id: programme.id,
    events: programme.events.map((id) => {
      const event = getNamed(desk, 'events', id);
      return toEvent(desk, event.from, context.text(event.title), event.sources[0] ?? null, false);
    }),
  };
}

function toEvent(
  { context, citations }: StoryDesk,
  iso: string | null,
  text: Text,
  source: string | null,
  isAward: boolean,
): StoryEvent {
  return {
    iso,
    date: iso ? context.format.date(iso) : context.t('date.unknown'),
    text,
    source: source ? { id: source, number: citations.cite(source) } : null,
    isAward,
  };
}

export interface StoryNext {
  id: string;
  href: string;
  stateWord: string;
  asOf: string | null;
  text: Text;
  events: StoryEvent[];
  unknown: Text[];
}

/** `<WhatHappenedNext project>`: what became of an awarded project, and what no source says (blueprint 5). */
export function describeStoryNext(desk: StoryDesk, attributes: Attributes): StoryNext {
  const { context } = desk;
  const project = getNamed(desk, 'projects', getAttribute(desk, 'WhatHappenedNext', attributes, 'project'));
  const { next } = project;
  if (!next) return fail(desk, `project "${project.id}" does not say what happened next.`);
  return {
    id: project.id,
    href: context.href(paths.project(project.id)),
    stateWord: context.t(`story.state.${next.state}`),
    asOf: next.asOf ? context.format.date(next.asOf) : null,
    text: context.text(next.text),
    events: next.events.map(({ date, text, source }) =>
      toEvent(desk, date, context.text(text), source, false),
    ),
    unknown: next.unknown.map((entry) => context.text(entry)),
  };
}
