/** Writes motifs and tiles as SVG text, so that components and files draw the same shapes; it knows no colour. */
import type { Tile } from './design.ts';
import { MOTIFS, type Motif, type MotifName } from './motifs.ts';

/** Shapes of a motif with ink classes: `G A B C` fill, `SG SA` line. Ground first. */
export function motifMarkup(name: MotifName): string {
  const motif: Motif = MOTIFS[name];
  const shapes = motif.shapes.flatMap(({ ink, d, line, turns }) =>
    (turns ?? [0]).map((turn) => {
      const paint = line ? `class="S${ink}" stroke-width="${line}"` : `class="${ink}"`;
      return `<path ${paint}${turn ? ` transform="rotate(${turn} 24 24)"` : ''} d="${d}"/>`;
    }),
  );
  return `<path class="G" d="M0 0h48v48H0z"/>${shapes.join('')}`;
}

/** The `transform` that sets a 48-unit tile in its cell, or an empty string for the first upright one. */
export function tileTransform({ x, y, turn, mirrored }: Tile, size = 48): string {
  const parts: string[] = [];
  if (x || y) parts.push(`translate(${x * size}${y ? ` ${y * size}` : ''})`);
  if (size !== 48) parts.push(`scale(${size / 48})`);
  if (turn) parts.push(`rotate(${turn} 24 24)`);
  if (mirrored) parts.push('matrix(-1 0 0 1 48 0)');
  return parts.join(' ');
}

/** A tile as `<use>` of the motif `#m-<name>` that the page's sprite carries. */
export function tileMarkup(tile: Tile, size = 48): string {
  const transform = tileTransform(tile, size);
  return `<use href="#m-${tile.motif}" class="k${tile.key}"${transform ? ` transform="${transform}"` : ''}/>`;
}
