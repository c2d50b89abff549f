/** A community's signature drawn in the browser, with its own motifs, since the page cannot carry everyone's. */
import { layoutSigil } from '#figure/pattern/layoutSigil';
import { motifMarkup, tileTransform } from '#figure/pattern/markup';

export function sigilSvg(id: string): string {
  const { recipe, tiles } = layoutSigil(id);
  const body = tiles
    .map(
      (tile) =>
        `<g class="k${tile.key}" transform="${tileTransform(tile) || 'translate(0)'}">${motifMarkup(tile.motif)}</g>`,
    )
    .join('');
  return `<svg class="sigil dye-${recipe}" viewBox="0 0 96 96" width="72" height="72" aria-hidden="true" focusable="false">${body}</svg>`;
}
