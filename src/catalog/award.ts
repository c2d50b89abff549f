/** Awards and their editions: criteria, what is listed here beside what is stated, and every entry of an edition. */
import { paths } from '#i18n/paths';
import type { Award, AwardEdition } from '#model/award';
import { digest } from '#model/digest';
import type { Recognition } from '#model/project';
import { type Citation, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import { describeFigure, type FigureView } from './figures.ts';
import { listStatements, type StatementsList } from './projectFigures.ts';
import { compareEntries, describeProjectCard, type ProjectCard } from './projectList.ts';
import { getRecord } from './store.ts';

/** A name in two sizes: what it is called, and what its record adds in brackets or after a dash. */
export interface AwardName {
  head: string;
  rest: string | null;
  lang: string | null;
}

export function splitName({ text, lang }: Text): AwardName {
  const match = /^(.+?)(?:\s\((.+)\)|\s—\s(.+)|,\s(.+))$/u.exec(text);
  return match
    ? { head: match[1] ?? text, rest: match[2] ?? match[3] ?? match[4] ?? null, lang }
    : { head: text, rest: null, lang };
}

export interface EditionSummary {
  award: string;
  id: string;
  href: string;
  date: string | null;
  place: Text | null;
  /** What the projects of this atlas hold of the edition. */
  listed: Record<Recognition['status'], number>;
  /** Communities of the winners, the leading one first; each once. */
  winners: string[];
  winnerNames: { text: string; lang: string | null; href: string }[];
}

export interface AwardView extends StatementsList {
  id: string;
  name: AwardName;
  href: string;
  organiser: Text;
  since: string | null;
  summary: Text;
  criteria: { text: Text; edition: string | null; sourceNumber: number | null }[];
  editions: (EditionSummary & { figures: FigureView[]; chosen: Text | null; sourceNumbers: number[] })[];
  note: Text | null;
  differences: DifferenceView[];
  citations: Citation[];
  verified: string;
  key: string;
}

export interface Entry extends ProjectCard {
  categoryId: string;
}

/** Entries of an edition: winners, finalists, then the others. A project with two places in it comes twice. */
export function listEntries(context: Context, award: string, edition: string): Entry[] {
  return [...context.store.projects.values()]
    .flatMap((project) =>
      project.recognitions
        .filter((recognition) => recognition.award === award && recognition.edition === edition)
        .map((recognition) => ({ project, recognition })),
    )
    .sort(compareEntries(context))
    .map(({ project, recognition }) => ({
      ...describeProjectCard(context, project, recognition),
      categoryId: recognition.category,
    }));
}

/** Newest first. */
const byYear = (a: AwardEdition, b: AwardEdition): number => (a.id < b.id ? 1 : -1);

function summariseEdition(context: Context, award: Award, edition: AwardEdition): EditionSummary {
  const entries = listEntries(context, award.id, edition.id);
  const count = (status: Recognition['status']) =>
    entries.filter(({ recognition }) => recognition.status === status).length;
  const cards = new Map(
    entries
      .filter(({ recognition }) => recognition.status === 'winner')
      .map(({ card }) => [card.id, card] as const),
  );
  return {
    award: award.id,
    id: edition.id,
    href: context.href(paths.edition(award.id, edition.id)),
    date: edition.date ? context.format.date(edition.date) : null,
    place: edition.place ? context.text(edition.place) : null,
    listed: { winner: count('winner'), finalist: count('finalist'), submission: count('submission') },
    winners: [...cards.keys()],
    winnerNames: [...cards.values()].map(({ name }) => ({
      text: name.text,
      lang: name.lang,
      href: name.href,
    })),
  };
}

export interface AwardSummary {
  id: string;
  name: AwardName;
  href: string;
  organiser: Text;
  summary: Text;
  note: Text | null;
  editions: EditionSummary[];
}

/** Awards with more entries first. */
export function listAwards(context: Context): AwardSummary[] {
  return [...context.store.awards.values()]
    .map((award) => ({
      id: award.id,
      name: splitName(context.text(award.names)),
      href: context.href(paths.award(award.id)),
      organiser: context.text(award.organiser),
      summary: context.text(award.summary),
      note: award.note ? context.text(award.note) : null,
      editions: [...award.editions].sort(byYear).map((edition) => summariseEdition(context, award, edition)),
    }))
    .sort((a, b) => countListed(b.editions) - countListed(a.editions));
}

/** Entries listed in all these editions. */
export const countListed = (editions: readonly EditionSummary[]): number =>
  editions.reduce((sum, { listed }) => sum + listed.winner + listed.finalist + listed.submission, 0);

export function describeAward(context: Context, award: Award): AwardView {
  const { store, format } = context;
  const citations = createCitations(context);
  const cite = (sources: readonly string[]) => sources.map((source) => citations.cite(source));
  const editions = [...award.editions].sort(byYear).map((edition) => ({
    ...summariseEdition(context, award, edition),
    figures: edition.figures.map((id) => describeFigure(context, citations, id)),
    chosen: edition.chosen ? context.text(edition.chosen) : null,
    sourceNumbers: cite(edition.sources),
  }));
  const recorded = store.differencesBySubject.get(`award:${award.id}`) ?? [];
  const view = {
    id: award.id,
    name: splitName(context.text(award.names)),
    href: context.href(paths.award(award.id)),
    organiser: context.text(award.organiser),
    since: award.since ? format.date(award.since) : null,
    summary: context.text(award.summary),
    editions,
    criteria: award.criteria.map(({ text, edition, source }) => ({
      text: context.text(text),
      edition,
      sourceNumber: source ? citations.cite(source) : null,
    })),
    note: award.note ? context.text(award.note) : null,
    ...listStatements(
      context,
      editions.flatMap(({ figures }) => figures),
      recorded,
    ),
    differences: recorded.map((difference) => describeDifference(context, citations, difference)),
    verified: format.date(award.verified),
  };
  cite(award.sources);
  const complete = { ...view, citations: citations.list() };
  return { ...complete, key: digest(JSON.stringify(complete)) };
}

/** The award and edition of an address; throws when there is none. */
export function getEdition(
  context: Context,
  awardId: string,
  editionId: string,
): { award: Award; edition: AwardEdition } {
  const award = getRecord(context.store, 'awards', awardId);
  const edition = award.editions.find(({ id }) => id === editionId);
  if (!edition) throw new Error(`Award "${awardId}" has no edition "${editionId}".`);
  return { award, edition };
}
