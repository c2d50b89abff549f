/** A country map: the frame, marks, and names of places, neighbours and seas; words come from the caller. */
import { createFrameProjection, type Frame, listFrames } from './frame.ts';
import { type Box, isOverlapping, measureText } from './layoutLabels.ts';
import { listNamePlaces, type NamePlace } from './layoutNames.ts';
import { layoutPlaces, type MapPlace, type PlacesScene } from './layoutPlaces.ts';
import { getScaleBar, type ScaleBar } from './scaleBar.ts';

export interface PlacedName {
  readonly id: string;
  readonly kind: NamePlace['kind'];
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface CountryMapScene extends PlacesScene {
  readonly frame: Frame;
  readonly names: readonly PlacedName[];
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

/** Marks and names on a given frame; names of countries and seas keep clear of `lines`. */
export function layoutFrame(
  frame: Frame,
  places: readonly MapPlace[],
  names: NameTable,
  lines: readonly Box[] = [],
): CountryMapScene {
  const { width, height } = frame;
  const scaleBar = getScaleBar(frame);
  const barBox: Box = [width - 34 - scaleBar.length, height - 36, width, height];
  const scene = layoutPlaces(places, {
    projection: createFrameProjection(frame),
    width,
    height,
    textSize: [16, 25],
    taken: [barBox],
  });
  const solid: Box[] = [barBox, ...lines, ...scene.labels.map(({ box }) => box)];
  if (scene.marks.length <= 60)
    for (const { x, y } of scene.marks) solid.push([x - 14, y - 14, x + 14, y + 14]);
  return { ...scene, frame, names: layoutNames(frame, names, solid), scaleBar };
}

function layoutNames(frame: Frame, names: NameTable, solid: Box[]): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { id, kind, x, y, room } of listNamePlaces(frame)) {
    const name = names[id];
    if (!name) continue;
    // Trust M2: never printed without its note.
    const text = id === 'XK' && !name.includes('*') ? `${name}*` : name;
    // Capitals set wide, as the style sheet does.
    const width =
      kind === 'country'
        ? measureText(text.toUpperCase(), 12.5) + text.length * 1.8
        : measureText(text, 16) + text.length * 2;
    if (width > room && id !== frame.code) continue;
    const lines = [0, -22, 22, -44, 44].map((shift) => y + shift);
    const line = lines.find((baseline) => {
      const box: Box = [x - width / 2, baseline - 13, x + width / 2, baseline + 5];
      return (
        baseline > 14 && baseline < frame.height - 8 && !solid.some((other) => isOverlapping(box, other))
      );
    });
    if (line === undefined) continue;
    solid.push([x - width / 2, line - 13, x + width / 2, line + 5]);
    placed.push({ id, kind, text, x, y: line });
  }
  return placed;
}
