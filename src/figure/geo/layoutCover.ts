/**
 * The cover: every community as a patch of its own pattern on the map, each moved to the nearest free spot so that
 * none overlap; it knows squares and names, never the patterns themselves.
 */
import { REGION_BOX } from './atlas.ts';
import { type Box, layoutLabels, type PlacedLabel } from './layoutLabels.ts';
import { createSheetProjection } from './sheet.ts';

export const COVER = { width: 1440, height: 820 } as const;

/** The sheet's view moved right, so that the title stands over the ocean. */
const ZOOM = 0.74;
const SHIFT = [545, 196] as const;

/** The largest the style sheet sets the names at, units: set for that size they fit at every other. */
const LETTERING = { lead: 30, place: 20 } as const;

export interface CoverPlace {
  readonly id: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** A lead is drawn large with its name beside it. */
  readonly lead?: { readonly label: string; readonly href?: string; readonly size?: number };
}

export interface CoverPatch {
  readonly id: string;
  /** Middle of the patch, and its side. Units. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface CoverScene {
  readonly width: number;
  readonly height: number;
  readonly patches: readonly CoverPatch[];
  readonly leads: readonly (CoverPatch & { readonly href?: string })[];
  readonly labels: readonly PlacedLabel[];
  /** Places without coordinates, and places beyond the cover or with no free spot near. */
  readonly notOnMap: readonly string[];
  readonly outside: readonly string[];
}

/** The projection of the cover's base map. */
export function createCoverProjection() {
  return createSheetProjection(ZOOM, SHIFT);
}

/** Leads first, then all others on a grid as fine as their number needs. */
export function layoutCover(places: readonly CoverPlace[]): CoverScene {
  const { width, height } = COVER;
  const projection = createCoverProjection();
  const size = places.length > 4000 ? 3 : places.length > 600 ? 6 : places.length > 200 ? 10 : 17;
  const notOnMap: string[] = [];
  const outside: string[] = [];
  const leads: (CoverPatch & { href?: string; label: string })[] = [];
  const rest: CoverPatch[] = [];
  for (const place of places) {
    if (place.lon === null || place.lat === null) {
      notOnMap.push(place.id);
      continue;
    }
    const point = projection([place.lon, place.lat]);
    // The cover shows the region only; a far place would lie in its corner as if by mistake.
    const isNear = place.lon > REGION_BOX[0] && place.lon < REGION_BOX[2] && place.lat > REGION_BOX[1];
    if (!isNear || !point || point[0] < 0 || point[0] > width || point[1] < 0 || point[1] > height) {
      outside.push(place.id);
      continue;
    }
    const at = { id: place.id, x: round(point[0]), y: round(point[1]) };
    if (place.lead)
      leads.push({ ...at, size: place.lead.size ?? 36, label: place.lead.label, href: place.lead.href });
    else rest.push({ ...at, size });
  }
  const labels = layoutLabels(
    leads.map(({ id, x, y, size: side, label }, index) => ({
      id,
      text: label,
      x,
      y,
      reach: side / 2 + 2,
      size: index === 0 ? LETTERING.lead : LETTERING.place,
      isLead: index === 0,
    })),
    width,
    height,
    { taken: leads.map(({ x, y, size: side }) => boxOf(x, y, side + 4)) },
  );
  const solid = [
    ...leads.map(({ x, y, size: side }) => boxOf(x, y, side + 4)),
    ...labels.map(({ box }) => box),
  ];
  const patches = settle(rest, size, solid, outside);
  return {
    width,
    height,
    patches,
    leads: leads.map(({ label: _, ...lead }) => lead),
    labels,
    notOnMap,
    outside,
  };
}

/** Fills a grid: each patch takes the free cell nearest to where it belongs, within a hand's breadth. */
function settle(
  patches: readonly CoverPatch[],
  size: number,
  solid: readonly Box[],
  outside: string[],
): CoverPatch[] {
  const step = size + 1;
  const taken = new Set<number>();
  const columns = Math.ceil(COVER.width / step) + 1;
  // Cells a leading patch or a name reaches into are taken from the start, so that the search asks one question a cell.
  const reach = size / 2 / step;
  for (const [left, top, right, bottom] of solid) {
    for (let row = Math.ceil(top / step - 0.5 - reach); row < bottom / step - 0.5 + reach; row += 1) {
      for (
        let column = Math.ceil(left / step - 0.5 - reach);
        column < right / step - 0.5 + reach;
        column += 1
      ) {
        if (column >= 0 && column < columns && row >= 0) taken.add(row * columns + column);
      }
    }
  }
  const isFree = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < columns && !taken.has(row * columns + column);
  const placed: CoverPatch[] = [];
  for (const patch of patches) {
    const column = Math.floor(patch.x / step);
    const row = Math.floor(patch.y / step);
    const cell = SPIRAL.find(([dx, dy]) => isFree(column + dx, row + dy));
    if (!cell) {
      outside.push(patch.id);
      continue;
    }
    const [c, r] = [column + cell[0], row + cell[1]];
    taken.add(r * columns + c);
    placed.push({ id: patch.id, x: round((c + 0.5) * step), y: round((r + 0.5) * step), size });
  }
  return placed;
}

/** Grid steps by distance, so that the first free one is the nearest. */
const SPIRAL: readonly (readonly [number, number])[] = Array.from({ length: 41 * 41 }, (_, index) => {
  const dx = (index % 41) - 20;
  const dy = Math.floor(index / 41) - 20;
  return [dx, dy] as const;
}).sort((a, b) => a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2 || a[1] - b[1] || a[0] - b[0]);

function boxOf(x: number, y: number, size: number): Box {
  return [x - size / 2, y - size / 2, x + size / 2, y + size / 2];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
