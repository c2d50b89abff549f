/**
 * The small map of one community: where the place is, its neighbours, and where its people and services are now.
 * A connection is a dashed line with its date, never an arrow; no front line is drawn.
 */
import { getDistanceKm } from './distance.ts';
import { createFrameProjection, type Frame, findFrame } from './frame.ts';
import { type CountryMapScene, layoutFrame, type NameTable } from './layoutCountryMap.ts';
import { type Box, isOverlapping, measureText } from './layoutLabels.ts';
import type { MapPlace } from './layoutPlaces.ts';

export interface RelocationStop {
  readonly id: string;
  /** Name in the page's language. */
  readonly name: string;
  /** Date as the page writes it, such as `since 2022`; printed on the connection. */
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
  /** Where the date stands, or null when it found no room; the text below the map says it anyway. */
  readonly date: { readonly text: string; readonly x: number; readonly y: number } | null;
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
      label: stop.name,
    }),
  );
  const places = [{ ...place, isLead: true }, ...stops, ...neighbours.filter(({ id }) => id !== place.id)];
  const scene = layoutFrame(frame, places, names);
  return { ...scene, connections: connect(frame, place, relocation, scene) };
}

function connect(
  frame: Frame,
  place: MapPlace,
  relocation: readonly RelocationStop[],
  scene: CountryMapScene,
): Connection[] {
  const project = createFrameProjection(frame);
  const from = project([place.lon as number, place.lat as number]) as [number, number];
  const taken: Box[] = [
    ...scene.labels.map(({ box }) => box),
    ...scene.names.map(({ x, y }): Box => [x - 45, y - 12, x + 45, y + 5]),
  ];
  return relocation.flatMap((stop): Connection[] => {
    if (stop.lon === null || stop.lat === null) return [];
    const to = project([stop.lon, stop.lat]) as [number, number];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy);
    if (length < 24) return [];
    // Bowed by an eighth, so that lines to towns in one direction do not lie on one another.
    const [mx, my] = [(from[0] + to[0]) / 2 + dy / 8, (from[1] + to[1]) / 2 - dx / 8];
    const start = [from[0] + (dx / length) * 17, from[1] + (dy / length) * 17];
    const end = [to[0] - (dx / length) * 6, to[1] - (dy / length) * 6];
    const half = [(from[0] + 2 * mx + to[0]) / 4, (from[1] + 2 * my + to[1]) / 4] as [number, number];
    return [
      {
        id: stop.id,
        d: `M${round(start[0])} ${round(start[1])}Q${round(mx)} ${round(my)} ${round(end[0])} ${round(end[1])}`,
        km: Math.round(getDistanceKm([place.lon as number, place.lat as number], [stop.lon, stop.lat])),
        date: stop.date ? placeDate(stop.date, half, frame, taken) : null,
      },
    ];
  });
}

function placeDate(
  text: string,
  [x, y]: readonly [number, number],
  frame: Frame,
  taken: Box[],
): Connection['date'] {
  const half = measureText(text, 13) / 2;
  for (const [sx, sy] of [
    [0, 5],
    [0, -10],
    [0, 20],
    [0, -26],
    [0, 36],
  ] as const) {
    const box: Box = [x + sx - half, y + sy - 12, x + sx + half, y + sy + 4];
    const isInside = box[0] > 2 && box[2] < frame.width - 2 && box[1] > 2 && box[3] < frame.height - 2;
    if (!isInside || taken.some((other) => isOverlapping(box, other))) continue;
    taken.push(box);
    return { text, x: round(x + sx), y: round(y + sy) };
  }
  return null;
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 10) / 10;
}
