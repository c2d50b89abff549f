/** Sets place names beside their marks so that no name covers a name or a mark; knows boxes, not fonts. */

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
  /** A name that must appear is set even where it is crowded; others are left to the list beside the map. */
  readonly isLead?: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** Anchor of the text: x by `anchor`, y on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'e' | 'w' | 'n' | 's';
  readonly isLead: boolean;
  readonly box: Box;
}

/** Left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Rough width of a text at a size, on the generous side, for Latin and Cyrillic alike. */
export function measureText(text: string, size: number): number {
  let sum = 0;
  for (const character of text) {
    if (/[il.,'’|!:;()\s]/.test(character)) sum += 0.31;
    else if (/[mwMWШЩЖЮФМЫшщжюмф@]/.test(character)) sum += 0.88;
    else if (character !== character.toLowerCase()) sum += 0.7;
    else sum += 0.57;
  }
  return sum * size;
}

/** True when two boxes share any area. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/**
 * Tries east, west, north, south of each mark in the order given and keeps the first that is free.
 * `taken` are boxes no name may cover: marks, frames, country names.
 */
export function layoutLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const boxes: Box[] = [...taken];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const own: Box = [wish.x - wish.reach, wish.y - wish.reach, wish.x + wish.reach, wish.y + wish.reach];
    const others = boxes.filter((box) => !isSame(box, own));
    const candidates = ANCHORS.map((anchor) => place(wish, anchor));
    const inside = candidates.filter(
      ({ box }) => box[0] >= 2 && box[1] >= 2 && box[2] <= width - 2 && box[3] <= height - 2,
    );
    const free = inside.find(({ box }) => !others.some((other) => isOverlapping(box, other)));
    if (!free) continue;
    placed.push(free);
    boxes.push(free.box);
  }
  return placed;
}

const ANCHORS = ['e', 'w', 'n', 's'] as const;

function place(
  { id, text, x, y, reach, size, isLead }: LabelWish,
  anchor: PlacedLabel['anchor'],
): PlacedLabel {
  const width = measureText(text, size);
  const gap = reach + size * 0.38;
  const baseline = y + size * 0.34;
  const [tx, ty] = {
    e: [x + gap, baseline],
    w: [x - gap, baseline],
    n: [x, y - gap],
    s: [x, y + gap + size * 0.72],
  }[anchor] as [number, number];
  const left = anchor === 'e' ? tx : anchor === 'w' ? tx - width : tx - width / 2;
  const box: Box = [left, ty - size * 0.86, left + width, ty + size * 0.26];
  return { id, text, x: round(tx), y: round(ty), anchor, isLead: isLead ?? false, box };
}

function isSame(a: Box, b: Box): boolean {
  return a.every((value, index) => Math.abs(value - (b[index] as number)) < 0.01);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
