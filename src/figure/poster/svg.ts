/** Writes a laid out poster as SVG in millimetres; colour comes from the style sheet by class, motifs from the page's sprite. */
import { escapeMarkup } from '#model/escape';
import { tileMarkup } from '../pattern/markup.ts';
import { GROUND, type GroundLayer } from './ground.ts';
import type { PosterLine, PosterMap, PosterScene, PosterShape } from './scene.ts';

/** What goes inside `<svg viewBox="0 0 210 297">`; `folder` holds the base maps. */
export function posterMarkup(scene: PosterScene, folder = '/assets/maps/'): string {
  return (
    paperMarkup(scene) +
    [...scene.shapes, scene.code.shape].map(shapeMarkup).join('') +
    sigilMarkup(scene.sigil) +
    (scene.map ? mapMarkup(scene.map, folder) : '') +
    scene.blocks
      .map(({ lang, lines }) => {
        const text = lines.map(lineMarkup).join('');
        return lang !== null ? `<g lang="${escapeMarkup(lang)}">${text}</g>` : text;
      })
      .join('')
  );
}

function paperMarkup({ paper: { recipe, tile, tiles, odd } }: PosterScene): string {
  const [sewn, stitched] = [false, true].map((one) =>
    tiles
      .filter((cell) => cell.stitched === one)
      .map((cell) => tileMarkup(cell))
      .join(''),
  );
  return (
    `<g class="dye-${recipe}"><g transform="scale(${tile / 48})">${sewn}` +
    (stitched && `<g class="stitched">${stitched}</g>`) +
    `${tileMarkup(odd)}</g></g>`
  );
}

function sigilMarkup({ recipe, tiles, x, y, size }: PosterScene['sigil']): string {
  return `<g class="dye-${recipe}" transform="translate(${x} ${y}) scale(${size / 96})">${tiles.map((cell) => tileMarkup(cell)).join('')}</g>`;
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

function paintOf({ fill, stroke, width, dash, offset }: Omit<Partial<PosterShape>, 'd'>): string {
  const classes = [fill ? `f-${fill}` : 'f-none', stroke && `s-${stroke}`].filter(Boolean).join(' ');
  return (
    ` class="${classes}"` +
    (width ? ` stroke-width="${width}"` : '') +
    (dash ? ` stroke-dasharray="${dash.join(' ')}"` : '') +
    (offset ? ` stroke-dashoffset="${offset}"` : '')
  );
}

function shapeMarkup(shape: PosterShape): string {
  const { d, x, y, k } = shape;
  const moved = x || y ? `translate(${x} ${y})` : '';
  const transform = `${moved}${k === 1 ? '' : ` scale(${round(k)})`}`.trim();
  return `<path${paintOf(shape)}${transform && ` transform="${transform}"`} d="${d}"/>`;
}

function mapMarkup({ frame, x, y, width, height, k, shapes, name }: PosterMap, folder: string): string {
  const layer = (one: GroundLayer) => `<use href="${folder}${frame}.svg#${one.id}"${paintOf(one)}/>`;
  const [unitsX, unitsY] = [round(width / k), round(height / k)];
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${unitsX} ${unitsY}">` +
    `<rect class="f-sea" width="${unitsX}" height="${unitsY}"/>${GROUND.map(layer).join('')}</svg>` +
    shapes.map(shapeMarkup).join('') +
    (name ? lineMarkup(name) : '')
  );
}

function lineMarkup({ text, x, y, size, cut, ink }: PosterLine): string {
  return `<text class="${cut} f-${ink}" x="${x}" y="${y}" font-size="${size}">${escapeMarkup(text)}</text>`;
}
