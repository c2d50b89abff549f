/** What the maps, charts and chronicles of a story show: places, rows and events with their words and sources. */
import type { FigureStatus } from '#model/figure';
import type { Phase } from '#model/programme';
import { paths } from '#i18n/paths';
import { describeCard, describeCommunity } from './community.ts';
import type { Text } from './context.ts';
import { describeObservation } from './figures.ts';
import { type MapPlace, relocationStops, toMapPlace } from './maps.ts';
import { communityName, type PlaceName } from './names.ts';
import { type Attributes, fail, getAttribute, getChoice, getNamed, type StoryDesk } from './storyDesk.ts';

export interface SourceRef {
  id: string;
  number: number;
}

export interface MapEntry {
  name: Text;
  href: string | null;
  /** What the mark stands for, in words. */
  word: string | null;
  note: Text | null;
  source: SourceRef | null;
}

export type StoryMap =
  | {
      kind: 'dual';
      id: string;
      name: string;
      country: { code: string; name: string };
      place: MapPlace;
      stops: ReturnType<typeof relocationStops>;
      markWord: string;
      /** When the places were last confirmed. */
      asOf: string;
      entries: MapEntry[];
    }
  | { kind: 'programme'; id: string; name: Text; panels: MapPanel[] }
  | { kind: 'places'; id: string; places: MapPlace[]; entries: MapEntry[] };

/** One phase of a programme as a map of its own. */
export interface MapPanel {
  key: string;
  title: Text;
  places: MapPlace[];
  entries: MapEntry[];
  /** Solid and hollow marks, counted. */
  counts: { joined: number; open: number };
}

/** Hollow: named or chosen, but not said to have joined. */
const openRoles: ReadonlySet<Phase['communities'][number]['role']> = new Set([
  'prospective',
  'selected-only',
  'to-sign',
]);

/** `<Map kind="dual" community>`, `<Map kind="programme" programme>` or `<Map kind="places" communities="a,b">`. */
export function describeStoryMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  getAttribute(desk, 'Map', attributes, 'kind');
  const kind = getChoice(desk, 'Map', attributes, 'kind', ['dual', 'programme', 'places']);
  if (kind === 'dual') return describeDualMap(desk, attributes);
  if (kind === 'programme') return describeProgrammeMap(desk, attributes);
  return describePlacesMap(desk, attributes);
}

function describeDualMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context, citations } = desk;
  const community = getNamed(desk, 'communities', getAttribute(desk, 'Map', attributes, 'community'));
  const view = describeCommunity(context, community);
  if (!community.relocation || !view.relocation)
    fail(desk, `community "${community.id}" has not been relocated, so it has no second place to show.`);
  const { card } = view;
  const sources = community.relocation.places.map((place) => place.source);
  return {
    kind: 'dual',
    id: community.id,
    name: card.name.text,
    country: { code: card.countryCode, name: card.country },
    place: toMapPlace(card, { label: card.name.text, isLead: true }),
    stops: relocationStops(context, view),
    markWord: card.markWord,
    asOf: view.relocation.asOf,
    entries: view.relocation.places.map((place, index) => {
      const source = sources[index];
      return {
        name: place.name,
        href: place.href,
        word: place.since ? context.t('community.since-date', { date: place.since }) : null,
        note: place.note,
        source: source ? { id: source, number: citations.cite(source) } : null,
      };
    }),
  };
}

function describeProgrammeMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context, citations } = desk;
  const { store, t, format } = context;
  const programme = getNamed(desk, 'programmes', getAttribute(desk, 'Map', attributes, 'programme'));
  if (programme.phases.length === 0) fail(desk, `programme "${programme.id}" names no communities by phase.`);
  const panels = programme.phases.map((phase): MapPanel => {
    const rows = phase.communities.map(({ community: id, role, signed, note, source }) => {
      const community = getNamed(desk, 'communities', id);
      const name = communityName(context, community);
      const isOpen = openRoles.has(role);
      const word = t(`story.role.${role}`);
      const place: MapPlace = {
        id,
        lon: community.location?.lon ?? null,
        lat: community.location?.lat ?? null,
        mark: { name: isOpen ? 'candidate' : 'participating', lastKnown: false, relocated: false },
        title: `${name.text}: ${word}`,
        href: name.href,
        label: name.text,
      };
      const entry: MapEntry = {
        name,
        href: name.href,
        word: signed ? t('story.role.on', { role: word, date: format.date(signed) }) : word,
        note: note ? context.text(note) : null,
        source: { id: source, number: citations.cite(source) },
      };
      return { isOpen, place, entry };
    });
    return {
      key: phase.key,
      title: context.text(phase.title),
      places: rows.map(({ place }) => place),
      entries: rows.map(({ entry }) => entry),
      counts: {
        joined: rows.filter(({ isOpen }) => !isOpen).length,
        open: rows.filter(({ isOpen }) => isOpen).length,
      },
    };
  });
  void store;
  return { kind: 'programme', id: programme.id, name: context.text(programme.names), panels };
}

function describePlacesMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context } = desk;
  const ids = splitIds(getAttribute(desk, 'Map', attributes, 'communities'));
  const cards = ids.map((id) => describeCard(context, getNamed(desk, 'communities', id)));
  return {
    kind: 'places',
    id: 'places',
    places: cards.map((card) => toMapPlace(card, { label: card.name.text })),
    entries: cards.map((card) => ({
      name: card.name,
      href: card.name.href,
      word: `${card.country}. ${card.markWord}`,
      note: null,
      source: null,
    })),
  };
}

export type StoryChart =
  | {
      kind: 'squares';
      id: string;
      title: string;
      summary: string;
      unit: string;
      rows: { value: number; status: FigureStatus; words: string; caption: string; asOf: string; source: SourceRef }[];
      most: number;
      reading: Text | null;
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
        to: string | null;
        state: 'happened' | 'planned';
        dates: string;
        source: SourceRef;
      }[];
      asOf: string;
    };

/**
 * `<Chart kind="squares" figure title summary>`: every statement of a figure, counted out.
 * `<Chart kind="gantt" programme events? planned? title summary>`: dated events of a programme; `planned` are those
 * announced and not reported as held.
 */
export function describeStoryChart(desk: StoryDesk, attributes: Attributes): StoryChart {
  getAttribute(desk, 'Chart', attributes, 'kind');
  const kind = getChoice(desk, 'Chart', attributes, 'kind', ['squares', 'gantt']);
  const title = getAttribute(desk, 'Chart', attributes, 'title');
  const summary = getAttribute(desk, 'Chart', attributes, 'summary');
  return kind === 'squares'
    ? describeSquares(desk, attributes, { title, summary })
    : describeGantt(desk, attributes, { title, summary });
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
    if (view.raw === null) return fail(desk, `figure "${figure.id}" has a range, which squares cannot count.`);
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
  return { kind: 'squares', id: figure.id, ...words, unit, rows, most, reading: null };
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
        to: event.to,
        state: planned.has(id) ? ('planned' as const) : ('happened' as const),
        dates,
        source: { id: source, number: citations.cite(source) },
      },
    ];
  });
  if (rows.length === 0) fail(desk, `programme "${programme.id}" has no dated event to draw.`);
  return { kind: 'gantt', id: programme.id, ...words, rows, asOf: format.date(programme.verified) };
}

export interface StoryEvent {
  iso: string | null;
  date: string;
  text: Text;
  source: SourceRef | null;
  isAward: boolean;
}

/** `<Timeline project>` or `<Timeline programme>`. */
export function describeStoryTimeline(desk: StoryDesk, attributes: Attributes): { id: string; events: StoryEvent[] } {
  const { context } = desk;
  if (attributes.project !== undefined) {
    const project = getNamed(desk, 'projects', attributes.project);
    const won = new Set(project.recognitions.flatMap(({ status, date }) => (status === 'winner' && date) || []));
    return {
      id: project.id,
      events: project.timeline.map(({ date, text, source }) =>
        toEvent(desk, date, context.text(text), source, date !== null && won.has(date)),
      ),
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
    stateWord: context.t(`story.next.${next.state}`),
    asOf: next.asOf ? context.format.date(next.asOf) : null,
    text: context.text(next.text),
    events: next.events.map(({ date, text, source }) => toEvent(desk, date, context.text(text), source, false)),
    unknown: next.unknown.map((entry) => context.text(entry)),
  };
}

const splitIds = (list: string): string[] => list.split(',').flatMap((id) => id.trim() || []);

export type { PlaceName };
