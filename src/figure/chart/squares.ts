/** Knows how a number of people becomes rows of squares; refuses to draw people, or to hide what is in dispute. */
import type { FigureStatus } from '#model/figure';
import { round } from './scene.ts';
import { isSettled } from './status.ts';

export interface SquaresInput {
  /** The amount; null when it is unknown. */
  value: number | null;
  status: FigureStatus;
  /** The larger amount of another source, or an agreed total: squares from `value` up to it are dashed. */
  upTo?: number;
  /** How many people, or things, one square stands for. */
  perSquare: number;
}

export interface SquaresOptions {
  perRow?: number;
  /** Side of a square and gap between squares, px. */
  size?: number;
  gap?: number;
}

export interface SquaresScene {
  width: number;
  height: number;
  /** Path of all settled squares, and of all dashed ones; empty when there are none. */
  solid: string;
  open: string;
  /** Whole and part squares drawn of each kind, as numbers of squares. */
  counts: { solid: number; open: number };
}

/** More than this stops being countable: choose a larger `perSquare`. */
const MAX_SQUARES = 400;

/**
 * Squares in rows, left to right and down. A remainder is a part of a square, cut from the left.
 * @throws RangeError when a square stands for nothing, or there would be more than 400.
 */
export function layoutSquares(input: SquaresInput, options: SquaresOptions = {}): SquaresScene {
  const { perRow = 11, size = 29, gap = 7 } = options;
  const { value, status, upTo, perSquare } = input;
  if (!(perSquare > 0)) throw new RangeError(`one square cannot stand for ${perSquare}`);
  const known = (value ?? 0) / perSquare;
  const total = Math.max(known, (upTo ?? 0) / perSquare);
  if (total > MAX_SQUARES)
    throw new RangeError(`${Math.ceil(total)} squares cannot be counted by eye; let a square stand for more`);
  const settled = isSettled(status) ? known : 0;
  const cells = Math.ceil(total - 1e-9);
  const solid: string[] = [];
  const open: string[] = [];
  for (let index = 0; index < cells; index += 1) {
    const x = (index % perRow) * (size + gap);
    const y = Math.floor(index / perRow) * (size + gap);
    const filled = clampPart(settled - index);
    const reach = clampPart(total - index);
    if (filled > 0) solid.push(box(x, y, size * filled, size));
    // Dashed outlines sit half a stroke inside, so that both kinds have the same outer edge.
    if (reach > filled)
      open.push(
        box(x + size * filled + 0.6, y + 0.6, Math.max(1, size * (reach - filled) - 1.2), size - 1.2),
      );
  }
  const columns = Math.min(perRow, Math.max(1, cells));
  const rows = Math.max(1, Math.ceil(cells / perRow));
  return {
    width: (perRow > columns && rows === 1 ? columns : perRow) * (size + gap) - gap,
    height: rows * (size + gap) - gap,
    solid: solid.join(''),
    open: open.join(''),
    counts: { solid: round(settled), open: round(total - settled) },
  };
}

function clampPart(part: number): number {
  return part > 0.999 ? 1 : Math.max(0, part);
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}z`;
}
