/** Turns places into marks and names on a projected map; knows positions and ranks, never status meanings or colours. */
import type { GeoProjection } from 'd3';
import { type Box, type LabelWish, layoutLabels, type PlacedLabel } from './layoutLabels.ts';
import { getReach, MARKS, type Mark } from './marks.ts';

export interface MapPlace {
  readonly id: string;
  /** Degrees; null when the place is not known. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly mark: Mark;
  /** Read as the mark's title, already in the page's language: name and status. */
  readonly title: string;
  readonly href?: string;
  /** Name to print beside the mark, already in the page's language; most places on a full map have none. */
  readonly label?: string;
  readonly isLead?: boolean;
}

export interface PlacedMark {
  readonly id: string;
  /** Units, to one decimal. */
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
  readonly title: string;
  readonly href?: string;
  /** Drawn at full size however full the map is: winners, finalists, leading places. */
  readonly isLead: boolean;
  /** Radius that may be touched without reaching into a neighbour's, units; at most 12. */
  readonly touch: number;
}

export interface PlacesScene {
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
  /** Ids of places without coordinates. */
  readonly notOnMap: readonly string[];
  /** Ids of places whose coordinates fall outside this map. */
  readonly outside: readonly string[];
  /** How far marks are shrunk so that a full map stays legible. */
  readonly markScale: number;
}

interface PlacesOptions {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  /** Sizes of ordinary and leading names, units. */
  readonly textSize?: readonly [minor: number, lead: number];
  /** Boxes that names keep clear of. */
  readonly taken?: readonly Box[];
}

/** Marks in drawing order (winners last) and the names that fit. */
export function layoutPlaces(places: readonly MapPlace[], options: PlacesOptions): PlacesScene {
  const { projection, width, height, textSize = [13.5, 21], taken = [] } = options;
  const notOnMap: string[] = [];
  const outside: string[] = [];
  const found: { place: MapPlace; x: number; y: number }[] = [];
  for (const place of places) {
    if (place.lon === null || place.lat === null) {
      notOnMap.push(place.id);
      continue;
    }
    const point = projection([place.lon, place.lat]);
    if (!point || !(point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height))
      outside.push(place.id);
    else found.push({ place, x: round(point[0]), y: round(point[1]) });
  }
  const markScale = found.length > 400 ? 0.55 : found.length > 150 ? 0.7 : found.length > 60 ? 0.85 : 1;
  found.sort(
    (a, b) =>
      MARKS[a.place.mark.name].rank - MARKS[b.place.mark.name].rank ||
      a.y - b.y ||
      (a.place.id < b.place.id ? -1 : 1),
  );
  const touch = measureTouch(found);
  const marks = found.map(({ place, x, y }, index) => ({
    id: place.id,
    x,
    y,
    mark: place.mark,
    title: place.title,
    href: place.href,
    isLead: isLeading(place),
    touch: touch[index] as number,
  }));
  const wishes: LabelWish[] = found
    .filter(({ place }) => place.label)
    .sort((a, b) => Number(b.place.isLead ?? false) - Number(a.place.isLead ?? false))
    .map(({ place, x, y }) => ({
      id: place.id,
      text: place.label as string,
      x,
      y,
      reach: getReach(place.mark) * (isLeading(place) ? 1 : markScale),
      size: place.isLead ? textSize[1] : textSize[0],
      isLead: place.isLead,
    }));
  // On a crowded map names may lie over small marks, never over one another or over a named mark.
  const solid = found.length > 60 ? found.filter(({ place }) => place.label) : found;
  const markBoxes = solid.map(({ place, x, y }): Box => {
    const reach = getReach(place.mark) * (isLeading(place) ? 1 : markScale);
    return [x - reach, y - reach, x + reach, y + reach];
  });
  const labels = layoutLabels(wishes, width, height, [...taken, ...markBoxes]);
  return { marks, labels, notOnMap, outside, markScale };
}

function isLeading(place: MapPlace): boolean {
  return place.isLead === true || MARKS[place.mark.name].rank >= MARKS.finalist.rank;
}

/**
 * Half the distance to the nearest other mark, at most 12. Marks are looked at from left to right and a search ends
 * where the horizontal distance alone is too far, so that ten thousand are quick however close they lie.
 */
function measureTouch(points: readonly { x: number; y: number }[]): number[] {
  const order = points.map((_, index) => index).sort((a, b) => at(a).x - at(b).x);
  function at(index: number): { x: number; y: number } {
    return points[index] as { x: number; y: number };
  }
  const touch = new Array<number>(points.length);
  for (const [rank, index] of order.entries()) {
    const { x, y } = at(index);
    let nearest = 24;
    for (const step of [-1, 1]) {
      for (let other = rank + step; other >= 0 && other < order.length; other += step) {
        const point = at(order[other] as number);
        if (Math.abs(point.x - x) >= nearest) break;
        nearest = Math.min(nearest, Math.hypot(point.x - x, point.y - y));
      }
    }
    touch[index] = round(nearest / 2);
  }
  return touch;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
