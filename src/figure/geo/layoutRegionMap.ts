/** Places on sheet 1 and on the world map; words come from the caller, ground from the base files. */
import { layoutPlaces, type MapPlace, type PlacesScene } from './layoutPlaces.ts';
import { SHEET_PRINTS } from './prints.ts';
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

/** Marks and names on the map of the world. */
export function layoutWorldMap(places: readonly MapPlace[]): OverviewScene {
  return {
    ...WORLD_SIZE,
    ...layoutPlaces(places, { projection: createWorldProjection(), ...WORLD_SIZE, prints: SHEET_PRINTS }),
  };
}
