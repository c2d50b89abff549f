/** The cover's leading patches as markup: each community's signature with its name; needs the page's motif sprite. */

import { escapeMarkup } from '#model/escape';
import { layoutSigil } from '../pattern/layoutSigil.ts';
import { tileMarkup } from '../pattern/markup.ts';
import type { CoverScene } from './layoutCover.ts';
import { labelsMarkup } from './sceneMarkup.ts';

/** One group per leading community, a link when it has an address. */
export function coverMarkup({ leads, labels }: Pick<CoverScene, 'leads' | 'labels'>): string {
  return leads
    .map(({ id, x, y, size, href }) => {
      const { recipe, tiles } = layoutSigil(id);
      const name = labels.find((one) => one.id === id);
      const scale = Math.round((size / 96) * 1e4) / 1e4;
      const art =
        `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${scale})" class="dye-${recipe}">` +
        `<path class="patch-back" d="M-5-5H101V101H-5z"/>${tiles.map((tile) => tileMarkup(tile)).join('')}</g>`;
      const body = art + (name ? labelsMarkup([name]) : '');
      return `<g class="patch">${href ? `<a href="${escapeMarkup(href)}" tabindex="-1">${body}</a>` : body}</g>`;
    })
    .join('');
}
