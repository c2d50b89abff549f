/** Projects as lists show them: whose they are, how far they came, in which order. Knows no page of their own. */
import { paths } from '#i18n/paths';
import type { Project, Recognition } from '#model/project';
import { type CommunityCard, describeCard } from './community.ts';
import type { Context, Text } from './context.ts';
import { describeRecognition, leadingRecognition, type RecognitionView } from './recognitions.ts';
import { getRecord } from './store.ts';

export interface ProjectCard {
  id: string;
  title: Text;
  href: string;
  summary: Text | null;
  card: CommunityCard;
  /** The place it reached, or its place in the edition asked for. */
  recognition: RecognitionView;
  themes: readonly string[];
}

const ranks: readonly Recognition['status'][] = ['winner', 'finalist', 'submission'];

/** How much is told of a project: lists begin with those a reader can learn from. */
const countFacts = ({ results, done, timeline, next }: Project): number =>
  results.length + done.length + timeline.length + (next?.events.length ?? 0);

export function describeProjectCard(
  context: Context,
  project: Project,
  recognition: Recognition = leadingRecognition(project),
): ProjectCard {
  return {
    id: project.id,
    title: context.text(project.title),
    href: context.href(paths.project(project.id)),
    summary: project.summary ? context.text(project.summary) : null,
    card: describeCard(context, getRecord(context.store, 'communities', project.community)),
    recognition: describeRecognition(context, recognition),
    themes: project.themes,
  };
}

/**
 * Compares two entries: winners first, then finalists, then the others; communities that lead the edition before the
 * rest, then those of which more is told, then by name.
 */
export function compareEntries(
  context: Context,
): (
  a: { project: Project; recognition: Recognition },
  b: { project: Project; recognition: Recognition },
) => number {
  const { lead } = context.site;
  const leadRank = (id: string) => (lead.includes(id) ? lead.indexOf(id) : lead.length);
  return (a, b) =>
    ranks.indexOf(a.recognition.status) - ranks.indexOf(b.recognition.status) ||
    leadRank(a.project.community) - leadRank(b.project.community) ||
    countFacts(b.project) - countFacts(a.project) ||
    context.format.compare(context.plain(a.project.title), context.plain(b.project.title));
}

const cards = new WeakMap<Context, ProjectCard[]>();

/** Projects by how far they came; all of them unless some are given. */
export function listProjects(context: Context, projects?: Iterable<Project>): ProjectCard[] {
  const known = projects ? undefined : cards.get(context);
  if (known) return known;
  const list = [...(projects ?? context.store.projects.values())]
    .map((project) => ({ project, recognition: leadingRecognition(project) }))
    .sort(compareEntries(context))
    .map(({ project, recognition }) => describeProjectCard(context, project, recognition));
  if (!projects) cards.set(context, list);
  return list;
}
