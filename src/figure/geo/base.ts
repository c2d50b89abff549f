/** Draws the ground of a map as path strings: land, borders, graticule; it knows no colour, marks or names. */
import { type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3';
import { type AtlasName, getAtlas } from './atlas.ts';
import { createFrameProjection, exploreFrame, type Frame } from './frame.ts';
import { COVER, createCoverProjection } from './layoutCover.ts';
import { createPathText } from './pathText.ts';
import { createSheetProjection, SHEET } from './sheet.ts';
import { createWorldProjection, WORLD_SIZE } from './world.ts';

/** Path text for each layer, bottom first; an empty string where a layer has nothing to show. */
export interface BaseScene {
  readonly width: number;
  readonly height: number;
  readonly graticule: string;
  /** All land; its outline is the coast, and waterlines are drawn under it. */
  readonly away: string;
  /** Countries the map is about. */
  readonly land: string;
  readonly rivers: string;
  readonly lakes: string;
  readonly borders: string;
  readonly unsettled: string;
}

/** Strokes at the cut edge fall outside the picture. Units. */
const MARGIN = 24;
/** Smaller lakes are left out: ponds read as specks of dirt. Units. */
const LEAST_LAKE = 7;

interface BaseOptions {
  readonly atlas: AtlasName;
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  /** ISO codes drawn as `land`. */
  readonly focus: readonly string[];
  /** Degrees between graticule lines. */
  readonly graticule: number;
  /** Steps a unit that coordinates are rounded to, and the least size of a ring that is kept, units. */
  readonly detail?: readonly [steps: number, least: number];
  /** Share of the scale that shapes are thinned to; less than 1 where something else is looked at. */
  readonly fineness?: number;
  /** Least size of a river, units; none is drawn without it. */
  readonly rivers?: number;
}

/** The layers of one view. */
export function layoutBase({
  atlas,
  projection,
  width,
  height,
  focus,
  graticule,
  detail = [2, 2.5],
  rivers = 0,
  fineness = 1,
}: BaseOptions): BaseScene {
  const shapes = getAtlas(atlas, projection.scale() * fineness);
  // Water is read as a tint, borders as a statement: it bears half the detail.
  const water = getAtlas(atlas, (projection.scale() * fineness) / 2);
  projection.clipExtent([
    [-MARGIN, -MARGIN],
    [width + MARGIN, height + MARGIN],
  ]);
  const write = (objects: readonly GeoPermissibleObjects[], [steps, least] = detail) => {
    const context = createPathText(steps, least);
    const path = geoPath(projection, context as never);
    for (const object of objects) path(object);
    return context.text();
  };
  const wanted = new Set(focus.map((code) => code.toUpperCase()));
  const scene = {
    width,
    height,
    graticule: write([geoGraticule().step([graticule, graticule])()]),
    away: write([shapes.land]),
    land: write(shapes.countries.filter(({ code }) => wanted.has(code)).map(({ shape }) => shape)),
    rivers: rivers > 0 ? write([water.rivers], [detail[0], rivers]) : '',
    lakes: write([water.lakes], [detail[0], LEAST_LAKE]),
    borders: write([shapes.borders]),
    unsettled: write(shapes.unsettled),
  };
  // Places are projected later with the same object, and must not be cut off.
  projection.clipExtent(null);
  return scene;
}

/** The ground of a frame round places; no land in focus when it is about no single country. */
export function layoutAreaBase(frame: Frame): BaseScene {
  return layoutBase({
    atlas: frame.atlas,
    projection: createFrameProjection(frame),
    width: frame.width,
    height: frame.height,
    focus: frame.code ? [frame.code] : [],
    graticule: (frame.width / frame.scale) * (180 / Math.PI) > 12 ? 5 : 1,
  });
}

const countryBases = new Map<string, BaseScene>();

/** The ground of a country frame, made once. */
export function layoutCountryBase(frame: Frame): BaseScene {
  const known = countryBases.get(frame.key);
  if (known) return known;
  const degrees = (frame.width / frame.scale) * (180 / Math.PI);
  const scene = layoutBase({
    atlas: frame.atlas,
    projection: createFrameProjection(frame),
    width: frame.width,
    height: frame.height,
    focus: [frame.code],
    graticule: degrees > 60 ? 10 : degrees > 12 ? 5 : degrees > 4 ? 1 : 0.5,
    rivers: 6,
  });
  countryBases.set(frame.key, scene);
  return scene;
}

/** The ground of sheet 1, countries in `focus` drawn as land. */
export function layoutRegionBase(focus: readonly string[]): BaseScene {
  return layoutBase({
    atlas: 'region',
    projection: createSheetProjection(),
    width: SHEET.width,
    height: SHEET.height,
    focus,
    graticule: 10,
    // A unit is less than a pixel on all but the widest screens.
    detail: [1, 3],
    rivers: 80,
  });
}

/** The ground of sheet 1 for the frames of other sites: a third of the detail, so that a frame stays light. */
export function layoutFrameBase(focus: readonly string[]): BaseScene {
  return layoutBase({
    atlas: 'region',
    projection: createSheetProjection(),
    width: SHEET.width,
    height: SHEET.height,
    focus,
    graticule: 20,
    detail: [1, 6],
    fineness: 0.3,
  });
}

/** The ground of the explore map, countries in `focus` drawn as land. */
export function layoutExploreBase(focus: readonly string[]): BaseScene {
  const { atlas, width, height } = exploreFrame;
  const projection = createFrameProjection(exploreFrame);
  return layoutBase({ atlas, projection, width, height, focus, graticule: 10, detail: [1, 3], rivers: 18 });
}

/** The ground of the cover. */
export function layoutCoverBase(focus: readonly string[]): BaseScene {
  return layoutBase({
    atlas: 'region',
    projection: createCoverProjection(),
    ...COVER,
    focus,
    graticule: 10,
    // Whole units and no islets: the patches are what is looked at.
    detail: [1, 5],
    fineness: 0.7,
  });
}

/** The ground of the world map. */
export function layoutWorldBase(focus: readonly string[]): BaseScene {
  return layoutBase({
    atlas: 'world',
    projection: createWorldProjection(),
    ...WORLD_SIZE,
    focus,
    graticule: 30,
    // The whole world at this size: whole units and no islets, for a file every phone can afford.
    detail: [1, 5],
  });
}
