/** Knows where a value can stand beside its point without covering anything; refuses to shrink or cut words. */
import { type Box, isOverlapping, type Mark, round } from './scene.ts';
import { measureText } from './text.ts';

/** A point, or a span from x0 to x1, that wants its value written; rank 0 is placed first, 4 only if there is room. */
export interface LabelWish {
  x0: number;
  x1: number;
  y: number;
  words: string;
  rank: number;
}

const OPTIONAL_RANK = 4;
const AWAY = 10;
/** Least room between two values side by side, px. */
const SPACE = 12;

/**
 * Values beside their points, most wanted first: above, then to a side, then below. Optional ones without
 * room are left to the table; wanted ones may at the worst stand across a line, never across other words.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: { left: number; right: number; top: number; bottom: number },
  shapes: readonly Box[],
  words: readonly Box[],
  size: number,
): Mark[] {
  const taken: Box[] = [...words];
  const marks: Mark[] = [];
  for (const wish of wishes.toSorted((a, b) => a.rank - b.rank || a.x0 - b.x0)) {
    // The same words twice say nothing new, unless the point was asked for.
    const isRepeated = marks.some((mark) => mark.kind === 'text' && mark.lines[0] === wish.words);
    if (wish.rank >= OPTIONAL_RANK && isRepeated) continue;
    const inside = listPlaces(wish, size).filter(
      (box) =>
        box.x >= bounds.left &&
        box.x + box.width <= bounds.right + 8 &&
        box.y >= bounds.top &&
        box.y + box.height <= bounds.bottom,
    );
    const clear = inside.filter((box) => !taken.some((other) => isOverlapping(other, grow(box, SPACE, 3))));
    const free = clear.find((box) => !shapes.some((shape) => isOverlapping(shape, grow(box, 1, 1))));
    const box = free ?? (wish.rank < OPTIONAL_RANK ? clear[0] : undefined);
    if (box === undefined) continue;
    taken.push(box);
    marks.push({
      kind: 'text',
      role: 'value',
      x: round(box.x),
      y: round(box.y + size * 0.82),
      size,
      anchor: 'start',
      lines: [wish.words],
      leading: size * 1.25,
    });
  }
  return marks;
}

function listPlaces(wish: LabelWish, size: number): Box[] {
  const width = measureText(wish.words, size) * 1.03;
  const middle = (wish.x0 + wish.x1) / 2 - width / 2;
  const above = wish.y - AWAY - size;
  const below = wish.y + AWAY;
  const level = wish.y - size / 2;
  const places: [number, number][] = [
    [middle, above],
    [wish.x1 - width + 5, above],
    [wish.x0 - 5, above],
    [wish.x0 - width - AWAY, level],
    [wish.x1 + AWAY, level],
    [middle, below],
    [wish.x0 - 5, below],
    [wish.x1 - width + 5, below],
    [wish.x1 + AWAY, below],
    [wish.x0 - width - AWAY, above],
    [wish.x1 + AWAY, above],
  ];
  return places.map(([x, y]) => ({ x, y, width, height: size }));
}

function grow(box: Box, aside: number, above: number): Box {
  return { x: box.x - aside, y: box.y - above, width: box.width + 2 * aside, height: box.height + 2 * above };
}
