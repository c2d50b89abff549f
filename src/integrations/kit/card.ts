/** Draws a share image as PNG. */
import { Resvg } from '@resvg/resvg-js';
import { cardSvg } from '#figure/card/cardSvg';
import type { CardText } from '#figure/card/text';
import type { Draw } from './kinds.ts';
import { encodePng } from './png.ts';

export const draw: Draw<CardText> = (card, { fonts }) => {
  const svg = cardSvg(card);
  // Every file named is read and parsed for every picture: most need five of two dozen.
  const needed = fonts.filter(({ name }) => svg.includes(`"${name}"`));
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: needed.map(({ path }) => path) },
  }).render();
  return encodePng(image.pixels, image.width, image.height);
};
