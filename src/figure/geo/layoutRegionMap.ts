/** Places on sheet 1 and on the world map; words come from the caller, ground from the base files. */
import { layoutPlaces, type MapPlace, type PlacesScene } from './layoutPlaces.ts';
import { type Print, SHEET_PRINTS } from './prints.ts';
import { createSheetProjection, SHEET } from './sheet.ts';
import { createWorldProjection, WORLD_SIZE } from './world.ts';

export interface OverviewScene extends PlacesScene {
  readonly width: number;
  readonly height: number;
}

/** Marks and names on sheet 1; places beyond it come back in `outside`, those without coordinates in `notOnMap`. */
export function layoutRegionMap(places: readonly MapPlace[]): OverviewScene {
  const { width, height } = SHEET;
  return {
    width,
    height,
    ...layoutPlaces(places, { projection: createSheetProjection(), width, height, prints: SHEET_PRINTS }),
  };
}

/** One print, for widths from 480 px: narrower frames pan. */
const FRAME_PRINTS: readonly Print[] = [{ key: 'c', least: 480, unit: 2.5 }];

/** Sheet 1 for the frames of other sites: one print, and only the marks that stand alone on it. */
export function layoutFrameMap(places: readonly MapPlace[]): OverviewScene {
  const { width, height } = SHEET;
  const options = { projection: createSheetProjection(), width, height, prints: FRAME_PRINTS };
  const scene = layoutPlaces(places, options);
  return { width, height, ...scene, marks: scene.marks.filter(({ prints }) => prints > 0) };
}

/** Where a map of the world that is wider than a phone starts: at the half of it that has the most of these places. */
export function findWorldStart(places: readonly MapPlace[]): 'start' | 'here' | 'end' {
  const projection = createWorldProjection();
  const at = places.flatMap(({ lon, lat }) =>
    lon === null || lat === null ? [] : [(projection([lon, lat])?.[0] ?? 0) / WORLD_SIZE.width],
  );
  const count = (from: number, to: number) => at.filter((x) => x >= from && x <= to).length;
  // A little less than a phone shows, for a mark at its edge is cut.
  const [west, middle, east] = [count(0, 0.45), count(0.28, 0.72), count(0.55, 1)];
  if (middle >= west && middle >= east) return 'here';
  return west > east ? 'start' : 'end';
}

/** Marks and names on the map of the world. */
export function layoutWorldMap(places: readonly MapPlace[]): OverviewScene {
  return {
    ...WORLD_SIZE,
    ...layoutPlaces(places, { projection: createWorldProjection(), ...WORLD_SIZE, prints: SHEET_PRINTS }),
  };
}
