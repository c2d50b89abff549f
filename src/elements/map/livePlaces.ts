/** Places as MapLibre features: what the style reads of each; knows no map. */
import type { FeatureCollection } from 'geojson';
import { getReach, MARKS, type Mark } from '#figure/geo/marks';
import { collect, line, point } from './basemap.ts';
import { imageId } from './markImages.ts';

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
  /** Where the print has the label: its side, and px from the mark; on the free side unless given. */
  readonly labelAt?: LabelAt | undefined;
  /** Printed beside the mark once the map is closer; the title up to its first comma or colon unless given. */
  readonly name?: string | undefined;
  /** Size of the mark, 1 as drawn at a unit a pixel. */
  readonly size?: number | undefined;
}

/** `anchor`: the side of the text that is at `shift`, px right and down of the mark. */
export interface LabelAt {
  readonly anchor: 'left' | 'right' | 'center';
  readonly shift: readonly [x: number, y: number];
}

/** A dashed line from a place to where its services are now, with its date. */
export interface LiveLine {
  readonly points: readonly (readonly [lon: number, lat: number])[];
  readonly date?: string | undefined;
}

/** How much closer than the first view names come that the first view leaves out. */
const NAMES_FROM = 0.9;

/** What the halo adds to a mark's picture, units. */
const HALO = 3;

/** Reach of a place's mark with its ring, px. */
export const reachOf = ({ mark, size = 1 }: LivePlace): number => getReach(mark) * size;

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
      const { labelAt } = place;
      return point([place.lon, place.lat], {
        id: place.id,
        icon: imageId(place.mark),
        size: place.size ?? 1,
        rank: MARKS[place.mark.name].rank + (isLead ? 10 : 0),
        lead: isLead,
        label: place.label ?? place.name ?? place.title.split(/[,:]/)[0] ?? '',
        zoom: place.label === undefined ? zoom + NAMES_FROM : -2,
        offset: (reachOf(place) + HALO * (place.size ?? 1) + 3) / size,
        ...(labelAt ? { anchor: labelAt.anchor, shift: labelAt.shift.map((px) => px / size) } : {}),
      });
    }),
  );
}

/** Towns that are no marks already. */
export function withoutPlaces(towns: FeatureCollection, places: readonly LivePlace[]): FeatureCollection {
  const known = new Set(places.map(({ id }) => id));
  return collect(towns.features.filter(({ properties }) => !known.has(properties?.community)));
}

/** The name of a country or water where the print has it. */
export interface PrintedName {
  readonly kind: 'country' | 'water';
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
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
    lines.map(({ points, date }) =>
      line(
        points.map(([lon, lat]) => [lon, lat]),
        date ? { date } : {},
      ),
    ),
  );
