/** The cover's patches as one picture file in concrete colours; it knows squares and designs, not the map under them. */
import { design } from './design.ts';
import { listUsed } from './layoutPaper.ts';
import { motifMarkup } from './markup.ts';
import { dyeRules } from './quiltSvg.ts';

export interface PatchSquare {
  readonly id: string;
  /** Middle and side, units. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Small patches, one cloth motif of the community in its own dyes each, as an SVG file. At a few pixels a whole
 * signature would only shimmer.
 */
export function coverPatchesSvg(width: number, height: number, patches: readonly PatchSquare[]): string {
  const tiles = patches.map((patch) => {
    const { recipe, cells, textile } = design(patch.id);
    return { ...patch, recipe, tile: cells.find(({ motif }) => motif === textile[0]) ?? cells[0] };
  });
  const motifs = listUsed(tiles.flatMap(({ tile }) => (tile ? [tile] : [])));
  const defs = motifs.map((name) => `<g id="${name}">${motifMarkup(name)}</g>`).join('');
  const size = patches[0]?.size ?? 8;
  const scale = size / 48;
  const place = (value: number) => Math.round((value - size / 2) / scale);
  const body = tiles
    .map(({ x, y, recipe, tile }) =>
      tile
        ? `<use href="#${tile.motif}" class="d${recipe} k${tile.key}" x="${place(x)}" y="${place(y)}"/>`
        : '',
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<style>${dyeRules(tiles.map(({ recipe }) => recipe))}</style><defs>${defs}</defs>` +
    `<g transform="scale(${Math.round(scale * 1e4) / 1e4})">${body}</g></svg>\n`
  );
}
