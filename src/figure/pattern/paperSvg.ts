/** Writes a laid-out paper in concrete colours, for pictures and papers that no style sheet reaches. */
import type { PaperScene } from './layoutPaper.ts';
import { tileTransform } from './markup.ts';
import { MOTIFS, type Motif, type MotifName } from './motifs.ts';
import { hexOf, type Inks, inksOf, toHex } from './palette.ts';

/** Paper of labels, and of a pattern that waits to be sewn again: the token --label. */
export const LABEL_PAPER = hexOf([0.985, 0.008, 88]);

/** Shapes of one motif in the dyes of a recipe under a colour key, on a tile of 48 units. */
export function paintMotif(name: MotifName, recipe: number, key: 0 | 1 | 2): string {
  const inks = inksOf(recipe, key);
  return drawShapes(name, inks.G, (ink, line) =>
    line ? `fill="none" stroke="${inks[ink]}" stroke-width="${line}"` : `fill="${inks[ink]}"`,
  );
}

/** The same as stitches on bare paper. */
function stitchMotif(name: MotifName): string {
  const thread = `stroke="${toHex('madder')}" stroke-width="1.15" stroke-dasharray="3 2.2"`;
  return drawShapes(name, LABEL_PAPER, (_, line) => `fill="${line ? 'none' : LABEL_PAPER}" ${thread}`);
}

function drawShapes(
  name: MotifName,
  ground: string,
  paint: (ink: keyof Inks, line: number | undefined) => string,
): string {
  const motif: Motif = MOTIFS[name];
  const shapes = motif.shapes.flatMap(({ ink, d, line, turns }) =>
    (turns ?? [0]).map(
      (turn) => `<path ${paint(ink, line)}${turn ? ` transform="rotate(${turn} 24 24)"` : ''} d="${d}"/>`,
    ),
  );
  return `<path fill="${ground}" d="M0 0h48v48H0z"/>${shapes.join('')}`;
}

/**
 * A paper as `<defs>` and uses, from 0 0, in tiles of the scene's size. `covered` names tiles that something lies on:
 * they are not drawn.
 */
export function paperSvg(
  scene: PaperScene,
  covered: (x: number, y: number) => boolean = () => false,
): string {
  const defs = new Map<string, string>();
  const use = (motif: MotifName, key: 0 | 1 | 2, stitched: boolean): string => {
    const id = stitched ? `s-${motif}` : `${motif}-${key}`;
    if (!defs.has(id)) defs.set(id, stitched ? stitchMotif(motif) : paintMotif(motif, scene.recipe, key));
    return id;
  };
  const shown = scene.tiles.filter(({ x, y }) => !covered(x, y));
  const tiles = [...shown, ...(scene.odd ? [{ ...scene.odd, stitched: false }] : [])].map((tile) => {
    const transform = tileTransform(tile, scene.tile);
    return `<use href="#${use(tile.motif, tile.key, tile.stitched)}"${transform ? ` transform="${transform}"` : ''}/>`;
  });
  const symbols = [...defs].map(([id, shapes]) => `<g id="${id}">${shapes}</g>`).join('');
  return `<defs>${symbols}</defs>${tiles.join('')}`;
}
