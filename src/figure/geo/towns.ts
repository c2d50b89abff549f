/** Where the towns of live maps are, from GeoNames (CC BY 4.0); knows ids and positions, never names. */
import townsJson from './geometry/towns.json' with { type: 'json' };

export interface Town {
  /** Id of a community, or of a place of the reviewed table of names. */
  readonly id: string;
  /** Degrees, two decimals. */
  readonly lon: number;
  readonly lat: number;
  /** As GeoNames has it, often years old: it decides which town is named first and is never shown. */
  readonly population: number;
  readonly isCapital: boolean;
}

/** Largest first. */
export const towns: readonly Town[] = (
  townsJson.rows as [id: string, lon: number, lat: number, population: number, capital: number][]
).map(([id, lon, lat, population, capital]) => ({ id, lon, lat, population, isCapital: capital === 1 }));
