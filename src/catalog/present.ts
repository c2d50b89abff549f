/** Which groups of pages an edition has anything for. The others are not built, and nothing leads to them. */
import type { Store } from './store.ts';

export type PageGroup =
  | 'awards'
  | 'projects'
  | 'programmes'
  | 'stories'
  | 'themes'
  | 'response'
  | 'counts'
  | 'voices';

/** `response`: agreements, voices or counts of people displaced, which share a hub. */
export function hasPages(store: Store, group: PageGroup): boolean {
  switch (group) {
    case 'awards':
      return store.awards.size > 0;
    case 'projects':
      return store.projects.size > 0;
    case 'programmes':
      return store.programmes.size > 0;
    case 'stories':
      return store.stories.length > 0;
    case 'themes':
      return store.themes.size > 0;
    case 'counts':
      return store.series.has('displacement');
    case 'voices':
      return store.voices.size > 0;
    case 'response':
      return store.agreements.size > 0 || hasPages(store, 'voices') || hasPages(store, 'counts');
  }
}
