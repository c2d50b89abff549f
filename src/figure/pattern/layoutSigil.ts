/** The two-by-two signature of a community, for indexes, map patches and bar ends; it knows no size. */
import { design, type Tile, tile } from './design.ts';
import type { MotifName } from './motifs.ts';

export interface SigilScene {
  readonly id: string;
  /** Index of the dye recipe: the style sheet's `dye-<index>`. */
  readonly recipe: number;
  readonly tiles: readonly [Tile, Tile, Tile, Tile];
}

/** Cloth motif, two corner shapes, playground motif: tiles at columns and rows 0 and 1. */
export function layoutSigil(id: string): SigilScene {
  const { recipe, textile, playground, corner } = design(id);
  const round = corner[0] as MotifName;
  return {
    id,
    recipe,
    tiles: [
      tile(0, 0, textile[0] as MotifName, 0, false, 0),
      tile(1, 0, round, 90, false, 1),
      tile(0, 1, round, 270, false, 1),
      tile(1, 1, playground[0] as MotifName, 0, false, 0),
    ],
  };
}
