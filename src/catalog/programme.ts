/**
 * Everything a programme's page says: what it set out to do, who does what, both sides' commitments, its communities
 * beside the numbers it states, and what is not known. Joins records; never turns a target into a result.
 * Longer than most files because the page joins nearly every collection; each section is a function of its own.
 */
import { paths } from '#i18n/paths';
import { digest } from '#model/digest';
import type { Participation } from '#model/organisation';
import type { Phase, Programme } from '#model/programme';
import { type AgreementLink, describeAgreementLink, sortAgreements } from './agreements.ts';
import { type Citation, type Citations, createCitations } from './citations.ts';
import { type CommunityCard, describeCard } from './community.ts';
import type { Context, Text } from './context.ts';
import { countProgramme, type ProgrammeCount } from './country.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import { describeDates, describeEvents, type EventView } from './events.ts';
import { describeFigure, type FigureView } from './figures.ts';
import { describeFlow, type FlowView } from './flow.ts';
import { describeMembership } from './memberships.ts';
import { countryName, needsNote } from './names.ts';
import { getRecord, type Store } from './store.ts';
import { groupVoices, type VoiceGroup } from './voices.ts';

export interface StatementView {
  key: string;
  title: Text;
  text: Text;
  sourceNumber: number;
}

export interface BodyView {
  name: Text;
  role: string;
  note: Text | null;
  sourceNumber: number | null;
}

export interface PhaseCommunity {
  card: CommunityCard;
  role: Phase['communities'][number]['role'];
  roleWord: string;
  signed: string | null;
  note: Text | null;
  sourceNumber: number;
}

export interface CommitmentView {
  text: Text;
  theme: { name: Text; href: string } | null;
  by: Text | null;
  sourceNumber: number;
}

export interface PhaseView {
  key: string;
  title: Text;
  dates: string;
  figures: FigureView[];
  communities: PhaseCommunity[];
  ours: CommitmentView[];
  theirs: CommitmentView[];
  note: Text | null;
  sourceNumbers: number[];
}

export interface MemberView {
  card: CommunityCard;
  word: string;
  lastKnown: boolean;
}

/** Communities of another programme in the same country, shown apart with that programme's name. */
export interface ApartView {
  id: string;
  name: Text;
  href: string;
  summary: Text;
  members: MemberView[];
  events: EventView[];
}

export interface ProgrammeView {
  id: string;
  kind: Programme['kind'];
  name: Text;
  native: Text | null;
  country: { code: string; name: string; href: string } | null;
  organiser: Text;
  dates: string | null;
  summary: Text;
  disambiguation: Text | null;
  count: ProgrammeCount;
  priorities: StatementView[];
  strategies: StatementView[];
  equity: StatementView[];
  bodies: BodyView[];
  flow: FlowView | null;
  phases: PhaseView[];
  events: EventView[];
  undated: EventView[];
  figures: FigureView[];
  members: MemberView[];
  lastKnownCount: number;
  apart: ApartView[];
  agreements: AgreementLink[];
  voices: VoiceGroup[];
  /** How many voices the hub has beyond those shown. */
  moreVoices: number;
  projects: { id: string; title: Text; href: string; community: Text }[];
  stories: { title: string; href: string }[];
  related: { id: string; name: Text; href: string }[];
  differences: DifferenceView[];
  unknown: Text[];
  website: string | null;
  citations: Citation[];
  verified: string;
  needsNote: boolean;
  key: string;
}

/** More voices than these are left to the page that holds them all; those of no single city stay. */
const voiceLimit = 12;

const describeStatements = (
  context: Context,
  citations: Citations,
  statements: Programme['priorities'],
): StatementView[] =>
  statements.map((statement) => ({
    key: statement.key,
    title: context.text(statement.title),
    text: context.text(statement.text),
    sourceNumber: citations.cite(statement.source),
  }));

const describeBody = (context: Context, citations: Citations, body: Participation): BodyView => ({
  name: context.text(getRecord(context.store, 'organisations', body.organisation).names),
  role: context.t(`organisation.role.${body.role}`),
  note: body.note ? context.text(body.note) : null,
  sourceNumber: body.source ? citations.cite(body.source) : null,
});

function describePhase(context: Context, citations: Citations, phase: Phase): PhaseView {
  const { store, t } = context;
  const commitment = (entry: Phase['commitments'][number]): CommitmentView => ({
    text: context.text(entry.text),
    theme: entry.theme
      ? {
          name: context.text(getRecord(store, 'themes', entry.theme).names),
          href: context.href(paths.theme(entry.theme)),
        }
      : null,
    by: entry.organisation ? context.text(getRecord(store, 'organisations', entry.organisation).names) : null,
    sourceNumber: citations.cite(entry.source),
  });
  const dates = describeDates(context, phase.from, phase.to);
  return {
    key: phase.key,
    title: context.text(phase.title),
    dates: phase.toIs === 'announced' ? t('programme.phase.announced', { dates }) : dates,
    figures: phase.figures.map((id) => describeFigure(context, citations, id)),
    communities: phase.communities
      .map((entry) => ({
        card: describeCard(context, getRecord(store, 'communities', entry.community)),
        role: entry.role,
        roleWord: t(`programme.role.${entry.role}`),
        signed: entry.signed ? context.format.date(entry.signed) : null,
        note: entry.note ? context.text(entry.note) : null,
        sourceNumber: citations.cite(entry.source),
      }))
      .sort((a, b) => context.format.compare(a.card.name.text, b.card.name.text)),
    ours: phase.commitments.filter(({ by }) => by === 'community').map(commitment),
    theirs: phase.commitments.filter(({ by }) => by !== 'community').map(commitment),
    note: phase.note ? context.text(phase.note) : null,
    sourceNumbers: phase.sources.map((source) => citations.cite(source)),
  };
}

/** Communities with a standing in the programme, in the order of the language, each with that standing. */
function listMembers(context: Context, id: string): MemberView[] {
  return (context.store.communitiesByProgramme.get(id) ?? [])
    .map((community): MemberView => {
      const membership = community.memberships.find(({ programme }) => programme === id);
      const standing = membership ? describeMembership(context, membership) : null;
      const card = describeCard(context, community);
      return {
        // The mark is that of this programme, whatever the community holds elsewhere.
        card: standing
          ? {
              ...card,
              mark: { ...card.mark, name: standing.status, lastKnown: standing.lastKnown },
              markWord: standing.word,
            }
          : card,
        word: standing?.word ?? '',
        lastKnown: standing?.lastKnown ?? false,
      };
    })
    .sort((a, b) => context.format.compare(a.card.name.text, b.card.name.text));
}

/** Related programmes of the same country that have communities, where this one names none. */
function describeApart(context: Context, citations: Citations, programme: Programme): ApartView[] {
  const { store } = context;
  if (!programme.country || programme.kind === 'national' || programme.phases.length > 0) return [];
  return programme.related.flatMap((id): ApartView[] => {
    const other = store.programmes.get(id);
    if (!other || other.country !== programme.country) return [];
    const members = listMembers(context, id);
    const { dated, undated } = describeEvents(
      context,
      citations,
      [...store.events.values()].filter(({ programmes }) => programmes[0] === id).map((event) => event.id),
    );
    if (members.length === 0 && dated.length + undated.length === 0) return [];
    return [
      {
        id,
        name: context.text(other.names),
        href: context.href(paths.programme(id)),
        summary: context.text(other.summary),
        members,
        events: [...dated, ...undated],
      },
    ];
  });
}

/** A partnership across countries shows the agreements that places made under it. */
const holdsAgreements = ({ kind, country }: Programme): boolean => kind === 'regional' && country === null;

function pickVoices(store: Store, id: string) {
  const all = [...store.voices.values()].filter(({ programmes }) => programmes.includes(id));
  if (all.length <= voiceLimit) return { shown: all, more: 0 };
  const shown = all.filter(({ community }) => community === null);
  return { shown, more: all.length - shown.length };
}

export function describeProgramme(context: Context, id: string): ProgrammeView {
  const { store, format, href } = context;
  const programme = getRecord(store, 'programmes', id);
  const citations = createCitations(context);
  const { country } = programme;
  const count = countProgramme(context, citations, id);
  const priorities = describeStatements(context, citations, programme.priorities);
  const strategies = describeStatements(context, citations, programme.strategies);
  const equity = describeStatements(context, citations, programme.equity);
  const phases = programme.phases.map((phase) => describePhase(context, citations, phase));
  const { dated, undated } = describeEvents(context, citations, programme.events);
  const inPhases = new Set(programme.phases.flatMap((phase) => phase.figures));
  const members = listMembers(context, id);
  const apart = describeApart(context, citations, programme);
  const voices = pickVoices(store, id);
  const communityIds = new Set([
    ...members.map(({ card }) => card.id),
    ...phases.flatMap((phase) => phase.communities.map(({ card }) => card.id)),
  ]);

  const view = {
    id,
    kind: programme.kind,
    name: context.text(programme.names),
    native: programme.native
      ? {
          text: programme.native.text,
          lang: programme.native.lang === context.locale ? null : programme.native.lang,
        }
      : null,
    country: country
      ? { code: country, name: countryName(context, country), href: href(paths.country(country)) }
      : null,
    organiser: context.text(programme.organiser),
    dates:
      programme.since && !programme.until
        ? context.t('dates.since', { date: format.date(programme.since) })
        : programme.since || programme.until
          ? describeDates(context, programme.since, programme.until)
          : null,
    summary: context.text(programme.summary),
    disambiguation: programme.disambiguation ? context.text(programme.disambiguation) : null,
    count,
    priorities,
    strategies,
    equity,
    bodies: programme.organisations.map((body) => describeBody(context, citations, body)),
    flow: describeFlow(context, citations, programme),
    phases,
    events: dated,
    undated,
    figures: programme.figures
      .filter((figure) => !inPhases.has(figure))
      .map((figure) => describeFigure(context, citations, figure)),
    members,
    lastKnownCount: members.filter(({ lastKnown }) => lastKnown).length,
    apart,
    agreements: holdsAgreements(programme)
      ? sortAgreements(context, store.agreements.values()).map((agreement) =>
          describeAgreementLink(context, citations, agreement),
        )
      : [],
    voices: groupVoices(context, citations, voices.shown),
    moreVoices: voices.more,
    projects: [...communityIds].flatMap((community) =>
      programme.phases.length === 0
        ? []
        : (store.projectsByCommunity.get(community) ?? []).map((project) => ({
            id: project.id,
            title: context.text(project.title),
            href: href(paths.project(project.id)),
            community: describeCard(context, getRecord(store, 'communities', community)).name,
          })),
    ),
    stories: store.stories
      .filter(({ locale, data }) => locale === context.locale && data.programmes?.includes(id))
      .map(({ slug, data }) => ({ title: data.title, href: href(paths.story(slug)) })),
    related: programme.related.flatMap((other) => {
      const record = store.programmes.get(other);
      return record
        ? [{ id: other, name: context.text(record.names), href: href(paths.programme(other)) }]
        : [];
    }),
    differences: (store.differencesBySubject.get(`programme:${id}`) ?? []).map((difference) =>
      describeDifference(context, citations, difference),
    ),
    unknown: programme.unknown.map((entry) => context.text(entry)),
    website: programme.website,
    verified: format.date(programme.verified),
    needsNote: needsNote(context, [
      ...(country ? [country] : []),
      ...members.map(({ card }) => card.countryCode),
      ...apart.flatMap((other) => other.members.map(({ card }) => card.countryCode)),
    ]),
  };
  for (const source of programme.sources) citations.cite(source);
  const complete = { ...view, citations: citations.list() };
  return { ...complete, key: digest(JSON.stringify(complete)) };
}
