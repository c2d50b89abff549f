/** Everything a community's page says, joined from all collections and put into words, with its sources numbered. */
import { paths } from '#i18n/paths';
import type { Community, MembershipStatus } from '#model/community';
import { type Citation, type Citations, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import { describeFigure, describeObservation, type FigureView, type ObservationView } from './figures.ts';
import { describeMembership, leadingMembership, type MembershipView } from './memberships.ts';
import { communityName, communityNameById, countryName, needsNote, type PlaceName } from './names.ts';
import { createNeighbourFinder } from './neighbours.ts';
import { describeRecognition, leadingRecognition, type RecognitionView } from './recognitions.ts';
import { getRecord, type Store } from './store.ts';

/** What a mark on a map or a chip stands for; relocation is a ring around it. Names as in figure/geo/marks. */
export interface MarkView {
  name: 'winner' | 'finalist' | MembershipStatus | 'place';
  lastKnown: boolean;
  relocated: boolean;
}

export interface TimelineItem {
  iso: string | null;
  date: string;
  text: Text;
  kind: 'event' | 'award' | 'agreement';
  href: string | null;
  sourceNumber: number | null;
}

export interface CommunityCard {
  id: string;
  name: PlaceName;
  countryCode: string;
  country: string;
  countryHref: string;
  mark: MarkView;
  markWord: string;
  location: Community['location'];
}

export interface CommunityView {
  card: CommunityCard;
  region: Text | null;
  codes: Community['codes'];
  coordinates: string | null;
  locationNote: Text | null;
  lead: Text;
  situation: { status: string; text: Text; asOf: string; sourceNumbers: number[] } | null;
  relocation: {
    since: string | null;
    summary: Text;
    asOf: string;
    places: {
      name: Text;
      href: string | null;
      location: Community['location'];
      since: string | null;
      note: Text | null;
      sourceNumber: number;
    }[];
  } | null;
  memberships: (MembershipView & { sourceNumbers: number[] })[];
  recognitions: (RecognitionView & { project: Text; projectHref: string })[];
  /** Results of its projects first: the two that are shown large. */
  results: FigureView[];
  figures: FigureView[];
  projects: { id: string; title: Text; href: string; summary: Text | null; recognition: RecognitionView }[];
  agreements: {
    id: string;
    title: Text;
    href: string;
    signed: string | null;
    summary: Text;
    amount: (ObservationView & { what: Text }) | null;
    sourceNumbers: number[];
  }[];
  commitments: {
    theme: Text | null;
    text: Text;
    state: 'committed' | 'evidenced' | 'unknown';
    by: 'community' | 'partner' | 'project';
    programme: Text;
    programmeHref: string;
    sourceNumber: number;
  }[];
  voices: { who: string | null; role: Text; paraphrase: Text; date: string | null; sourceNumber: number }[];
  timeline: TimelineItem[];
  differences: DifferenceView[];
  stories: { title: string; href: string }[];
  population: ObservationView | null;
  unknown: Text[];
  /** Another community of the country bears the same name, so the region tells them apart. */
  hasNamesake: boolean;
  neighbours: CommunityCard[];
  citations: Citation[];
  verified: string;
  needsNote: boolean;
}

/** The mark of a community: the best recognition of its projects, else its leading membership, else a plain partner. */
export function describeMark(context: Context, community: Community): { mark: MarkView; word: string } {
  const relocated = community.relocation !== null;
  const projects = context.store.projectsByCommunity.get(community.id) ?? [];
  const best = projects
    .map(leadingRecognition)
    .filter((recognition) => recognition.status !== 'submission')
    .sort((a, b) =>
      a.status === b.status ? (a.edition < b.edition ? 1 : -1) : a.status === 'winner' ? -1 : 1,
    )[0];
  if (best && best.status !== 'submission') {
    return {
      mark: { name: best.status, lastKnown: false, relocated },
      word: context.t(`recognition.${best.status}`, { year: best.edition }),
    };
  }
  const membership = leadingMembership(context, community);
  if (membership) {
    const { word, lastKnown, status } = describeMembership(context, membership);
    return { mark: { name: status, lastKnown, relocated }, word };
  }
  const hasAgreement = context.store.agreementsByCommunity.has(community.id);
  return {
    mark: { name: 'place', lastKnown: false, relocated },
    word: context.t(hasAgreement ? 'mark.agreement' : 'mark.listed'),
  };
}

export function describeCard(context: Context, community: Community): CommunityCard {
  const { mark, word } = describeMark(context, community);
  return {
    id: community.id,
    name: communityName(context, community),
    countryCode: community.country,
    country: countryName(context, community.country),
    countryHref: context.href(paths.country(community.country)),
    mark,
    markWord: word,
    location: community.location,
  };
}

type Finder = ReturnType<typeof createNeighbourFinder>;
const findersByStore = new WeakMap<Store, Map<string, Finder>>();
const neighboursByStore = new WeakMap<Store, Map<string, readonly Community[]>>();
const NEIGHBOURS = 4;

/** Nearest members of the same leading programme, or of the same country when it has none. */
export function findNeighbours(context: Context, community: Community): readonly Community[] {
  const { store } = context;
  const known = keep(neighboursByStore, store);
  let neighbours = known.get(community.id);
  if (!neighbours) {
    const membership = leadingMembership(context, community);
    const key = membership ? `programme:${membership.programme}` : `country:${community.country}`;
    const finders = keep(findersByStore, store);
    let finder = finders.get(key);
    if (!finder) {
      const members = membership
        ? store.communitiesByProgramme.get(membership.programme)
        : store.communitiesByCountry.get(community.country);
      finder = createNeighbourFinder(members ?? []);
      finders.set(key, finder);
    }
    neighbours = finder(community, NEIGHBOURS);
    known.set(community.id, neighbours);
  }
  return neighbours;
}

/** The map kept for a store, made at the first asking. */
function keep<Value>(byStore: WeakMap<Store, Map<string, Value>>, store: Store): Map<string, Value> {
  let map = byStore.get(store);
  if (!map) {
    map = new Map();
    byStore.set(store, map);
  }
  return map;
}

/** Sentences composed from the record when no summary has been written. */
function composeLead(context: Context, card: CommunityCard, memberships: readonly MembershipView[]): Text {
  const [first] = memberships;
  if (!first)
    return {
      text: context.t('community.lead.plain', { name: card.name.text, country: card.country }),
      lang: null,
    };
  const key = first.lastKnown ? 'community.lead.last-known' : 'community.lead.current';
  return {
    text: context.t(key, {
      name: card.name.text,
      country: card.country,
      status: context.t(`status.${first.status}`),
      programme: first.programme.name.text,
      asOf: first.asOf,
    }),
    lang: null,
  };
}

/** "48.59° N, 38.00° E" */
function describeCoordinates(context: Context, location: NonNullable<Community['location']>): string {
  const side = (value: number, positive: string, negative: string) =>
    `${context.format.number(Math.abs(value))}° ${context.t(value < 0 ? negative : positive)}`;
  return `${side(location.lat, 'compass.n', 'compass.s')}, ${side(location.lon, 'compass.e', 'compass.w')}`;
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
  ) =>
    items.push({
      iso,
      date: iso ? format.date(iso) : t('date.unknown'),
      text,
      kind,
      href,
      sourceNumber: source ? citations.cite(source) : null,
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
          'award',
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
    add(event.from, context.text(event.title), 'event', null, event.sources[0]);
  const seen = new Set<string>();
  return items
    .filter((item) => {
      const key = `${item.iso}|${item.text.text}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => ((a.iso ?? '9') < (b.iso ?? '9') ? -1 : (a.iso ?? '9') > (b.iso ?? '9') ? 1 : 0));
}

/** Joins one community's page. Pure in effect: the same store and language give the same view. */
export function describeCommunity(context: Context, community: Community): CommunityView {
  const { store, format } = context;
  const citations = createCitations(context);
  const cite = (sources: readonly string[]) => sources.map((source) => citations.cite(source));
  const card = describeCard(context, community);
  const memberships = community.memberships.map((membership) => ({
    ...describeMembership(context, membership),
    sourceNumbers: cite(membership.sources),
  }));
  const projects = store.projectsByCommunity.get(community.id) ?? [];
  const resultIds = new Set(projects.flatMap((project) => project.results));
  const figureIds = new Set([
    ...(store.figuresBySubject.get(`community:${community.id}`) ?? []).map((figure) => figure.id),
  ]);
  const programmePhases = community.memberships.flatMap(({ programme }) => {
    const record = getRecord(store, 'programmes', programme);
    return record.phases
      .filter((phase) => phase.communities.some((entry) => entry.community === community.id))
      .flatMap((phase) => phase.commitments.map((commitment) => ({ record, commitment })));
  });
  const themeName = (id: string | null) =>
    id === null ? null : context.text(getRecord(store, 'themes', id).names);
  const neighbours = findNeighbours(context, community);
  const { relocation, situation } = community;

  const view = {
    card,
    region: community.region ? context.text(community.region) : null,
    codes: community.codes,
    coordinates: community.location ? describeCoordinates(context, community.location) : null,
    locationNote: community.locationNote ? context.text(community.locationNote) : null,
    lead: community.summary ? context.text(community.summary) : composeLead(context, card, memberships),
    situation: situation && {
      status: situation.status,
      text: context.text(situation.text),
      asOf: situation.asOf ? format.date(situation.asOf) : context.t('date.unknown'),
      sourceNumbers: cite(situation.sources),
    },
    relocation: relocation && {
      since: relocation.since ? format.dateGenitive(relocation.since) : null,
      summary: context.text(relocation.summary),
      asOf: relocation.asOf ? format.date(relocation.asOf) : context.t('date.unknown'),
      places: relocation.places.map((place) => ({
        name: place.community ? communityNameById(context, place.community) : context.text(place.name),
        href: place.community ? context.href(paths.community(place.community)) : null,
        location: place.location,
        since: place.since ? format.dateGenitive(place.since) : null,
        note: place.note ? context.text(place.note) : null,
        sourceNumber: citations.cite(place.source),
      })),
    },
    memberships,
    recognitions: projects.flatMap((project) =>
      project.recognitions.map((recognition) => ({
        ...describeRecognition(context, recognition),
        project: context.text(project.title),
        projectHref: context.href(paths.project(project.id)),
      })),
    ),
    results: [...resultIds].map((id) => describeFigure(context, citations, id)),
    figures: [...figureIds]
      .filter((id) => !resultIds.has(id))
      .map((id) => describeFigure(context, citations, id)),
    projects: projects.map((project) => ({
      id: project.id,
      title: context.text(project.title),
      href: context.href(paths.project(project.id)),
      summary: project.summary ? context.text(project.summary) : null,
      recognition: describeRecognition(context, leadingRecognition(project)),
    })),
    agreements: (store.agreementsByCommunity.get(community.id) ?? []).map((agreement) => {
      const [amount] = agreement.amounts;
      return {
        id: agreement.id,
        title: context.text(agreement.title),
        href: `${context.href(paths.refugeeResponse())}#${agreement.id}`,
        signed: agreement.signed ? format.date(agreement.signed) : null,
        summary: context.text(agreement.summary),
        amount: amount
          ? {
              ...describeObservation(context, citations, amount.currency.toLowerCase(), amount),
              what: context.text(amount.what),
            }
          : null,
        sourceNumbers: cite(agreement.sources),
      };
    }),
    commitments: [
      ...community.commitments.map((commitment) => ({
        theme: themeName(commitment.theme),
        text: context.text(commitment.text),
        state: commitment.state,
        by: 'community' as const,
        programme: memberships[0]?.programme.name ?? { text: '', lang: null },
        programmeHref: memberships[0]?.programme.href ?? context.href(paths.programmes()),
        sourceNumber: citations.cite(commitment.source),
      })),
      ...programmePhases.map(({ record, commitment }) => ({
        theme: themeName(commitment.theme),
        text: context.text(commitment.text),
        state: 'committed' as const,
        by: commitment.by,
        programme: context.text(record.names),
        programmeHref: context.href(paths.programme(record.id)),
        sourceNumber: citations.cite(commitment.source),
      })),
    ],
    voices: (store.voicesByCommunity.get(community.id) ?? []).map((voice) => ({
      who: voice.names?.[context.locale] ?? voice.who,
      role: context.text(voice.role),
      paraphrase: context.text(voice.paraphrase),
      date: voice.date ? format.date(voice.date) : null,
      sourceNumber: citations.cite(voice.source),
    })),
    timeline: composeTimeline(context, citations, community),
    differences: [
      ...new Set([
        ...(store.differencesBySubject.get(`community:${community.id}`) ?? []),
        ...projects.flatMap((project) => store.differencesBySubject.get(`project:${project.id}`) ?? []),
      ]),
    ].map((difference) => describeDifference(context, citations, difference)),
    stories: store.stories
      .filter((story) => story.locale === context.locale && story.data.communities.includes(community.id))
      .map((story) => ({ title: story.data.title, href: context.href(paths.story(story.slug)) })),
    population: community.population
      ? describeObservation(context, citations, 'inhabitants', community.population)
      : null,
    unknown: community.unknown.map((entry) => context.text(entry)),
    hasNamesake: (store.communitiesByCountry.get(community.country) ?? []).some(
      (other) => other !== community && other.names.en === community.names.en,
    ),
    neighbours: neighbours.map((neighbour) => describeCard(context, neighbour)),
    verified: format.date(community.verified),
    needsNote: needsNote(context, [community.country, ...neighbours.map((neighbour) => neighbour.country)]),
  };
  cite(community.sources);
  return { ...view, citations: citations.list() };
}
