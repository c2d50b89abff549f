/**
 * Everything a project's page says, from its award to what became of it, in the order of the page. What no source says
 * stays null, so that the page can say so; targets and plans keep their own word.
 */
import { paths } from '#i18n/paths';
import { digest } from '#model/digest';
import { type CopyNeed, copyNeeds, type Project } from '#model/project';
import { splitName } from './award.ts';
import { type Citation, createCitations } from './citations.ts';
import { type CommunityCard, type CommunityView, describeCard, describeCommunity } from './community.ts';
import { compareAddress, isComparable } from './compareList.ts';
import type { Context, Text } from './context.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import { describeFigure, type FigureView } from './figures.ts';
import { needsNote } from './names.ts';
import { listStatements, type StatementsList } from './projectFigures.ts';
import { listProjects, type ProjectCard } from './projectList.ts';
import { describeRecognition, leadingRecognition, type RecognitionView } from './recognitions.ts';
import { getRecord } from './store.ts';

export const evidenceLevels = ['described', 'self-reported', 'third-party', 'evaluated'] as const;

interface Sourced {
  text: Text;
  sourceNumber: number;
}

interface Dated extends Sourced {
  iso: string | null;
  date: string;
  /** The day it was named a winner. */
  won: boolean;
}

/** Where a project stands on the edition's published scale of evidence, with every level of it. */
export interface StandardView {
  name: Text;
  levels: { id: string; text: Text; isReached: boolean }[];
  /** The highest level reached; null when the sources carry none. */
  at: { id: string; text: Text } | null;
  note: Text;
  sourceNumbers: number[];
}

/** What it takes to copy, need by need in the order of the model; statements without a need come last. */
export interface CopyView {
  needs: { need: CopyNeed | null; word: string; entries: Sourced[] }[];
  /** Needs of which no source says anything, in words. */
  silent: string[];
}

export interface ProjectView extends StatementsList {
  id: string;
  /** Title and community; with its category where the community entered another project of that title. */
  heading: string;
  title: Text;
  titleNote: Text | null;
  card: CommunityCard;
  region: Text | null;
  lead: Text;
  /** False when the lead is composed from the entry alone. */
  hasSummary: boolean;
  recognition: RecognitionView;
  recognitions: (RecognitionView & { sourceNumbers: number[] })[];
  themes: { name: Text; href: string }[];
  programme: { name: Text; href: string } | null;
  situation: { text: Text; asOf: string; sourceNumbers: number[] } | null;
  relocation: CommunityView['relocation'];
  results: FigureView[];
  forWhom: Sourced[] | null;
  done: Sourced[];
  evidence: {
    level: (typeof evidenceLevels)[number];
    text: Text;
    /** Null when the edition names no scale. */
    standard: StandardView | null;
  } | null;
  next: {
    state: NonNullable<Project['next']>['state'];
    asOf: string | null;
    text: Text;
    events: Dated[];
    /** What is reported, and what is only planned or announced. */
    settled: FigureView[];
    open: FigureView[];
    unknown: Text[];
    sourceNumbers: number[];
  } | null;
  cost: FigureView[];
  partners: { name: Text; roleWord: string; note: Text | null; sourceNumber: number | null }[];
  partnersText: Text[];
  context: FigureView[];
  copy: CopyView | null;
  didNotWork: Sourced[] | null;
  timeline: Dated[];
  differences: DifferenceView[];
  unknown: Text[];
  /** Parts of the page of which nothing is known, in words: what a stub says instead of leaving them out. */
  silent: string[];
  related: ProjectCard[];
  /** Addresses that put it beside others; null when too little is known of it to be compared. */
  compare: { alone: string; withRelated: string | null } | null;
  stories: { title: string; href: string }[];
  citations: Citation[];
  verified: string;
  needsNote: boolean;
  key: string;
}

/** What can be said of an entry of which only the entry is known. */
function composeLead(context: Context, card: CommunityCard, recognition: RecognitionView): Text {
  const text = context.t(`project.lead.${recognition.status}`, {
    name: card.name.text,
    country: card.country,
    award: splitName(recognition.award).head,
    year: recognition.edition,
    category: recognition.category.text,
  });
  return { text, lang: null };
}

/** Projects that share most themes with this one, those that went further first; never another of the same community. */
function findRelated(context: Context, project: Project, count: number): ProjectCard[] {
  const shared = ({ themes }: Pick<ProjectCard, 'themes'>) =>
    themes.filter((theme) => project.themes.includes(theme)).length;
  return listProjects(context)
    .filter((other) => other.id !== project.id && other.card.id !== project.community && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, count);
}

export function describeStandard(
  context: Context,
  id: string | null,
): Omit<StandardView, 'sourceNumbers'> | null {
  const scale = context.site.evidenceScale;
  if (!scale) return null;
  const at = scale.levels.findIndex((level) => level.id === id);
  const levels = scale.levels.map((level, index) => ({
    id: level.id,
    text: context.text(level.text),
    isReached: index <= at,
  }));
  return { name: context.text(scale.names), levels, at: levels[at] ?? null, note: context.text(scale.note) };
}

/** Groups statements by need and names the needs that are left open. */
export function describeCopy(
  context: Pick<Context, 't'>,
  entries: readonly (Sourced & { need: CopyNeed | null })[],
): CopyView {
  const word = (need: CopyNeed | null) => context.t(need ? `project.need.${need}` : 'project.need.other');
  const needs = [...copyNeeds, null].flatMap((need) => {
    const own = entries.filter((entry) => entry.need === need);
    return own.length > 0 ? [{ need, word: word(need), entries: own }] : [];
  });
  const told = new Set(entries.map(({ need }) => need));
  return { needs, silent: copyNeeds.filter((need) => !told.has(need)).map(word) };
}

/** What the record is silent about, in the order of the page. */
export function listSilent({ t }: Pick<Context, 't'>, project: Project): string[] {
  const told = {
    'for-whom': project.forWhom !== null,
    done: project.done.length > 0,
    results: project.results.length > 0,
    who: project.partners.length + project.partnersText.length > 0,
    cost: project.cost.length > 0,
    evidence: project.evidence !== null,
    copy: project.copy !== null,
    'did-not-work': project.didNotWork !== null,
    next: project.next !== null && project.next.asOf !== null,
  };
  return Object.entries(told).flatMap(([part, isTold]) => (isTold ? [] : [t(`compare.row.${part}`)]));
}

function describeCompareLinks(
  context: Context,
  project: Project,
  related: readonly ProjectCard[],
): ProjectView['compare'] {
  if (!isComparable(context, project.id)) return null;
  const others = related.map(({ id }) => id).filter((id) => isComparable(context, id));
  return {
    alone: compareAddress(context, [project.id]),
    withRelated: others.length > 0 ? compareAddress(context, [project.id, ...others]) : null,
  };
}

function describeHeading(
  context: Context,
  project: Project,
  card: CommunityCard,
  recognition: RecognitionView,
): string {
  const title = context.plain(project.title);
  const namesakes = (context.store.projectsByCommunity.get(project.community) ?? []).filter(
    (other) => context.plain(other.title) === title,
  );
  const heading = context.t('project.title', { title, name: card.name.text });
  return namesakes.length > 1 ? `${heading} (${recognition.category.text}, ${recognition.edition})` : heading;
}

/** Joins one project's page. Pure in effect: the same store and language give the same view. */
export function describeProject(context: Context, project: Project): ProjectView {
  const { store, format, t } = context;
  const citations = createCitations(context);
  const cite = (sources: readonly string[]) => sources.map((source) => citations.cite(source));
  const sourced = ({ text, source }: Project['done'][number]): Sourced => ({
    text: context.text(text),
    sourceNumber: citations.cite(source),
  });
  const wonOn = new Set(
    project.recognitions.flatMap(({ status, date }) => (status === 'winner' && date ? [date] : [])),
  );
  const dated = ({ date, text, source }: Project['timeline'][number]): Dated => ({
    iso: date,
    date: date ? format.date(date) : t('date.unknown'),
    text: context.text(text),
    sourceNumber: citations.cite(source),
    won: date !== null && wonOn.has(date),
  });
  const figuresOf = (ids: readonly string[]) => ids.map((id) => describeFigure(context, citations, id));

  const community = getRecord(store, 'communities', project.community);
  const card = describeCard(context, community);
  const recognition = describeRecognition(context, leadingRecognition(project));
  const recognitions = project.recognitions.map((entry) => ({
    ...describeRecognition(context, entry),
    sourceNumbers: cite(entry.sources),
  }));
  const situation = community.situation && {
    text: context.text(community.situation.text),
    asOf: community.situation.asOf ? format.date(community.situation.asOf) : t('date.unknown'),
    sourceNumbers: cite(community.situation.sources),
  };
  const results = figuresOf(project.results);
  const forWhom = project.forWhom?.map(sourced) ?? null;
  const done = project.done.map(sourced);
  const told = new Set([...project.results, ...project.cost]);
  const nextFigures = figuresOf((project.next?.figures ?? []).filter((id) => !told.has(id)));
  const next = project.next && {
    state: project.next.state,
    asOf: project.next.asOf ? format.date(project.next.asOf) : null,
    text: context.text(project.next.text),
    events: project.next.events.map(dated),
    settled: nextFigures.filter((figure) => figure.settled),
    open: nextFigures.filter((figure) => !figure.settled),
    unknown: project.next.unknown.map((entry) => context.text(entry)),
    sourceNumbers: cite(project.next.sources),
  };
  const cost = figuresOf(project.cost);
  const partners = project.partners.map(({ organisation, role, note, source }) => ({
    name: context.text(getRecord(store, 'organisations', organisation).names),
    // What leads a programme or runs it is said otherwise of a single project.
    roleWord: t(
      role === 'lead' || role === 'organiser' ? `project.role.${role}` : `organisation.role.${role}`,
    ),
    note: note ? context.text(note) : null,
    sourceNumber: source ? citations.cite(source) : null,
  }));
  const around = figuresOf(project.context);
  const copy =
    project.copy &&
    describeCopy(
      context,
      project.copy.map((entry) => ({ ...sourced(entry), need: entry.need })),
    );
  const didNotWork = project.didNotWork?.map(sourced) ?? null;
  const timeline = project.timeline.map(dated);
  const relocation = community.relocation && describeCommunity(context, community).relocation;
  const standard = project.evidence && describeStandard(context, project.evidence.standard);
  const evidence = project.evidence && {
    level: project.evidence.level,
    text: context.text(project.evidence.text),
    standard: standard && {
      ...standard,
      sourceNumbers: standard.at ? cite(context.site.evidenceScale?.sources ?? []) : [],
    },
  };
  const related = findRelated(context, project, 4);
  const recorded = store.differencesBySubject.get(`project:${project.id}`) ?? [];
  const view = {
    id: project.id,
    heading: describeHeading(context, project, card, recognition),
    title: context.text(project.title),
    titleNote: project.titleNote ? context.text(project.titleNote) : null,
    card,
    region: community.region ? context.text(community.region) : null,
    lead: project.summary ? context.text(project.summary) : composeLead(context, card, recognition),
    hasSummary: project.summary !== null,
    recognition,
    recognitions,
    themes: project.themes.map((id) => ({
      name: context.text(getRecord(store, 'themes', id).names),
      href: context.href(paths.theme(id)),
    })),
    programme: project.programme
      ? {
          name: context.text(getRecord(store, 'programmes', project.programme).names),
          href: context.href(paths.programme(project.programme)),
        }
      : null,
    situation,
    // The community's own page numbers its sources differently: here each place gets this page's number.
    relocation: relocation && {
      ...relocation,
      places: relocation.places.map((place, index) => ({
        ...place,
        sourceNumber: citations.cite(community.relocation?.places[index]?.source ?? ''),
      })),
    },
    results,
    forWhom,
    done,
    evidence,
    next,
    cost,
    partners,
    partnersText: project.partnersText.map((entry) => context.text(entry)),
    context: around,
    copy,
    didNotWork,
    timeline,
    ...listStatements(context, [...results, ...nextFigures, ...cost, ...around], recorded),
    differences: recorded.map((difference) => describeDifference(context, citations, difference)),
    unknown: project.unknown.map((entry) => context.text(entry)),
    silent: listSilent(context, project),
    related,
    compare: describeCompareLinks(context, project, related),
    stories: store.stories
      .filter((story) => story.locale === context.locale && story.data.projects.includes(project.id))
      .map((story) => ({ title: story.data.title, href: context.href(paths.story(story.slug)) })),
    verified: format.date(project.verified),
    needsNote: needsNote(context, [community.country]),
  };
  cite(project.sources);
  const complete = { ...view, citations: citations.list() };
  return { ...complete, key: digest(JSON.stringify(complete)) };
}
