/**
 * What the explore map is asked for, and how it is written in an address. The names of the parameters are part of
 * addresses people keep and share, so they never change. An address is anybody's text: what is not understood is left out.
 */

/** Filters by a value from a list; each is one parameter of the address. */
export const facets = ['programme', 'status', 'theme', 'award', 'country', 'year'] as const;
export type Facet = (typeof facets)[number];

export interface ExploreState {
  /** Part of a name, as typed. */
  readonly q: string;
  readonly programme: string | null;
  readonly status: string | null;
  readonly theme: string | null;
  readonly award: string | null;
  /** ISO alpha-2 in lower case, as in addresses. */
  readonly country: string | null;
  readonly year: string | null;
  /** Id of the place whose card is open. */
  readonly place: string | null;
  /** Page of the list, from 1. */
  readonly page: number;
}

export const EMPTY_STATE: ExploreState = {
  q: '',
  programme: null,
  status: null,
  theme: null,
  award: null,
  country: null,
  year: null,
  place: null,
  page: 1,
};

/** Longest text that is looked for. */
export const MAX_QUERY = 80;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the query part of an address, with or without its question mark. */
export function readState(search: string): ExploreState {
  const query = new URLSearchParams(search);
  const slug = (name: string): string | null => {
    const value = query.get(name);
    return value !== null && value.length <= 100 && SLUG.test(value) ? value : null;
  };
  const page = query.get('page') ?? '';
  return {
    // Control characters and the marks that turn the direction of writing have no part in a name.
    q: (query.get('q') ?? '').replace(/[\p{C}]/gu, '').slice(0, MAX_QUERY),
    programme: slug('programme'),
    status: slug('status'),
    theme: slug('theme'),
    award: slug('award'),
    country: slug('country'),
    year: slug('year'),
    place: slug('place'),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The query part of the address with its question mark, empty when nothing is asked for. */
export function writeState(state: ExploreState): string {
  const query = new URLSearchParams();
  if (state.q.trim() !== '') query.set('q', state.q);
  for (const facet of [...facets, 'place'] as const) {
    const value = state[facet];
    if (value !== null) query.set(facet, value);
  }
  if (state.page > 1) query.set('page', String(state.page));
  const text = query.toString();
  return text && `?${text}`;
}

/** The state with values the edition does not have taken out. */
export function dropUnknown(
  state: ExploreState,
  known: Readonly<Record<Facet | 'place', { has(value: string): boolean }>>,
): ExploreState {
  const clean: Partial<Record<Facet | 'place', string | null>> = {};
  for (const name of [...facets, 'place'] as const) {
    const value = state[name];
    clean[name] = value !== null && known[name].has(value) ? value : null;
  }
  return { ...state, ...clean };
}

/** Whether anything narrows the list. */
export const isNarrowed = (state: ExploreState): boolean =>
  state.q.trim() !== '' || facets.some((facet) => state[facet] !== null);
