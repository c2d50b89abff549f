/** Where the living map sets names of countries and waters, and from which zoom; the words come from the caller. */
import { geoArea } from 'd3';
import { measureText } from '../measureText.ts';
import { getAtlas } from './atlas.ts';
import { WATERS } from './layoutNames.ts';

/** A named spot: kind, name, longitude, latitude, zoom from which the name fits, rank among others. */
export type LiveName = readonly [
  kind: 'country' | 'water',
  name: string,
  lon: number,
  lat: number,
  zoom: number,
  order: number,
];

interface Spot {
  readonly id: string;
  readonly kind: 'country' | 'water';
  readonly lon: number;
  readonly lat: number;
  /** Degrees of longitude that a name may take. */
  readonly span: number;
  /** Larger first. */
  readonly weight: number;
}

/** Rows a country is searched in. */
const ROWS = 24;
/** Names break into lines of about this many px. */
const LINE = 100;
/** Scale at which the atlas is read: enough to find the middle of a country. */
const SCALE = 700;

let spots: readonly Spot[] | undefined;

/** Every country and water that `names` knows (by ISO code and water id), the largest first. */
export function listLiveNames(names: Readonly<Record<string, string>>): LiveName[] {
  spots ??= [...listCountries(), ...listWaters()];
  return spots.flatMap(({ id, kind, lon, lat, span }, order): LiveName[] => {
    const name = names[id];
    if (!name) return [];
    // Trust M2: never printed without its note.
    const text = id === 'XK' && !name.includes('*') ? `${name}*` : name;
    return [[kind, text, round(lon, 2), round(lat, 2), zoomFor(text, kind, span), order]];
  });
}

/** The zoom at which a name is no wider than `span` degrees, to a tenth. */
function zoomFor(text: string, kind: Spot['kind'], span: number): number {
  const widths = text
    .split(' ')
    .map((word) => measureText(kind === 'country' ? word.toUpperCase() : word, 12) + word.length * 1.8);
  const whole = widths.reduce((sum, width) => sum + width + 4, 0);
  const width = Math.min(whole, Math.max(LINE, ...widths));
  return round(Math.max(0, Math.log2((width * 360) / (span * 512))), 1);
}

function listCountries(): Spot[] {
  return getAtlas('world', SCALE)
    .countries.filter(({ code }) => code.length === 2)
    .flatMap(({ code, shape }): Spot[] => {
      let best: Spot | null = null;
      for (const coordinates of shape.geometry.coordinates) {
        const weight = geoArea({ type: 'Polygon', coordinates });
        // A polygon wound the wrong way would be all the rest of the earth.
        const area = Math.min(weight, 4 * Math.PI - weight);
        if (best && area < best.weight) continue;
        const row = widestRow(coordinates as [number, number][][]);
        if (row) best = { id: code, kind: 'country', ...row, weight: area };
      }
      return best ? [best] : [];
    })
    .sort((a, b) => b.weight - a.weight);
}

const listWaters = (): Spot[] =>
  WATERS.map(({ id, lon, lat, span }) => ({ id, kind: 'water', lon, lat, span, weight: 0 }));

/** The middle of the widest stretch that stays inside the shape for three rows on end, a little towards its middle. */
function widestRow(shape: readonly [number, number][][]): Pick<Spot, 'lon' | 'lat' | 'span'> | null {
  const rings = shape.map(unwind);
  const outer = rings[0] ?? [];
  const lats = outer.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const rows = Array.from({ length: ROWS }, (_, i) => south + ((i + 0.5) / ROWS) * (north - south));
  const stretches = rows.map((lat) => cut(rings, lat));
  let best: (Pick<Spot, 'lon' | 'lat' | 'span'> & { worth: number }) | null = null;
  for (const [i, lat] of rows.entries()) {
    for (const [west, east] of stretches[i] ?? []) {
      let [left, right] = [west, east];
      for (const near of [stretches[i - 1], stretches[i + 1]]) {
        const middle = (left + right) / 2;
        const under =
          near?.find(([a, b]) => a <= middle && middle <= b) ?? near?.find(([a, b]) => b > left && a < right);
        if (!under) continue;
        left = Math.max(left, under[0]);
        right = Math.min(right, under[1]);
      }
      const span = right - left;
      const worth = span * (1 - 0.8 * Math.abs((2 * (lat - south)) / (north - south) - 1));
      if (span > 0 && (!best || worth > best.worth)) best = { lon: (left + right) / 2, lat, span, worth };
    }
  }
  return best && { lon: best.lon - Math.round(best.lon / 360) * 360, lat: best.lat, span: best.span };
}

/** A ring across the antimeridian runs on past 180 degrees instead of jumping to the other side. */
function unwind(ring: readonly [number, number][]): [number, number][] {
  let last = ring[0]?.[0] ?? 0;
  return ring.map(([lon, lat]) => {
    last = lon + Math.round((last - lon) / 360) * 360;
    return [last, lat];
  });
}

/** Stretches of a parallel inside the rings, west to east. */
function cut(rings: readonly [number, number][][], lat: number): [number, number][] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number];
      const [bx, by] = ring[i] as [number, number];
      if (ay > lat !== by > lat) crossings.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  }
  crossings.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let i = 1; i < crossings.length; i += 2)
    stretches.push([crossings[i - 1] as number, crossings[i] as number]);
  return stretches;
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
