/**
 * The shapes: twenty-nine motifs on a tile of 48 units, as path data and ink letters; it knows no colour.
 *
 * Long because it is a table. Textile and playground names are drawn from in this order, so the order of the
 * keys is part of the format and is frozen.
 */

export type MotifKind = 'textile' | 'playground' | 'corner';

/** G is the ground, A, B and C the three dyes. */
export type Ink = 'G' | 'A' | 'B' | 'C';

/** One shape of a motif: filled, or a line of `line` units; drawn once for each turn (degrees about 24, 24). */
export interface MotifShape {
  readonly ink: Ink;
  readonly d: string;
  readonly line?: number;
  readonly turns?: readonly number[];
}

export interface Motif {
  readonly kind: MotifKind;
  /** An upright motif has an up side and is never turned over. */
  readonly upright: boolean;
  readonly shapes: readonly MotifShape[];
}

export const MOTIFS = {
  star: {
    kind: 'textile',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M24 24V12L36 0V12z', turns: [0, 90, 180, 270] },
      { ink: 'B', d: 'M24 24L36 12H48L36 24z', turns: [0, 90, 180, 270] },
    ],
  },
  step: {
    kind: 'textile',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M18 0h12v6h6v6h6v6h6v12h-6v6h-6v6h-6v6H18v-6h-6v-6H6v-6H0V18h6v-6h6V6h6z' },
      { ink: 'G', d: 'M18 12h12v6h6v12h-6v6H18v-6h-6V18h6z' },
      { ink: 'B', d: 'M21 18h6v3h3v6h-3v3h-6v-3h-3v-6h3z' },
    ],
  },
  teeth: {
    kind: 'textile',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M0 0H48L40 14 32 0 24 14 16 0 8 14zM0 48H48L40 34 32 48 24 34 16 48 8 34z' },
      { ink: 'B', d: 'M0 20h48v8h-48z' },
    ],
  },
  fir: {
    kind: 'textile',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M24 0L48 16V24L24 8 0 24V16z' },
      { ink: 'B', d: 'M24 12L48 28V36L24 20 0 36V28z' },
      { ink: 'A', d: 'M24 24L48 40V48L24 32 0 48V40z' },
    ],
  },
  cross: {
    kind: 'textile',
    upright: false,
    shapes: [
      {
        ink: 'A',
        d: 'M0 0h6v6h-6zM6 6h6v6h-6zM12 12h6v6h-6zM18 18h6v6h-6zM24 24h6v6h-6zM30 30h6v6h-6zM36 36h6v6h-6zM42 42h6v6h-6zM42 0h6v6h-6zM36 6h6v6h-6zM30 12h6v6h-6zM24 18h6v6h-6zM18 24h6v6h-6zM12 30h6v6h-6zM6 36h6v6h-6zM0 42h6v6h-6z',
      },
      {
        ink: 'B',
        d: 'M18 6h6v6h-6zM24 6h6v6h-6zM6 18h6v6h-6zM6 24h6v6h-6zM36 18h6v6h-6zM36 24h6v6h-6zM18 36h6v6h-6zM24 36h6v6h-6z',
      },
    ],
  },
  field: {
    kind: 'textile',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M24 0L48 24 24 48 0 24z' },
      {
        ink: 'G',
        d: 'M24 5L33 14 24 23 15 14zM24 25L33 34 24 43 15 34zM14 15L23 24 14 33 5 24zM34 15L43 24 34 33 25 24z',
      },
      {
        ink: 'B',
        d: 'M21 14a3 3 0 0 1 6 0a3 3 0 0 1 -6 0zM21 34a3 3 0 0 1 6 0a3 3 0 0 1 -6 0zM11 24a3 3 0 0 1 6 0a3 3 0 0 1 -6 0zM31 24a3 3 0 0 1 6 0a3 3 0 0 1 -6 0z',
      },
    ],
  },
  horn: {
    kind: 'textile',
    upright: true,
    shapes: [
      {
        ink: 'A',
        d: 'M21 48V17A9 9 0 0 0 3 17A5.5 5.5 0 0 0 14 17M27 48V17A9 9 0 0 1 45 17A5.5 5.5 0 0 1 34 17',
        line: 6,
      },
      { ink: 'B', d: 'M6 48V34L15 43V48zM42 48V34L33 43V48z' },
    ],
  },
  tulip: {
    kind: 'textile',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M11 3L18 12 24 3 30 12 37 3V16A13 13 0 0 1 11 16z' },
      {
        ink: 'B',
        d: 'M22 29h4v19h-4zM22 47A20 20 0 0 1 3 28A20 20 0 0 1 22 47zM26 47A20 20 0 0 0 45 28A20 20 0 0 0 26 47z',
      },
      { ink: 'C', d: 'M20 18a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z' },
    ],
  },
  sun: {
    kind: 'textile',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M24 1L30 12H18z', turns: [0, 45, 90, 135, 180, 225, 270, 315] },
      { ink: 'B', d: 'M14 24a10 10 0 0 1 20 0a10 10 0 0 1 -20 0z' },
      { ink: 'G', d: 'M20 24a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z' },
    ],
  },
  petal: {
    kind: 'textile',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M24 24C15 17 15 7 24 0C33 7 33 17 24 24z', turns: [0, 90, 180, 270] },
      { ink: 'B', d: 'M0 4L4 0L8 4L4 8zM40 4L44 0L48 4L44 8zM0 44L4 40L8 44L4 48zM40 44L44 40L48 44L44 48z' },
    ],
  },
  comb: {
    kind: 'textile',
    upright: false,
    shapes: [
      {
        ink: 'A',
        d: 'M0 24V12L6 4 12 12V24zM12 24V12L18 4 24 12V24zM24 24V12L30 4 36 12V24zM36 24V12L42 4 48 12V24z',
      },
      {
        ink: 'B',
        d: 'M0 24V36L6 44 12 36V24zM12 24V36L18 44 24 36V24zM24 24V36L30 44 36 36V24zM36 24V36L42 44 48 36V24z',
      },
    ],
  },
  slide: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M0 0A48 48 0 0 0 48 48V35A35 35 0 0 1 13 0z' },
      { ink: 'B', d: 'M0 48V24H8V32H16V40H24V48z' },
      { ink: 'C', d: 'M25 13a7 7 0 0 1 14 0a7 7 0 0 1 -14 0z' },
    ],
  },
  swing: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M24 0L46 48H38L24 17 10 48H2z' },
      { ink: 'B', d: 'M15 36a9 9 0 0 1 18 0a9 9 0 0 1 -18 0z' },
      { ink: 'C', d: 'M22.5 16h3v12h-3z' },
    ],
  },
  seesaw: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M24 27L37 48H11z' },
      { ink: 'B', d: 'M1 35L45 13 48 19 4 41z' },
      { ink: 'C', d: 'M1 25a7 7 0 0 1 14 0a7 7 0 0 1 -14 0zM28 8a7 7 0 0 1 14 0a7 7 0 0 1 -14 0z' },
    ],
  },
  hop: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M17 1h14v14h-14z' },
      { ink: 'B', d: 'M9 17h14v14h-14zM25 17h14v14h-14z' },
      { ink: 'A', d: 'M17 33h14v14h-14z' },
      { ink: 'C', d: 'M20.5 8a3.5 3.5 0 0 1 7 0a3.5 3.5 0 0 1 -7 0z' },
    ],
  },
  ball: {
    kind: 'playground',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M3 24a21 21 0 0 1 42 0a21 21 0 0 1 -42 0z' },
      {
        ink: 'B',
        d: 'M24 24L24 3A21 21 0 0 1 42.19 13.5zM24 24L42.19 34.5A21 21 0 0 1 24 45zM24 24L5.81 34.5A21 21 0 0 1 5.81 13.5z',
      },
      { ink: 'C', d: 'M18 24a6 6 0 0 1 12 0a6 6 0 0 1 -12 0z' },
    ],
  },
  kite: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M24 1V17H8z' },
      { ink: 'B', d: 'M24 1L40 17H24zM8 17H24V40z' },
      { ink: 'A', d: 'M24 17H40L24 40z' },
      { ink: 'C', d: 'M18 40L24 44 18 48zM30 40L24 44 30 48z' },
    ],
  },
  dome: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M3 45A21 21 0 0 1 45 45z' },
      { ink: 'G', d: 'M12.5 45A11.5 11.5 0 0 1 35.5 45M24 46V24M24 45L9.5 30.5M24 45L38.5 30.5', line: 2.6 },
      { ink: 'B', d: 'M0 44h48v4h-48z' },
      { ink: 'C', d: 'M18 12a6 6 0 0 1 12 0a6 6 0 0 1 -12 0z' },
    ],
  },
  stones: {
    kind: 'playground',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M3 13a10 10 0 0 1 20 0a10 10 0 0 1 -20 0z' },
      { ink: 'B', d: 'M30 12a7 7 0 0 1 14 0a7 7 0 0 1 -14 0zM4 37a7 7 0 0 1 14 0a7 7 0 0 1 -14 0z' },
      { ink: 'A', d: 'M25 35a10 10 0 0 1 20 0a10 10 0 0 1 -20 0z' },
      { ink: 'C', d: 'M20 24a4 4 0 0 1 8 0a4 4 0 0 1 -8 0z' },
    ],
  },
  house: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M24 2L48 24H0z' },
      { ink: 'B', d: 'M5 24h38v24h-38z' },
      { ink: 'C', d: 'M16 48V38A8 8 0 0 1 32 38V48z' },
    ],
  },
  whirl: {
    kind: 'playground',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M0 0H24V24zM48 0V24H24zM48 48H24V24zM0 48V24H24z' },
      { ink: 'B', d: 'M18 24a6 6 0 0 1 12 0a6 6 0 0 1 -12 0z' },
    ],
  },
  tunnel: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M0 48A24 24 0 0 1 48 48H41A17 17 0 0 0 7 48z' },
      { ink: 'B', d: 'M13 48A11 11 0 0 1 35 48z' },
      { ink: 'A', d: 'M0 23.5A24 24 0 0 1 48 23.5H41A17 17 0 0 0 7 23.5z' },
      { ink: 'B', d: 'M13 23.5A11 11 0 0 1 35 23.5z' },
    ],
  },
  top: {
    kind: 'playground',
    upright: true,
    shapes: [
      { ink: 'A', d: 'M4 18H44L24 46z' },
      { ink: 'B', d: 'M4 12h40v8h-40z' },
      { ink: 'C', d: 'M21 2h6v10h-6z' },
    ],
  },
  quarter: {
    kind: 'corner',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M35 0H48A48 48 0 0 1 0 48V35A35 35 0 0 0 35 0z' },
      { ink: 'B', d: 'M0 0H22A22 22 0 0 1 0 22z' },
    ],
  },
  half: {
    kind: 'corner',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M20 0H48L0 48V20z' },
      { ink: 'B', d: 'M0 0H20L0 20z' },
    ],
  },
  leaf: {
    kind: 'corner',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M0 0A48 48 0 0 1 48 48A48 48 0 0 1 0 0z' },
      { ink: 'B', d: 'M14 14A26 26 0 0 1 34 34A26 26 0 0 1 14 14z' },
    ],
  },
  fan: {
    kind: 'corner',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M14 0H48A48 48 0 0 1 0 48V14A14 14 0 0 0 14 0z' },
      { ink: 'B', d: 'M13.4 4.1L46 13.8A48 48 0 0 1 33.9 34L9.9 9.9A14 14 0 0 0 13.4 4.1z' },
    ],
  },
  stair: {
    kind: 'corner',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M24 0H48V12H36V24H24V36H12V48H0V24H12V12H24z' },
      { ink: 'B', d: 'M0 0H24V12H12V24H0z' },
    ],
  },
  rays: {
    kind: 'corner',
    upright: false,
    shapes: [
      { ink: 'A', d: 'M16 0H48V12L15.5 3.9zM13.6 8.5L48 30V48H42L10.5 12zM5.6 15L18 48H0V16z' },
      { ink: 'B', d: 'M0 0H16A16 16 0 0 1 0 16z' },
    ],
  },
} as const satisfies Record<string, Motif>;

export type MotifName = keyof typeof MOTIFS;

const NAMES = Object.keys(MOTIFS) as MotifName[];

/** Names of one kind, in drawing order. */
export function listMotifs(kind: MotifKind): MotifName[] {
  return NAMES.filter((name) => MOTIFS[name].kind === kind);
}
