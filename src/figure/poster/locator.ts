/** The small map of a poster: its neatline, the mark of the place and the name at it; the ground is drawn from a base file. */
import type { KitPlace } from '#model/kit';
import { getReach, MARKS, type Mark, type MarkName } from '../geo/marks.ts';
import { measureText } from '../measureText.ts';
import { shapeMark } from './marks.ts';
import type { PosterLine, PosterMap, PosterShape } from './scene.ts';
import { LEAST_TEXT, round } from './setText.ts';
import { type Area, at0, box } from './shapes.ts';

/** A record names its mark as text; one that no map knows is a place. */
export const toMark = ({ name, ...more }: KitPlace['mark']): Mark => ({
  ...more,
  name: name in MARKS ? (name as MarkName) : 'place',
});

const NEAT = 1.6;
/** Millimetres to a unit of a mark. */
const MARK_ON_MAP = 0.24;
export const mapHeightOf = (place: KitPlace, width: number): number =>
  ((width - 2 * NEAT) * place.height) / place.width + 2 * NEAT;

export function drawMap(
  place: KitPlace,
  x: number,
  y: number,
  width: number,
): { map: PosterMap; neat: PosterShape[] } {
  const inner = {
    x: x + NEAT,
    y: y + NEAT,
    width: width - 2 * NEAT,
    height: mapHeightOf(place, width) - 2 * NEAT,
  };
  const k = inner.width / place.width;
  const [px, py] = [inner.x + place.x * k, inner.y + place.y * k];
  const mark = toMark(place.mark);
  const reach = getReach(mark) * MARK_ON_MAP + 1.2;
  const name = nameAtMark(place.name, px, py, reach, inner);
  return {
    map: {
      frame: place.frame,
      x: round(inner.x),
      y: round(inner.y),
      width: round(inner.width),
      height: round(inner.height),
      k,
      shapes: shapeMark(mark, round(px), round(py), MARK_ON_MAP, 'land'),
      name,
    },
    neat: neatline(x, y, width, mapHeightOf(place, width)),
  };
}

/** The name beside its mark, towards the wider side, or below or above it; made smaller until it lies on the map; null for one too long for any map. */
function nameAtMark(name: string, px: number, py: number, reach: number, area: Area): PosterLine | null {
  const east = area.x + area.width - px - reach - 1.5;
  const west = px - area.x - reach - 1.5;
  const line = (x: number, y: number, size: number, width: number): PosterLine => ({
    text: name,
    x: round(x),
    y: round(y),
    size: round(size),
    width: round(width),
    cut: 'serif-820',
    ink: 'ink',
  });
  for (let size = 4.6; size >= 3; size -= 0.2) {
    const width = measureText(name, size, 'serif');
    if (width <= east) return line(px + reach + width / 2, py + size * 0.33, size, width);
    if (width <= west) return line(px - reach - width / 2, py + size * 0.33, size, width);
  }
  // Too long for either side: under the mark or over it, kept inside the frame.
  const room = area.width - 3;
  const size = Math.min(3.6, (3.6 * room) / measureText(name, 3.6, 'serif'));
  if (size < LEAST_TEXT) return null;
  const width = measureText(name, size, 'serif');
  const x = Math.min(Math.max(px, area.x + width / 2 + 1.5), area.x + area.width - width / 2 - 1.5);
  const below = py + reach + size;
  return line(x, below < area.y + area.height - 2 ? below : py - reach - size * 0.3, size, width);
}

/** Ink and paper by turns, twenty blocks across and twelve down. */
function neatline(x: number, y: number, width: number, height: number): PosterShape[] {
  const [across, down] = [20, 12];
  const [w, h] = [width / across, height / down];
  const inner = 0.25;
  let paper = '';
  const piece = (px: number, py: number, pw: number, ph: number) => {
    paper += `M${round(px)} ${round(py)}h${round(pw)}v${round(ph)}h${round(-pw)}z`;
  };
  for (let i = 1; i < across; i += 2) {
    piece(x + i * w, y + inner, w, NEAT - 2 * inner);
    piece(x + (across - i - 1) * w, y + height - NEAT + inner, w, NEAT - 2 * inner);
  }
  for (let i = 1; i < down; i += 2) {
    piece(x + inner, y + (down - i - 1) * h, NEAT - 2 * inner, h);
    piece(x + width - NEAT + inner, y + i * h, NEAT - 2 * inner, h);
  }
  return [box({ x, y, width, height }, 'ink'), { ...at0, d: paper, fill: 'label' }];
}
