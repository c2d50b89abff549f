/** Draws a laid-out share image as SVG in the colours of the light theme; the same scene gives the same text. */
import { escapeMarkup } from '#model/escape';
import { getRingRadius, MARKS, type MarkName } from '../geo/marks.ts';
import { type FontFamily, fontName, splitRuns } from '../glyphs.ts';
import { layoutSigil } from '../pattern/layoutSigil.ts';
import { tileTransform } from '../pattern/markup.ts';
import { hexOf, toHex } from '../pattern/palette.ts';
import { LABEL_PAPER, paintMotif, paperSvg } from '../pattern/paperSvg.ts';
import { type Box, CARD, type CardLine, type CardScene, layoutCard, type Weight } from './layoutCard.ts';
import type { CardText } from './text.ts';

const INK = toHex('ink');
const TONES: Readonly<Record<CardLine['tone'], string>> = {
  ink: INK,
  soft: hexOf([0.43, 0.03, 260]),
  alert: toHex('madder'),
};
const FACES: Readonly<Record<Weight, { family: FontFamily; weight: number; spacing: string }>> = {
  // Piazzolla's spaces close up when it is set tight; measureText counts on it.
  display: { family: 'Piazzolla', weight: 820, spacing: ' word-spacing=".07em"' },
  book: { family: 'Piazzolla', weight: 500, spacing: ' word-spacing=".07em"' },
  strong: { family: 'Onest', weight: 600, spacing: '' },
  plain: { family: 'Onest', weight: 500, spacing: '' },
};
const MARK_COLOURS: Readonly<Record<string, string>> = {
  winner: toHex('madder'),
  finalist: toHex('woad'),
  participating: toHex('nettle'),
  recognised: toHex('nettle'),
};

export function cardSvg(card: CardText): string {
  const scene = layoutCard(card);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">` +
    drawGround(scene) +
    rect(scene.side, `fill="${LABEL_PAPER}"`) +
    // The cover of the edition is weld, as on the home page.
    rect(scene.label, `fill="${scene.quilt.length > 0 ? toHex('weld') : LABEL_PAPER}"`) +
    rect(inset(scene.label, 13), `fill="none" stroke="${INK}" stroke-width="2"`) +
    (scene.stroke ? drawStroke(scene.stroke) : '') +
    (scene.frame
      ? rect(scene.frame, `fill="none" stroke="${toHex('madder')}" stroke-width="2" stroke-dasharray="6 4"`)
      : '') +
    drawSigil(scene.sigil) +
    (scene.mark && card.mark ? drawMark(card.mark, scene.mark) : '') +
    scene.lines.map(drawLine).join('') +
    '</svg>'
  );
}

const rect = ({ x, y, width, height }: Box, paint: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${paint}/>`;

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

function drawGround({ paper, quilt, label, side }: CardScene): string {
  const isUnder = (box: Box, x: number, y: number) =>
    x * CARD.tile >= box.x &&
    x * CARD.tile < box.x + box.width &&
    y * CARD.tile >= box.y &&
    y * CARD.tile < box.y + box.height;
  const covered = (x: number, y: number) => isUnder(label, x, y) || isUnder(side, x, y);
  if (paper) return paperSvg(paper, covered);
  return (
    rect({ x: 0, y: 0, width: CARD.width, height: CARD.height }, `fill="${toHex('weld')}"`) +
    drawQuilt(quilt, covered)
  );
}

/** Signatures side by side, on the weld of the cover. */
function drawQuilt(ids: readonly string[], covered: (x: number, y: number) => boolean): string {
  const parts: string[] = [];
  const columns = Math.ceil(CARD.width / (2 * CARD.tile));
  for (const [index, id] of ids.entries()) {
    const { recipe, tiles } = layoutSigil(id);
    const [column, row] = [(index % columns) * 2, Math.floor(index / columns) * 2];
    for (const tile of tiles) {
      const placed = { ...tile, x: tile.x + column, y: tile.y + row };
      if (covered(placed.x, placed.y)) continue;
      parts.push(
        `<g transform="${tileTransform(placed, CARD.tile)}">${paintMotif(tile.motif, recipe, tile.key)}</g>`,
      );
    }
  }
  return parts.join('');
}

/** Weld under a result; a dashed line under a number that is none yet. */
function drawStroke({ settled, ...box }: Box & { settled: boolean }): string {
  if (settled) return rect(box, `fill="${toHex('weld')}"`);
  const y = box.y + box.height + 3;
  return `<path d="M${box.x} ${y}h${box.width}" stroke="${toHex('madder')}" stroke-width="3" stroke-dasharray="9 6" fill="none"/>`;
}

/** The site's own signature, as in its icon. */
function drawSigil({ x, y, width }: Box): string {
  return `<g transform="translate(${x} ${y}) scale(${width / 96})">${SIGIL}</g>`;
}

const SIGIL = ((): string => {
  const [linen, madder, woad, ink, weld] = (['linen', 'madder', 'woad', 'ink', 'weld'] as const).map(toHex);
  const turn = (shape: string) =>
    [0, 90, 180, 270].map((angle) => `<g transform="rotate(${angle} 24 24)">${shape}</g>`).join('');
  const quarter = (transform: string, ground: string | undefined) =>
    `<g transform="${transform}"><path fill="${ground}" d="M0 0h48v48H0z"/><path fill="${linen}" d="M35 0h13A48 48 0 0 1 0 48V35A35 35 0 0 0 35 0z"/><path fill="${weld}" d="M0 0h22A22 22 0 0 1 0 22z"/></g>`;
  return (
    `<path fill="${linen}" d="M0 0h48v48H0z"/>` +
    turn(`<path fill="${madder}" d="M24 24V12L36 0v12z"/><path fill="${woad}" d="m24 24 12-12h12L36 24z"/>`) +
    quarter('translate(48) rotate(90 24 24)', madder) +
    quarter('translate(0 48) rotate(270 24 24)', woad) +
    `<g transform="translate(48 48)"><path fill="${weld}" d="M0 0h48v48H0z"/><path fill="${woad}" d="m24 27 13 21H11z"/>` +
    `<path fill="${ink}" d="M1 35 45 13l3 6L4 41z"/><circle cx="8" cy="25" r="7" fill="${madder}"/><circle cx="35" cy="8" r="7" fill="${madder}"/></g>`
  );
})();

function drawMark(
  mark: NonNullable<CardText['mark']>,
  { x, y, scale }: NonNullable<CardScene['mark']>,
): string {
  const name = (mark.name in MARKS ? mark.name : 'place') as MarkName;
  const { d, hollow, last } = MARKS[name];
  const colour = MARK_COLOURS[name] ?? INK;
  const line = `fill="none" stroke="${colour}" stroke-width="2"`;
  const dashed = `${line} stroke-dasharray="3 2"`;
  const outline = (mark.lastKnown && last?.outline) || d;
  const shape = `<path d="${outline}" ${mark.lastKnown ? dashed : hollow ? line : `fill="${colour}" fill-rule="evenodd"`}/>`;
  const core = mark.lastKnown && last ? `<path d="${last.core}" fill="${colour}" fill-rule="evenodd"/>` : '';
  const ring = mark.relocated
    ? `<circle r="${getRingRadius(name)}" fill="none" stroke="${INK}" stroke-width="1.6" stroke-dasharray="4 3"/>`
    : '';
  return `<g transform="translate(${x} ${y}) scale(${scale})">${shape}${core}${ring}</g>`;
}

function drawLine({ text, x, y, size, anchor, weight, tone }: CardLine): string {
  const face = FACES[weight];
  const runs = splitRuns(text, face.family)
    .map(
      ({ text: part, font }) =>
        `<tspan font-family="${fontName(font, face.weight)}">${escapeMarkup(part)}</tspan>`,
    )
    .join('');
  return (
    `<text x="${x}" y="${y}" font-size="${size}" fill="${TONES[tone]}"` +
    `${anchor === 'middle' ? ' text-anchor="middle"' : ''}${face.spacing} xml:space="preserve">${runs}</text>`
  );
}
