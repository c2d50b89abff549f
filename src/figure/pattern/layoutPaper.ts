/** Lays a community's paper out on a sheet of whole tiles; it knows places and dye names, never colours or page. */
import { type Design, design, type Tile, tile } from './design.ts';
import type { MotifName } from './motifs.ts';

export interface PaperOptions {
  readonly id: string;
  /** Whole tiles across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Side of a tile, px. */
  readonly tile: number;
  /** First column drawn as stitches, for a relocated community. */
  readonly relocatedFrom?: number | null;
  /** Column and row of the odd tile; `null` leaves it out (never set one under a label). */
  readonly odd?: { readonly x: number; readonly y: number } | null;
}

export interface PaperTile extends Tile {
  /** Drawn as dashed outline on bare paper, ready to be sewn again. */
  readonly stitched: boolean;
}

export interface PaperScene {
  readonly id: string;
  readonly recipe: number;
  readonly width: number;
  readonly height: number;
  readonly tile: number;
  readonly tiles: readonly PaperTile[];
  /** The odd tile lies over the tile below it, and is always sewn. */
  readonly odd: Tile | null;
  readonly motifs: readonly MotifName[];
}

/** How many tiles later each row starts to be stitched: an uneven edge, as a torn hem is. */
export const STITCH_EDGE: readonly number[] = [1, 0, 2, 0, 1, 2, 0, 1, 1, 0];

/** The repeat of a design continued over columns x rows tiles. */
export function layoutPaper(options: PaperOptions): PaperScene {
  const { id, columns, rows } = options;
  const pattern = design(id);
  const from = options.relocatedFrom ?? Number.POSITIVE_INFINITY;
  const tiles: PaperTile[] = [];
  for (let y = 0; y < rows; y++) {
    const edge = from + (STITCH_EDGE[y % STITCH_EDGE.length] as number);
    for (let x = 0; x < columns; x++) {
      const cell = pattern.cells[(y % 4) * 4 + (x % 4)] as Tile;
      tiles.push({ ...cell, x, y, stitched: x >= edge });
    }
  }
  const odd = placeOdd(pattern, options);
  return {
    id,
    recipe: pattern.recipe,
    width: columns * options.tile,
    height: rows * options.tile,
    tile: options.tile,
    tiles,
    odd,
    motifs: listUsed(odd ? [...tiles, odd] : tiles),
  };
}

/** Motif names used by some tiles, each once, in order of first use. */
export function listUsed(tiles: readonly Tile[]): MotifName[] {
  return [...new Set(tiles.map((one) => one.motif))];
}

function placeOdd(pattern: Design, { odd, columns, rows }: PaperOptions): Tile | null {
  if (odd === null) return null;
  const x = odd?.x ?? Math.min(pattern.odd.x, columns - 1);
  const y = odd?.y ?? Math.min(pattern.odd.y, rows - 1);
  return tile(x, y, pattern.odd.motif, 0, false, 2);
}
