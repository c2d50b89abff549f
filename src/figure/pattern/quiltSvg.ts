/** The quilt as a file of its own, in concrete colours, because an image cannot read the page's style sheet. */

import { listUsed } from './layoutPaper.ts';
import { layoutQuilt } from './layoutQuilt.ts';
import { motifMarkup, tileMarkup } from './markup.ts';
import { type Dye, RECIPES, toHex } from './palette.ts';

/** Ink classes and the three colour keys, the same rules as the style sheet's. */
const INK_RULES =
  '.G{fill:var(--g)}.A{fill:var(--a)}.B{fill:var(--b)}.C{fill:var(--c)}' +
  '.SA{fill:none;stroke:var(--a)}.SG{fill:none;stroke:var(--g)}' +
  '.k0{--g:var(--d0);--a:var(--d1);--b:var(--d2);--c:var(--d3)}' +
  '.k1{--g:var(--d1);--a:var(--d0);--b:var(--d3);--c:var(--d2)}' +
  '.k2{--g:var(--d3);--a:var(--d1);--b:var(--d0);--c:var(--d2)}';

/** `<style>` text that paints the recipes named, without the site's tokens. */
export function dyeRules(recipes: readonly number[]): string {
  const used = [...new Set(recipes)].sort((a, b) => a - b);
  const rules = used.map((index) => {
    const dyes = RECIPES[index] as readonly Dye[];
    return `.d${index}{${dyes.map((dye, slot) => `--d${slot}:${toHex(dye)}`).join(';')}}`;
  });
  return INK_RULES + rules.join('');
}

/** A strip of signatures, 96 units high, as a complete SVG file. */
export function quiltSvg(ids: readonly string[]): string {
  const { width, height, patches } = layoutQuilt(ids);
  const motifs = listUsed(patches.flatMap(({ sigil }) => sigil.tiles));
  const defs = motifs.map((name) => `<g id="m-${name}">${motifMarkup(name)}</g>`).join('');
  const body = patches
    .map(({ x, sigil }) => {
      const tiles = sigil.tiles.map((one) => tileMarkup(one)).join('');
      return `<g class="d${sigil.recipe}"${x ? ` transform="translate(${x})"` : ''}>${tiles}</g>`;
    })
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `preserveAspectRatio="xMinYMin slice"><style>${dyeRules(patches.map(({ sigil }) => sigil.recipe))}</style>` +
    `<defs>${defs}</defs>${body}</svg>\n`
  );
}
