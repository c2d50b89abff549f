/** The sign of an edition in a browser's tab: its signature, drawn by rule from its name, in plain shapes and colours. */
import { layoutSigil } from '#figure/pattern/layoutSigil';
import { motifMarkup, tileTransform } from '#figure/pattern/markup';
import { type Dye, RECIPES, toHex } from '#figure/pattern/palette';

/** Which dye of the recipe each ink is, by colour key: G, A, B, C. The rules of the style sheet as numbers. */
const orders = [
  [0, 1, 2, 3],
  [1, 0, 3, 2],
  [3, 1, 0, 2],
] as const;
const inks = ['G', 'A', 'B', 'C'];

/** A complete SVG file, 96 units wide and high; images can read no style sheet, so every shape bears its colour. */
export function makeFavicon(name: string): string {
  const { recipe, tiles } = layoutSigil(name);
  const dyes = RECIPES[recipe] as readonly Dye[];
  const body = tiles.map((tile) => {
    const colourOf = (ink: string) => toHex(dyes[orders[tile.key][inks.indexOf(ink)] as number] as Dye);
    const shapes = motifMarkup(tile.motif).replace(/class="(S?)([GABC])"/g, (_, line: string, ink: string) =>
      line ? `fill="none" stroke="${colourOf(ink)}"` : `fill="${colourOf(ink)}"`,
    );
    const transform = tileTransform(tile);
    return transform ? `<g transform="${transform}">${shapes}</g>` : shapes;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${body.join('')}</svg>\n`;
}
