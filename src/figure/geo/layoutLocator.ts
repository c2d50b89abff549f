/**
 * The small map of one community: where the place is, its neighbours, and where its people and services are now.
 * A connection is a dashed line, its date with the name it leads to, never an arrow; no front line is drawn.
 */
import { getDistanceKm } from './distance.ts';
import { createFrameProjection, type Frame, findFrame } from './frame.ts';
import { type CountryMapScene, layoutFrame, type NameTable } from './layoutCountryMap.ts';
import type { Box } from './layoutLabels.ts';
import type { MapPlace } from './layoutPlaces.ts';
import { getReach } from './marks.ts';
import { COUNTRY_PRINTS, SIZES } from './prints.ts';

export interface RelocationStop {
  readonly id: string;
  /** Name in the page's language. */
  readonly name: string;
  /** Date as the page writes it, such as `since 2022`; printed beside the name. */
  readonly date: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly title: string;
  readonly href?: string;
}

export interface LocatorOptions {
  /** The community; its label is printed as the leading name. */
  readonly place: MapPlace;
  /** ISO alpha-2. */
  readonly country: string;
  /** Places named for orientation: the capital, communities nearby. */
  readonly neighbours?: readonly MapPlace[];
  readonly relocation?: readonly RelocationStop[];
  readonly names: NameTable;
}

export interface Connection {
  readonly id: string;
  /** Path text of a shallow curve from the place to where its services are now. */
  readonly d: string;
  readonly km: number;
}

export interface LocatorScene extends CountryMapScene {
  readonly connections: readonly Connection[];
}

/** The locator on its country's frame, or null when the place is unknown or lies in no frame: use the world map. */
export function layoutLocator(options: LocatorOptions): LocatorScene | null {
  const { place, country, neighbours = [], relocation = [], names } = options;
  if (place.lon === null || place.lat === null) return null;
  const frame = findFrame(country, place.lon, place.lat);
  if (!frame) return null;
  const stops = relocation.map(
    (stop): MapPlace => ({
      id: stop.id,
      lon: stop.lon,
      lat: stop.lat,
      mark: { name: 'place' },
      title: stop.title,
      href: stop.href,
      // In a bundle of lines, and under one mark with others, only a name tells whose date it is.
      label: stop.date ? `${stop.name} (${stop.date})` : stop.name,
      isNamed: true,
      // A stop under the place's own mark is left to the list; others that meet are counted together.
      givesWay: isUnder(frame, place, stop),
    }),
  );
  const places = [
    { ...place, isLead: true },
    ...stops,
    // Neighbours are for orientation: the list beside the map has them all, near as they may be.
    ...neighbours.filter(({ id }) => id !== place.id).map((one) => ({ ...one, givesWay: true })),
  ];
  const lines = trace(frame, place, relocation);
  const scene = layoutFrame(
    frame,
    places,
    names,
    lines.flatMap(({ boxes }) => boxes),
  );
  return {
    ...scene,
    connections: lines.map(({ stop, d, km }) => ({ id: stop.id, d, km })),
  };
}

/** Whether a stop lies so near the place that its mark would be hidden on some print. */
function isUnder(frame: Frame, place: MapPlace, stop: RelocationStop): boolean {
  if (stop.lon === null || stop.lat === null) return false;
  const project = createFrameProjection(frame);
  const [x, y] = project([place.lon as number, place.lat as number]) as [number, number];
  const [sx, sy] = project([stop.lon, stop.lat]) as [number, number];
  return Math.hypot(sx - x, sy - y) < getReach(place.mark) * SIZES.mark * (COUNTRY_PRINTS.at(-1)?.unit ?? 1);
}

interface Line {
  readonly stop: RelocationStop;
  readonly d: string;
  readonly km: number;
  readonly boxes: readonly Box[];
}

/** Bends of successive lines, as a share of their length, so that lines to towns in one direction part. */
const BOWS = [0.16, -0.16, 0.28, -0.28];

function trace(frame: Frame, place: MapPlace, relocation: readonly RelocationStop[]): Line[] {
  const project = createFrameProjection(frame);
  const origin: [number, number] = [place.lon as number, place.lat as number];
  const from = project(origin) as [number, number];
  return relocation.flatMap((stop, index): Line[] => {
    if (stop.lon === null || stop.lat === null) return [];
    const to = project([stop.lon, stop.lat]) as [number, number];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    if (length < 24) return [];
    const bow = BOWS[index % BOWS.length] as number;
    const bend: [number, number] = [(from[0] + to[0]) / 2 + dy * bow, (from[1] + to[1]) / 2 - dx * bow];
    const start: [number, number] = [from[0] + (dx / length) * 17, from[1] + (dy / length) * 17];
    const end: [number, number] = [to[0] - (dx / length) * 7, to[1] - (dy / length) * 7];
    const at = (t: number): [number, number] => [
      (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * bend[0] + t ** 2 * end[0],
      (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * bend[1] + t ** 2 * end[1],
    ];
    const steps = Math.max(2, Math.ceil(length / 12));
    const boxes = Array.from({ length: steps - 1 }, (_, i): Box => {
      const [x, y] = at((i + 1) / steps);
      return [x - 3, y - 3, x + 3, y + 3];
    });
    return [
      {
        stop,
        d: `M${round(start[0])} ${round(start[1])}Q${round(bend[0])} ${round(bend[1])} ${round(end[0])} ${round(end[1])}`,
        km: Math.round(getDistanceKm(origin, [stop.lon, stop.lat])),
        boxes,
      },
    ];
  });
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
