/** What a page is filtered by when readers search, told from its address; addresses not named here are not searched. */

import type { Context } from './context.ts';
import { findStoryEntry } from './stories.ts';

export const pageTypes = [
  'place',
  'country',
  'programme',
  'project',
  'award',
  'story',
  'theme',
  'dataset',
  'page',
  'source',
] as const;
export type PageType = (typeof pageTypes)[number];

/** Ids, never words: the search page shows them in the reader's language. */
export type SearchMarks = {
  type: PageType;
  country?: readonly string[];
  programme?: readonly string[];
  theme?: readonly string[];
  /** Four digits. */
  year?: readonly string[];
};

/** `path` without its language: `/communities/xa-lindenford/`. */
export function marksOf(context: Context, path: string): SearchMarks | null {
  const [, room = '', id = '', part = ''] = path.split('/');
  const { store } = context;
  switch (room) {
    case 'communities':
      return store.communities.has(id) ? marksOfPlace(context, id) : null;
    case 'countries':
      return { type: 'country', country: [id.toUpperCase()] };
    case 'programmes': {
      const programme = store.programmes.get(id);
      if (!programme) return null;
      return {
        type: 'programme',
        programme: [id],
        ...(programme.country ? { country: [programme.country] } : {}),
      };
    }
    case 'projects': {
      const project = store.projects.get(id);
      return project ? { type: 'project', ...sharedMarks(context, [project.community], [project]) } : null;
    }
    case 'awards':
      return id ? { type: 'award', ...(part ? { year: [part] } : {}) } : null;
    case 'stories': {
      const story = id ? findStoryEntry(context, id)?.data : undefined;
      if (!story) return null;
      return {
        type: 'story',
        country: countriesOf(context, story.communities),
        programme: story.programmes,
        theme: story.themes,
        year: [story.published.slice(0, 4)],
      };
    }
    case 'themes':
      return id ? { type: 'theme', theme: [id] } : null;
    case 'sources': {
      const source = store.sources.get(id);
      return source
        ? { type: 'source', ...(source.published ? { year: [source.published.slice(0, 4)] } : {}) }
        : null;
    }
    case 'data':
      return id ? { type: 'dataset' } : null;
    case 'about':
    case 'refugee-response':
    case 'guide':
      return id === 'charts' ? null : { type: 'page' };
    default:
      return null;
  }
}

function marksOfPlace(context: Context, id: string): SearchMarks {
  const community = context.store.communities.get(id);
  const projects = context.store.projectsByCommunity.get(id) ?? [];
  const shared = sharedMarks(context, [id], projects);
  const programmes = community?.memberships.map(({ programme }) => programme) ?? [];
  return { type: 'place', ...shared, programme: once([...programmes, ...(shared.programme ?? [])]) };
}

/** What projects and their places have in common with a search. */
function sharedMarks(
  context: Context,
  communities: readonly string[],
  projects: readonly {
    themes: readonly string[];
    programme: string | null;
    recognitions: readonly { edition: string }[];
  }[],
): Omit<SearchMarks, 'type'> {
  return {
    country: countriesOf(context, communities),
    programme: once(projects.flatMap(({ programme }) => programme ?? [])),
    theme: once(projects.flatMap(({ themes }) => themes)),
    year: once(projects.flatMap(({ recognitions }) => recognitions.map(({ edition }) => edition))),
  };
}

const countriesOf = ({ store }: Context, communities: readonly string[]): string[] =>
  once(communities.flatMap((id) => store.communities.get(id)?.country ?? []));

const once = (items: readonly string[]): string[] => [...new Set(items)].sort();
