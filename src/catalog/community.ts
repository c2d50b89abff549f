/**
 * Everything a community's page says, joined from all collections and put into words, with its sources numbered. A third
 * of the length is the shape of the view; what takes more than a line to join has a file of its own beside this one.
 */
import { paths } from '#i18n/paths';
import type { Community, MembershipStatus } from '#model/community';
import { type Citation, createCitations } from './citations.ts';
import { type ChangeView, listChanges } from './communityChanges.ts';
import { type CourseView, describeCourse, figuresOfCommunity, hasCourse } from './communityFigures.ts';
import { describeGaps, type Holding } from './communityGaps.ts';
import { describeDistance, describeMembersList, findNeighbours } from './communityNeighbours.ts';
import { describePledges, type PledgeGroup } from './communityPledges.ts';
import { composeTimeline, type TimelineItem } from './communityTimeline.ts';
import type { Context, Text } from './context.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import { describeFigure, describeObservation, type FigureView, type ObservationView } from './figures.ts';
import { describeMembership, leadingMembership, type MembershipView } from './memberships.ts';
import { communityName, communityNameById, countryName, needsNote, type PlaceName } from './names.ts';
import { describeRecognition, leadingRecognition, type RecognitionView } from './recognitions.ts';
import { describeReview, type Review } from './review.ts';
import { getRecord } from './store.ts';

/** What a mark on a map or a chip stands for; relocation is a ring around it. Names as in figure/geo/marks. */
export interface MarkView {
  name: 'winner' | 'finalist' | MembershipStatus | 'place';
  lastKnown: boolean;
  relocated: boolean;
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
  situation: { status: string; text: Text; asOf: string; review: Review; sourceNumbers: number[] } | null;
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
  /** The others about the place and its agreements, but for those that are drawn. */
  figures: FigureView[];
  /** Figures stated at several dates. */
  courses: CourseView[];
  projects: { id: string; title: Text; href: string; summary: Text | null; recognition: RecognitionView }[];
  agreements: {
    id: string;
    title: Text;
    href: string;
    signed: string | null;
    partner: Text;
    summary: Text;
    /** The first sum, and every sum as published. */
    amount: (ObservationView & { what: Text }) | null;
    amounts: (ObservationView & { what: Text })[];
    sourceNumbers: number[];
  }[];
  pledges: PledgeGroup[];
  voices: { who: string | null; role: Text; paraphrase: Text; date: string | null; sourceNumber: number }[];
  timeline: TimelineItem[];
  differences: DifferenceView[];
  stories: { title: string; standfirst: string; href: string }[];
  population: ObservationView | null;
  unknown: Text[];
  /** What the atlas holds nothing of, in a sentence. */
  gaps: string | null;
  changes: ChangeView[];
  /** Another community of the country bears the same name, so the region tells them apart. */
  hasNamesake: boolean;
  /** Nearest first, with the distance in words. */
  neighbours: (CommunityCard & { distance: string | null })[];
  /** Where all of them are listed: the programme, else the country. */
  neighboursOf: Text & { href: string };
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
  const figures = figuresOfCommunity(store, community);
  const results = [...resultIds].map((id) => describeFigure(context, citations, id));
  // Large, a result speaks for itself; beside others it may be drawn.
  const drawable = new Set(
    [...results.slice(2).map(({ id }) => getRecord(store, 'figures', id)), ...figures].filter(hasCourse),
  );
  const neighbours = findNeighbours(context, community);
  const leading = leadingMembership(context, community);
  const { relocation, situation } = community;
  const pledges = describePledges(context, citations, community);
  const agreements = store.agreementsByCommunity.get(community.id) ?? [];
  const held = new Set<Holding>();
  if (memberships.length > 0) held.add('standing');
  if (projects.length > 0) held.add('projects');
  // A memorandum may stand among the events or behind the pledges without a record of its own.
  if (agreements.length + pledges.length + (store.eventsByCommunity.get(community.id) ?? []).length > 0)
    held.add('agreements');
  if (pledges.length > 0) held.add('pledges');
  if (resultIds.size + figures.length > 0) held.add('figures');
  if (community.population) held.add('population');

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
      review: describeReview(context, situation.asOf),
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
    results: results.filter(({ id }, index) => index < 2 || !drawable.has(getRecord(store, 'figures', id))),
    figures: figures
      .filter((figure) => !resultIds.has(figure.id) && !drawable.has(figure))
      .map(({ id }) => describeFigure(context, citations, id)),
    courses: [...drawable].map((figure) => describeCourse(context, citations, figure)),
    projects: projects.map((project) => ({
      id: project.id,
      title: context.text(project.title),
      href: context.href(paths.project(project.id)),
      summary: project.summary ? context.text(project.summary) : null,
      recognition: describeRecognition(context, leadingRecognition(project)),
    })),
    agreements: agreements.map((agreement) => {
      const amounts = agreement.amounts.map((amount) => ({
        ...describeObservation(context, citations, amount.currency.toLowerCase(), amount),
        what: context.text(amount.what),
      }));
      return {
        id: agreement.id,
        title: context.text(agreement.title),
        href: `${context.href(paths.refugeeResponse())}#${agreement.id}`,
        signed: agreement.signed ? format.date(agreement.signed) : null,
        partner: context.text(getRecord(store, 'organisations', agreement.partner).names),
        summary: context.text(agreement.summary),
        amount: amounts[0] ?? null,
        amounts,
        sourceNumbers: cite(agreement.sources),
      };
    }),
    pledges,
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
      .map(({ slug, data: { title, standfirst } }) => ({
        title,
        standfirst,
        href: context.href(paths.story(slug)),
      })),
    population: community.population
      ? describeObservation(context, citations, 'inhabitants', community.population)
      : null,
    unknown: community.unknown.map((entry) => context.text(entry)),
    gaps: describeGaps(context, held),
    changes: listChanges(context, community),
    hasNamesake: (store.communitiesByCountry.get(community.country) ?? []).some(
      (other) => other !== community && other.names.en === community.names.en,
    ),
    neighbours: neighbours.map((neighbour) => ({
      ...describeCard(context, neighbour),
      distance: describeDistance(context, community, neighbour),
    })),
    neighboursOf: leading
      ? describeMembersList(context, leading.programme)
      : { text: card.country, lang: null, href: card.countryHref },
    verified: format.date(community.verified),
    needsNote: needsNote(context, [community.country, ...neighbours.map((neighbour) => neighbour.country)]),
  };
  cite(community.sources);
  return { ...view, citations: citations.list() };
}
