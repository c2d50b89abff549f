/** What the live maps draw as ground: the shipped TopoJSON as it goes over the wire; knows no style and no names. */
import type { Topology } from 'topojson-specification';
import basemapJson from './geometry/basemap.json' with { type: 'json' };

/**
 * Layers `land`, `countries` (id: ISO code), `borders`, `unsettled` (id, properties.reason), `coast` (without the
 * antimeridian), `lakes`, `rivers`; degrees, quantised to about 800 m.
 */
export const basemap = basemapJson as unknown as Topology;
