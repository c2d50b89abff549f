/** A theme with everything filed under it: priorities and commitments, projects, agreements, stories. */
import { paths } from '#i18n/paths';
import { digest } from '#model/digest';
import type { Theme } from '#model/theme';
import { type AgreementLink, describeAgreementLink, sortAgreements } from './agreements.ts';
import { type Citation, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { needsNote } from './names.ts';
import { listProjects, type ProjectCard } from './projectList.ts';
import { namesKosovo } from './sourceMarks.ts';
import { listStories } from './stories.ts';

export interface ThemeRow {
  id: string;
  name: Text;
  href: string;
  summary: Text;
  projects: number;
  agreements: number;
  commitments: number;
  stories: number;
}

export interface ThemeStatement {
  title: Text | null;
  text: Text;
  /** Whose word it is: a programme’s priority, or one side’s commitment. */
  kind: 'priority' | 'community' | 'partner' | 'project';
  programme: { name: Text; href: string };
  sourceNumber: number;
}

export interface ThemeView {
  id: string;
  name: Text;
  summary: Text;
  statements: ThemeStatement[];
  projects: ProjectCard[];
  agreements: AgreementLink[];
  stories: { title: string; href: string; text: string; lang: string | null }[];
  pledges: { name: Text; href: string; text: Text; sourceNumber: number }[];
  citations: Citation[];
  needsNote: boolean;
  key: string;
}

/** Priorities and strategies carry keys of their own; one that is also a theme's id is filed under that theme. */
export function listStatements(
  context: Context,
  theme: string,
  cite: (source: string) => number,
): ThemeStatement[] {
  return [...context.store.programmes.values()].flatMap((programme) => {
    const link = {
      name: context.text(programme.names),
      href: context.href(paths.programme(programme.id)),
    };
    return [
      ...[...programme.priorities, ...programme.strategies]
        .filter(({ key }) => key === theme)
        .map(({ title, text, source }) => ({
          title: context.text(title),
          text: context.text(text),
          kind: 'priority' as const,
          programme: link,
          sourceNumber: cite(source),
        })),
      ...programme.phases
        .flatMap(({ commitments }) => commitments)
        .filter((commitment) => commitment.theme === theme)
        .map(({ text, by, source }) => ({
          title: null,
          text: context.text(text),
          kind: by,
          programme: link,
          sourceNumber: cite(source),
        })),
    ];
  });
}

/** Themes in the order of the edition, with how much stands under each. */
export function listThemes(context: Context): ThemeRow[] {
  const { store } = context;
  const count = <Item>(items: Iterable<Item>, test: (item: Item) => boolean) =>
    [...items].filter(test).length;
  const stories = listStories(context);
  return [...store.themes.values()].map(({ id, names, summary }) => ({
    id,
    name: context.text(names),
    href: context.href(paths.theme(id)),
    summary: context.text(summary),
    projects: count(store.projects.values(), ({ themes }) => themes.includes(id)),
    agreements: count(store.agreements.values(), ({ areas }) => areas.includes(id)),
    commitments: listStatements(context, id, () => 0).length,
    stories: count(stories, ({ themes }) => themes.includes(id)),
  }));
}

export function describeTheme(context: Context, theme: Theme): ThemeView {
  const { store } = context;
  const citations = createCitations(context);
  const statements = listStatements(context, theme.id, citations.cite);
  const agreements = sortAgreements(
    context,
    [...store.agreements.values()].filter(({ areas }) => areas.includes(theme.id)),
  );
  const projects = listProjects(context).filter(({ themes }) => themes.includes(theme.id));
  const pledges = [...store.communities.values()].flatMap((community) =>
    community.commitments
      .filter((commitment) => commitment.theme === theme.id)
      .map((commitment) => ({ community, commitment })),
  );
  const stories = listStories(context)
    .filter(({ themes }) => themes.includes(theme.id))
    .map(({ title, href, standfirst, lang }) => ({ title, href, text: standfirst, lang }));
  const view = {
    id: theme.id,
    name: context.text(theme.names),
    summary: context.text(theme.summary),
    statements,
    projects,
    agreements: agreements.map((agreement) => describeAgreementLink(context, citations, agreement)),
    stories,
    pledges: pledges.map(({ community, commitment }) => ({
      name: context.text(community.names),
      href: context.href(paths.community(community.id)),
      text: context.text(commitment.text),
      sourceNumber: citations.cite(commitment.source),
    })),
    needsNote:
      needsNote(context, [
        ...agreements.map(({ country }) => country),
        ...projects.map(({ card }) => card.countryCode),
        ...pledges.map(({ community }) => community.country),
      ]) ||
      namesKosovo(
        ...statements.flatMap(({ text, programme }) => [text.text, programme.name.text]),
        ...stories.flatMap(({ title, text }) => [title, text]),
      ),
  };
  const complete = { ...view, citations: citations.list() };
  return { ...complete, key: digest(JSON.stringify(complete)) };
}
