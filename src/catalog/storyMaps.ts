/** What the maps of a story show: places with their marks, and the list of the same places (A1). */
import { paths, placesCsv } from '#i18n/paths';
import type { Phase } from '#model/programme';
import { kindsOf } from '#model/vocabulary';
import { amountScales, describeAgreement, placeAgreements } from './agreements.ts';
import { listEntries } from './award.ts';
import { describeCard, describeCommunity } from './community.ts';
import type { Text } from './context.ts';
import { type MapPlace, relocationStops, toMapPlace } from './maps.ts';
import { communityName } from './names.ts';
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
  | { kind: 'programme'; id: string; name: Text; country: string; panels: MapPanel[] }
  /** `country`: ISO alpha-2 where all places lie in one, which is then the whole map; else null. `csv`: the same places. */
  | {
      kind: 'places';
      id: string;
      country: string | null;
      places: MapPlace[];
      entries: MapEntry[];
      csv: string;
    }
  | {
      kind: 'agreements';
      id: string;
      places: MapPlace[];
      entries: MapEntry[];
      csv: string;
      scales: ReturnType<typeof amountScales>;
    }
  | { kind: 'award'; id: string; places: MapPlace[]; entries: MapEntry[]; csv: string };

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

/** `<Map kind …>`, one of the kinds of the vocabulary. */
export function describeStoryMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  getAttribute(desk, 'Map', attributes, 'kind');
  const kind = getChoice(desk, 'Map', attributes, 'kind', kindsOf('Map'));
  if (kind === 'dual') return describeDualMap(desk, attributes);
  if (kind === 'programme') return describeProgrammeMap(desk, attributes);
  if (kind === 'agreements') return describeAgreementsMap(desk, attributes);
  if (kind === 'award') return describeAwardMap(desk, attributes);
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
        word: place.since,
        note: place.note,
        source: source ? { id: source, number: citations.cite(source) } : null,
      };
    }),
  };
}

function describeProgrammeMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context, citations } = desk;
  const { t, format } = context;
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
        // Places still open are what the reader looks for, so their names are set first.
        isLead: isOpen,
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
  if (!programme.country)
    fail(desk, `programme "${programme.id}" works in no single country; use kind="places".`);
  return {
    kind: 'programme',
    id: programme.id,
    name: context.text(programme.names),
    country: programme.country,
    panels,
  };
}

function describePlacesMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context } = desk;
  const ids = splitIds(getAttribute(desk, 'Map', attributes, 'communities'));
  const communities = ids.map((id) => getNamed(desk, 'communities', id));
  const cards = communities.map((community) => describeCard(context, community));
  const [country = null, ...others] = new Set(communities.map(({ country }) => country));
  return {
    kind: 'places',
    csv: placesCsv(paths.communities()),
    id: 'places',
    country: others.length ? null : country,
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

/** Cities with the sums as announced, one entry an agreement; a sum nobody published is said to be unknown. */
function describeAgreementsMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context, citations } = desk;
  const ids = splitIds(getAttribute(desk, 'Map', attributes, 'agreements'));
  const agreements = ids.map((id) => getNamed(desk, 'agreements', id));
  return {
    kind: 'agreements',
    csv: placesCsv(paths.refugeeResponse()),
    id: 'agreements',
    places: placeAgreements(context, agreements),
    scales: amountScales(context, agreements),
    entries: agreements.map((agreement) => {
      const view = describeAgreement(context, citations, agreement);
      const source = agreement.sources[0];
      const sums = view.amounts.filter(({ isPart }) => !isPart);
      return {
        name: view.place,
        href: view.place.href,
        word: sums.map(({ phrase }) => phrase).join('; ') || context.t('value.unknown'),
        note: null,
        source: source ? { id: source, number: citations.cite(source) } : null,
      };
    }),
  };
}

/** Every community entered in an edition, with how far it came. */
function describeAwardMap(desk: StoryDesk, attributes: Attributes): StoryMap {
  const { context, citations } = desk;
  const award = getNamed(desk, 'awards', getAttribute(desk, 'Map', attributes, 'award'));
  const wanted = getAttribute(desk, 'Map', attributes, 'edition');
  const known = award.editions.map(({ id }) => id);
  if (!known.includes(wanted))
    return fail(desk, `award "${award.id}" has no edition "${wanted}".`, wanted, known);
  const entries = listEntries(context, award.id, wanted);
  const byPlace = new Map(entries.toReversed().map((entry) => [entry.card.id, entry]));
  return {
    kind: 'award',
    id: award.id,
    csv: placesCsv(paths.edition(award.id, wanted)),
    places: [...byPlace.values()].map(({ card, recognition }) =>
      toMapPlace(
        {
          ...card,
          mark: {
            ...card.mark,
            name: recognition.status === 'submission' ? 'place' : recognition.status,
            lastKnown: false,
          },
          markWord: recognition.word,
        },
        recognition.status === 'winner' ? { label: card.name.text } : {},
      ),
    ),
    entries: entries.map(({ card, title, recognition, id }) => {
      const source = getNamed(desk, 'projects', id).recognitions.find(
        (one) => one.award === award.id && one.edition === wanted,
      )?.sources[0];
      return {
        name: card.name,
        href: card.name.href,
        word: `${card.country}. ${recognition.word}`,
        note: title,
        source: source ? { id: source, number: citations.cite(source) } : null,
      };
    }),
  };
}
