/** The view of the whole world, for award editions that reach past the sheet: Equal Earth, without Antarctica. */
import { type GeoProjection, geoEqualEarth } from 'd3';

/** Units. */
export const WORLD_SIZE = { width: 1200, height: 580 } as const;

/** Equal Earth turned to 11 E, so that the cut runs through the Bering Strait and no inhabited land is split. */
export function createWorldProjection(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).precision(0.5).scale(219).translate([600, 336]);
}
