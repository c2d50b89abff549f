/** Towns that live maps name in one language: those of the reviewed table, and communities under their own name (M4). */
import { towns } from '#figure/geo/towns';
import type { Store } from './store.ts';

export interface TownsFile {
  source: string;
  licence: string;
  /** What each place of a row holds. */
  columns: readonly ['name', 'lon', 'lat', 'population', 'capital', 'community'];
  /** Largest first; capital is 1 or 0; community is its id, or empty where the town takes no part. */
  rows: [name: string, lon: number, lat: number, population: number, capital: 0 | 1, community: string][];
}

/** A town without a name in this language is left out: nothing is transliterated, and no name is mixed in from another. */
export function listTowns(store: Store, locale: string): TownsFile {
  return {
    source: 'GeoNames',
    licence: 'CC BY 4.0',
    columns: ['name', 'lon', 'lat', 'population', 'capital', 'community'],
    rows: towns.flatMap(({ id, lon, lat, population, isCapital }): TownsFile['rows'] => {
      const community = store.communities.get(id);
      const name = store.names.get(id)?.names[locale] ?? community?.names[locale];
      if (name === undefined) return [];
      return [[name, lon, lat, population, isCapital ? 1 : 0, community ? id : '']];
    }),
  };
}
