/** Sets place names beside their marks so that no name covers a name or a mark; knows boxes, not fonts. */
import { measureText } from '../measureText.ts';

export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** The mark, units. */
  readonly x: number;
  readonly y: number;
  /** Reach of the mark from its centre. */
  readonly reach: number;
  /** Text size, units. */
  readonly size: number;
  /** Set first, in the display face; others are left to the list beside the map where they are crowded. */
  readonly isLead?: boolean;
  /** May stand apart from its mark, joined to it by a line. */
  readonly mayLead?: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** Anchor of the text: x by `anchor`, y on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly isLead: boolean;
  readonly box: Box;
  /** From the mark to the name, where the name stands apart. */
  readonly line?: readonly [x1: number, y1: number, x2: number, y2: number];
}

export type Anchor = 'e' | 'w' | 'n' | 's';

/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** True when two boxes share any area. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** The box of a mark that reaches `reach` units to every side. */
export const boxAround = (x: number, y: number, reach: number): Box => [
  x - reach,
  y - reach,
  x + reach,
  y + reach,
];

interface Surroundings {
  /** Boxes no name may cover: marks, frames, country names. A wish's own mark may be among them. */
  readonly taken?: readonly Box[];
  /** Boxes a name covers only where it finds no other place, such as lines under it. */
  readonly soft?: readonly Box[];
}

/** Where a name may stand: a direction from the mark, and how the text is anchored there. */
const SIDES: readonly (readonly [dx: number, dy: number, anchor: Anchor])[] = [
  [1, 0, 'e'],
  [-1, 0, 'w'],
  [0, -1, 'n'],
  [0, 1, 's'],
  [0.75, -0.75, 'e'],
  [0.75, 0.75, 'e'],
  [-0.75, -0.75, 'w'],
  [-0.75, 0.75, 'w'],
  [1, 0.5, 'e'],
  [1, -0.5, 'e'],
  [-1, 0.5, 'w'],
  [-1, -0.5, 'w'],
];

/** Distances, in text sizes, at which a name with a line is tried. */
const APART = [1.3, 2.1, 3, 4, 5.2];

/**
 * Tries the sides of each mark in the order given and keeps the first free one, or the least spoilt; then, for those
 * that may stand apart, places further off. Sizes, widths and boxes are in units.
 */
export function layoutLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  { taken = [], soft = [] }: Surroundings = {},
): PlacedLabel[] {
  const boxes: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  const isInside = ({ box }: PlacedLabel) =>
    box[0] >= 2 && box[1] >= 2 && box[2] <= width - 2 && box[3] <= height - 2;
  const keep = (label: PlacedLabel) => {
    placed.push(label);
    boxes.push(label.box);
    if (label.line) boxes.push(...boxesOfLine(label.line));
  };
  const waiting: LabelWish[] = [];
  for (const wish of wishes) {
    const free = SIDES.map((side) => place(wish, side, wish.reach + wish.size * 0.36)).filter(
      (label) => isInside(label) && !boxes.some((other) => isOverlapping(widen(label.box, wish.size), other)),
    );
    const found = findLeast(free, ({ box }) => soft.filter((other) => isOverlapping(box, other)).length);
    if (found) keep(found);
    else if (wish.mayLead) waiting.push(wish);
  }
  for (const wish of waiting) {
    const own = boxAround(wish.x, wish.y, wish.reach);
    const others = boxes.filter((box) => !isSame(box, own));
    const isFree = (box: Box) => !others.some((other) => isOverlapping(box, other));
    const isRoomy = (box: Box) => !boxes.some((other) => isOverlapping(widen(box, wish.size), other));
    for (const distance of APART) {
      const found = SIDES.map((side) => withLine(wish, side, wish.reach + wish.size * distance)).find(
        (label) => isInside(label) && isRoomy(label.box) && boxesOfLine(label.line).every(isFree),
      );
      if (!found) continue;
      keep(found);
      break;
    }
  }
  return placed;
}

/** Names in one line keep a space between them, and do not read as one. */
const widen = ([left, top, right, bottom]: Box, size: number): Box => [
  left - size * 0.28,
  top,
  right + size * 0.28,
  bottom,
];

function findLeast<Item>(items: readonly Item[], costOf: (item: Item) => number): Item | undefined {
  let best: { item: Item; cost: number } | undefined;
  for (const item of items) {
    const cost = costOf(item);
    if (cost === 0) return item;
    if (!best || cost < best.cost) best = { item, cost };
  }
  return best?.item;
}

function place(
  { id, text, x, y, size, isLead = false }: LabelWish,
  [dx, dy, anchor]: (typeof SIDES)[number],
  gap: number,
): PlacedLabel {
  const width = measureText(text, size, isLead ? 'serif' : 'sans');
  // Above and below, the letters' own height stands between the mark and the baseline.
  const drop = Math.abs(dy) <= 0.5 ? size * 0.34 : dy < 0 ? -size * 0.1 : size * 0.72;
  const [tx, ty] = [round(x + dx * gap), round(y + dy * gap + drop)];
  const left = anchor === 'e' ? tx : anchor === 'w' ? tx - width : tx - width / 2;
  const box: Box = [left, ty - size * 0.86, left + width, ty + size * 0.26];
  return { id, text, x: tx, y: ty, anchor, isLead, box };
}

function withLine(
  wish: LabelWish,
  side: (typeof SIDES)[number],
  gap: number,
): PlacedLabel & { line: NonNullable<PlacedLabel['line']> } {
  const label = place(wish, side, gap);
  const [dx, dy] = side;
  const length = Math.hypot(dx, dy);
  const start = wish.reach + 1;
  // The line ends at the near edge of the letters.
  const end: [number, number] = [
    label.anchor === 'e' || label.anchor === 'w' ? label.x - Math.sign(dx) * wish.size * 0.18 : wish.x,
    dy === 0 ? wish.y : dy < 0 ? label.box[3] : label.box[1],
  ];
  if (dx !== 0 && dy !== 0) end[1] = (label.box[1] + label.box[3]) / 2;
  return {
    ...label,
    line: [
      round(wish.x + (dx / length) * start),
      round(wish.y + (dy / length) * start),
      round(end[0]),
      round(end[1]),
    ],
  };
}

/** Small boxes along a line, so that nothing is set over it. */
function boxesOfLine([x1, y1, x2, y2]: NonNullable<PlacedLabel['line']>): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4));
  return Array.from({ length: steps }, (_, i) => {
    const t = (i + 0.5) / steps;
    return boxAround(x1 + (x2 - x1) * t, y1 + (y2 - y1) * t, 1.2);
  });
}

function isSame(a: Box, b: Box): boolean {
  return a.every((value, index) => Math.abs(value - (b[index] as number)) < 0.01);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
