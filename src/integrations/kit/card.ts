/** Draws a share image as PNG. */
import { Resvg } from '@resvg/resvg-js';
import { cardSvg } from '#figure/card/cardSvg';
import type { CardText } from '#figure/card/text';
import type { Draw } from './kinds.ts';
import { encodePng } from './png.ts';

export const draw: Draw<CardText> = (card, { fonts }) => {
  const image = new Resvg(cardSvg(card), {
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map(({ path }) => path),
      defaultFontFamily: 'Onest latin 500',
    },
  }).render();
  return encodePng(image.pixels, image.width, image.height);
};
