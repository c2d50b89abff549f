/** Places as MapLibre features: what the style reads of each; knows no map. */
import type { FeatureCollection } from 'geojson';
import { getReach, MARKS, type Mark } from '#figure/geo/marks';
import { collect, line, point } from './basemap.ts';
import { type ClusterShape, clusterImageId, imageId, type LiveSum } from './markImages.ts';

export interface LivePlace {
  readonly id: string;
  /** Degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly mark: Mark;
  /** Name and status in the page's language. */
  readonly title: string;
  readonly href?: string | undefined;
  /** Printed beside the mark from the first view on. */
  readonly label?: string | undefined;
  readonly isLead?: boolean | undefined;
  /** Printed beside the mark once the map is closer; the title up to its first comma or colon unless given. */
  readonly name?: string | undefined;
  /** Size of the mark, 1 as drawn at a unit a pixel. */
  readonly size?: number | undefined;
  /** A sum of money drawn as an area, on maps of sums. */
  readonly sum?: LiveSum | undefined;
}

/** A dashed line from a place to where its services are now. */
export interface LiveLine {
  readonly points: readonly (readonly [lon: number, lat: number])[];
}

/** How much closer than the first view names come that the first view leaves out. */
const NAMES_FROM = 0.9;

/** What the halo adds to a mark's picture, units. */
const HALO = 3;

/** Reach of a place's mark with its ring, px. */
export const reachOf = ({ mark, sum, size = 1 }: LivePlace): number =>
  Math.max(getReach(mark), sum?.reach ?? 0) * size;

/** `zoom`: of the first view; `minor` and `lead`: sizes of the names, px. */
export function placeFeatures(
  places: readonly LivePlace[],
  zoom: number,
  [minor, lead]: readonly [number, number],
): FeatureCollection {
  return collect(
    places.map((place) => {
      const isLead = place.isLead === true;
      const size = isLead ? lead : minor;
      return point([place.lon, place.lat], {
        id: place.id,
        icon: imageId(place.mark, place.sum),
        size: place.size ?? 1,
        standing: MARKS[place.mark.name].rank,
        rank: MARKS[place.mark.name].rank + (isLead ? 10 : 0),
        lead: isLead,
        label: place.label ?? place.name ?? place.title.split(/[,:]/)[0] ?? '',
        zoom: place.label === undefined ? zoom + NAMES_FROM : -2,
        offset: (reachOf(place) + HALO * (place.size ?? 1) + 3) / size,
      });
    }),
  );
}

/** Towns that are no marks already. */
export function withoutPlaces(towns: FeatureCollection, places: readonly LivePlace[]): FeatureCollection {
  const known = new Set(places.map(({ id }) => id));
  return collect(towns.features.filter(({ properties }) => !known.has(properties?.community)));
}

/** The first view as it is printed, so that nothing moves when the living map takes over. */
export interface PrintedView {
  /** Names of countries and waters. */
  readonly names: readonly PrintedName[];
  /** Names of places, by the side of the text that is at the point. */
  readonly labels: readonly (PrintedPoint & {
    readonly text: string;
    readonly anchor: 'left' | 'right' | 'center';
    readonly isLead: boolean;
  })[];
  /** Places under one mark with their number. */
  readonly groups: readonly (PrintedPoint & {
    readonly count: number;
    readonly shape: ClusterShape;
    readonly ring: boolean;
    readonly title: string;
    readonly size: number;
  })[];
  /** Ids of the places that have a mark of their own. */
  readonly alone: ReadonlySet<string>;
}

interface PrintedPoint {
  readonly lon: number;
  readonly lat: number;
}

export interface PrintedName extends PrintedPoint {
  readonly kind: 'country' | 'water';
  readonly name: string;
}

/** Marks that stand alone in print, groups and names, as one source. */
export function printedFeatures(
  { labels, groups, alone }: PrintedView,
  places: readonly LivePlace[],
  zoom: number,
  textSize: readonly [number, number],
): FeatureCollection {
  return collect([
    ...placeFeatures(
      places.filter(({ id }) => alone.has(id)),
      zoom,
      textSize,
    ).features.map((one) => ({ ...one, properties: { ...one.properties, label: '' } })),
    ...groups.map(({ lon, lat, count, shape, ring, title, size }) =>
      point([lon, lat], {
        cluster: true,
        point_count: count,
        icon: clusterImageId(shape, count, ring),
        size,
        title,
        rank: 20,
      }),
    ),
    ...labels.map(({ lon, lat, text, anchor, isLead }) =>
      point([lon, lat], { label: text, anchor, lead: isLead, rank: isLead ? 1 : 0 }),
    ),
  ]);
}

/** Printed names keep their place; the others come where and when they fit. */
export function nameFeatures(all: FeatureCollection, printed: readonly PrintedName[]): FeatureCollection {
  const known = new Set(printed.map(({ name }) => name));
  return collect([
    ...printed.map(({ kind, name, lon, lat }) => point([lon, lat], { kind, name, zoom: -2, order: -1 })),
    ...all.features.filter(({ properties }) => !known.has(properties?.name)),
  ]);
}

export const lineFeatures = (lines: readonly LiveLine[]): FeatureCollection =>
  collect(
    lines.map(({ points }) =>
      line(
        points.map(([lon, lat]) => [lon, lat]),
        {},
      ),
    ),
  );
