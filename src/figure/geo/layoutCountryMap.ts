/** A country map: the frame, marks, and names of places, neighbours and seas; words come from the caller. */
import { measureText } from '../measureText.ts';
import { createFrameProjection, type Frame, listFrames } from './frame.ts';
import { type Box, isOverlapping } from './layoutLabels.ts';
import { isOnItsLand, listNamePlaces, type NamePlace } from './layoutNames.ts';
import { layoutPlaces, type MapPlace, type PlacesScene, type PrintScene } from './layoutPlaces.ts';
import { COUNTRY_PRINTS, type Print, SIZES } from './prints.ts';
import { getScaleBar, type ScaleBar } from './scaleBar.ts';

export interface PlacedName {
  readonly id: string;
  readonly kind: NamePlace['kind'];
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface CountryPrintScene extends PrintScene {
  /** Names of countries and seas. */
  readonly names: readonly PlacedName[];
}

export interface CountryMapScene extends PlacesScene {
  readonly frame: Frame;
  readonly prints: readonly CountryPrintScene[];
  readonly scaleBar: ScaleBar;
}

/** Names of countries by ISO code and of waters by id, in the page's language; Kosovo's with its asterisk. */
export type NameTable = Readonly<Record<string, string>>;

/**
 * One frame of a country with its places. Null when the atlas has no shape for the code: use the world map.
 * `part` 0 is the main frame; places of other parts come back in `outside`.
 */
export function layoutCountryMap(
  code: string,
  places: readonly MapPlace[],
  names: NameTable,
  part = 0,
): CountryMapScene | null {
  const frame = listFrames(code)[part];
  return frame ? layoutFrame(frame, places, names) : null;
}

/** Marks and names on a given frame; names of countries and seas keep clear of `lines`, those of places if they can. */
export function layoutFrame(
  frame: Frame,
  places: readonly MapPlace[],
  names: NameTable,
  lines: readonly Box[] = [],
  sizes: readonly Print[] = COUNTRY_PRINTS,
): CountryMapScene {
  const { width, height } = frame;
  const scaleBar = getScaleBar(frame);
  const scene = layoutPlaces(places, {
    projection: createFrameProjection(frame),
    width,
    height,
    prints: sizes,
    taken: (print) => [boxOfScale(frame, scaleBar, print)],
    soft: lines,
  });
  return {
    ...scene,
    frame,
    scaleBar,
    prints: scene.prints.map((one) => {
      const solid: Box[] = [
        boxOfScale(frame, scaleBar, one.print),
        ...lines,
        ...one.solid,
        ...one.labels.flatMap(({ box, line }) => (line ? [box, spanOf(line)] : [box])),
      ];
      return { ...one, names: layoutNames(frame, names, solid, one.print) };
    }),
  };
}

/** The scale with its words, of which only the length is known: four figures and a unit at most. */
function boxOfScale({ width, height }: Frame, { length }: ScaleBar, { unit }: Print): Box {
  const text = measureText('1000 км', SIZES.note * unit);
  return [width - 22 - Math.max(length, text), height - 30 - SIZES.note * unit, width, height];
}

function spanOf([x1, y1, x2, y2]: readonly [number, number, number, number]): Box {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** Lines a name may be moved by, up and down, in text sizes. */
const SHIFTS = [0, -1.7, 1.7, -3.4, 3.4];

function layoutNames(frame: Frame, names: NameTable, solid: Box[], { unit }: Print): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, kind, x, y, room, spots = [] } of listNamePlaces(frame)) {
    const name = names[id];
    if (!name) continue;
    // Trust M2: never printed without its note.
    const text = id === 'XK' && !name.includes('*') ? `${name}*` : name;
    const size = (kind === 'country' ? SIZES.country : SIZES.water) * unit;
    // Capitals set wide, as the style sheet does; waters in the display face, lighter than it was measured.
    const width =
      kind === 'country'
        ? measureText(text.toUpperCase(), size) + text.length * size * 0.14
        : measureText(text, size, 'serif') + text.length * size * 0.12;
    if (width > room && id !== frame.code) continue;
    const boxAt = ([middle, line]: readonly [number, number]): Box => [
      middle - width / 2,
      line - size * 0.86,
      middle + width / 2,
      line + size * 0.28,
    ];
    // Of a country that is smaller than its name, the map is about it all the same.
    const isTiny = id === frame.code && spots.every(([, , length]) => length <= width);
    const spot = [
      ...SHIFTS.map((shift) => [x, Math.round(y + shift * size)] as const),
      ...spots.filter(([, , length]) => length > width).map(([middle, line]) => [middle, line] as const),
    ].find((one) => {
      const box = boxAt(one);
      return (
        box[0] > 2 &&
        box[2] < frame.width - 2 &&
        box[1] > 2 &&
        box[3] < frame.height - 2 &&
        !solid.some((other) => isOverlapping(box, other)) &&
        // A country is never named on the land of another.
        (kind === 'water' || isTiny || isOnItsLand(frame, id, box))
      );
    });
    if (!spot) continue;
    const box = boxAt(spot);
    solid.push(box);
    placed.push({ id, kind, text, x: spot[0], y: spot[1], box });
  }
  return placed;
}
