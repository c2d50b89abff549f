/** The sign of an edition in a browser's tab: its signature, drawn by rule from its name, in plain shapes and colours. */
import { layoutSigil } from '#figure/pattern/layoutSigil';
import { motifMarkup, tileTransform } from '#figure/pattern/markup';
import { type Inks, inksOf } from '#figure/pattern/palette';

/** A complete SVG file, 96 units wide and high; images can read no style sheet, so every shape bears its colour. */
export function makeFavicon(name: string): string {
  const { recipe, tiles } = layoutSigil(name);
  const body = tiles.map((tile) => {
    const inks = inksOf(recipe, tile.key);
    const shapes = motifMarkup(tile.motif).replace(
      /class="(S?)([GABC])"/g,
      (_, line: string, ink: keyof Inks) =>
        line ? `fill="none" stroke="${inks[ink]}"` : `fill="${inks[ink]}"`,
    );
    const transform = tileTransform(tile);
    return transform ? `<g transform="${transform}">${shapes}</g>` : shapes;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${body.join('')}</svg>\n`;
}
