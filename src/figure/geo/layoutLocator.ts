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
  const lines = trace(frame, place, relocation);
  // Country and sea names stay clear of the connections; place names may lie on them with their halo.
  const scene = layoutFrame(
    frame,
    places,
    names,
    lines.flatMap(({ boxes }) => boxes),
  );
  return { ...scene, connections: date(frame, lines, scene) };
}

interface Line {
  readonly stop: RelocationStop;
  readonly d: string;
  readonly km: number;
  readonly middle: readonly [number, number];
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
        middle: at(0.5),
        boxes,
      },
    ];
  });
}

function date(frame: Frame, lines: readonly Line[], scene: CountryMapScene): Connection[] {
  const taken: Box[] = [
    ...scene.labels.map(({ box }) => box),
    ...scene.names.map(({ x, y }): Box => [x - 45, y - 12, x + 45, y + 5]),
  ];
  return lines.map(({ stop, d, km, middle }) => ({
    id: stop.id,
    d,
    km,
    date: stop.date ? placeDate(stop.date, middle, frame, taken) : null,
  }));
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
