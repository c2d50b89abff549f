/**
 * Draws the recipe of a paper from an identifier; it knows which motif stands in which cell and how it is turned,
 * and refuses to know size, colour values or where the paper is hung.
 *
 * The order in which random numbers are taken is part of the format and never changes.
 */
import { listMotifs, MOTIFS, type MotifName } from './motifs.ts';
import { RECIPES, type Recipe } from './palette.ts';
import { hashText, randomFrom } from './seed.ts';

export type PatternLayout = 'medallion' | 'belt' | 'check' | 'pinwheel';

/** Which of three permutations of the recipe a tile wears; 2 is kept for the odd tile. */
export type ColourKey = 0 | 1 | 2;

/** A tile in a grid: column x, row y, quarter turns in degrees, mirrored left to right or not. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly motif: MotifName;
  readonly turn: 0 | 90 | 180 | 270;
  readonly mirrored: boolean;
  readonly key: ColourKey;
}

export interface Design {
  readonly id: string;
  readonly hash: number;
  /** Index into RECIPES: the style sheet's `dye-<index>`. */
  readonly recipe: number;
  readonly dyes: Recipe;
  readonly layout: PatternLayout;
  readonly textile: readonly MotifName[];
  readonly playground: readonly MotifName[];
  readonly corner: readonly MotifName[];
  /** The repeat: sixteen tiles, four by four. */
  readonly cells: readonly Tile[];
  /** The one tile out of step, in its first place inside the repeat. */
  readonly odd: Tile;
}

const SALT = 'kc405:';
const LAYOUTS: readonly PatternLayout[] = ['medallion', 'belt', 'check', 'pinwheel'];
const TEXTILE = listMotifs('textile');
const PLAYGROUND = listMotifs('playground');
const CORNER = listMotifs('corner');
type Turn = Tile['turn'];

/** The design that belongs to an identifier such as `xa-lindenford`. */
export function design(id: string): Design {
  const hash = hashText(SALT + id);
  const random = randomFrom(hash);
  const recipe = Math.floor(random() * RECIPES.length);
  const layout = LAYOUTS[Math.floor(random() * LAYOUTS.length)] as PatternLayout;
  const textile = take(random, TEXTILE, 2);
  const playground = take(random, PLAYGROUND, 3);
  const corner = take(random, CORNER, 2);
  const cells: Tile[] = [];
  for (let y = 0; y < 4; y++)
    for (let x = 0; x < 4; x++) cells.push(setCell(layout, x, y, textile, playground, corner));
  const odd = tile(
    1 + Math.floor(random() * 2),
    1 + Math.floor(random() * 2),
    playground[2] as MotifName,
    0,
    false,
    2,
  );
  return {
    id,
    hash,
    recipe,
    dyes: RECIPES[recipe] as Recipe,
    layout,
    textile,
    playground,
    corner,
    cells,
    odd,
  };
}

/** A tile that obeys gravity: an upright motif is never turned. */
export function tile(
  x: number,
  y: number,
  motif: MotifName,
  turn: Turn,
  mirrored: boolean,
  key: ColourKey,
): Tile {
  return { x, y, motif, turn: MOTIFS[motif].upright ? 0 : turn, mirrored, key };
}

function setCell(
  layout: PatternLayout,
  x: number,
  y: number,
  [t0, t1]: MotifName[],
  [p0]: MotifName[],
  [f0, f1]: MotifName[],
): Tile {
  const place = (motif: MotifName | undefined, turn: Turn, mirrored: boolean, key: ColourKey) =>
    tile(x, y, motif as MotifName, turn, mirrored, key);
  const edgeX = x === 0 || x === 3;
  const edgeY = y === 0 || y === 3;
  const right = x >= 2;
  const low = y >= 2;
  const inward: Turn = low ? (right ? 0 : 90) : right ? 270 : 180;
  const outward: Turn = low ? (right ? 180 : 270) : right ? 90 : 0;
  if (layout === 'medallion') {
    if (edgeX && edgeY) return place(f0, outward, false, 1);
    if (!edgeX && !edgeY) return place(f1, inward, false, 0);
    return edgeY ? place(p0, 0, right, 0) : place(t0, 0, right, 1);
  }
  if (layout === 'belt') {
    if (y === 0) return place(t0, 0, false, 0);
    if (y === 1) return place(x % 2 ? p0 : t1, 0, false, 1);
    const turns: Turn[] = y === 2 ? [180, 270] : [90, 0];
    return place(f0, turns[x % 2] as Turn, false, 0);
  }
  if (layout === 'check') {
    if ((x + y) % 2 === 0) return place(y % 2 ? p0 : t0, 0, false, 0);
    return place(f0, right !== low ? outward : inward, false, 1);
  }
  if (right !== low) return place(x % 2 === y % 2 ? t0 : p0, 0, false, 1);
  const turns: Turn[] = y % 2 ? [270, 180] : [0, 90];
  return place(f0, turns[x % 2] as Turn, false, 0);
}

function take(random: () => number, from: readonly MotifName[], count: number): MotifName[] {
  const left = [...from];
  const taken: MotifName[] = [];
  while (taken.length < count) taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken;
}
