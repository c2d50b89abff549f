/** Which projects can be put side by side, and the address that does it. Knows nothing of what is said of them there. */
import { paths } from '#i18n/paths';
import { compareSearch, LIMIT } from '#model/compare';
import type { Context } from './context.ts';
import { listProjects, type ProjectCard } from './projectList.ts';

/** As many as one page tells in full and a slow phone still opens; those of which most is told come first in lists. */
const MOST = 60;

const lists = new WeakMap<Context, { cards: ProjectCard[]; ids: ReadonlySet<string> }>();

function listed(context: Context): { cards: ProjectCard[]; ids: ReadonlySet<string> } {
  let known = lists.get(context);
  if (!known) {
    // A project of which only the entry is known has nothing to put beside another.
    const cards = listProjects(context)
      .filter(({ summary }) => summary !== null)
      .slice(0, MOST);
    known = { cards, ids: new Set(cards.map(({ id }) => id)) };
    lists.set(context, known);
  }
  return known;
}

export const listComparable = (context: Context): readonly ProjectCard[] => listed(context).cards;

export const isComparable = (context: Context, id: string): boolean => listed(context).ids.has(id);

/** Anchor of a project on the page that compares: without scripts the address leads there. */
export const anchorOf = (id: string): string => `p-${id}`;

/** Address that shows these projects beside each other, the first of them at most three. */
export function compareAddress(context: Context, ids: readonly string[]): string {
  const some = ids.slice(0, LIMIT);
  const anchor = some[0] === undefined ? '' : `#${anchorOf(some[0])}`;
  return `${context.href(paths.compare())}${compareSearch(some)}${anchor}`;
}
