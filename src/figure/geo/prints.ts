/**
 * The sizes a map is printed at: an SVG shrinks with its column, so every map is laid out once for each range of widths
 * and the style sheet shows the one that fits. Knows widths and sizes in CSS px, never what is drawn.
 */

/** One range of displayed widths; within it the lettering grows with the map and is never under its size below. */
export interface Print {
  /** From `w`, the widest, to `d`; the class `pa` marks what only the prints named show. */
  readonly key: 'w' | 'a' | 'b' | 'c' | 'd';
  /** The least displayed width the print serves, CSS px. */
  readonly least: number;
  /** Units of the drawing that make a CSS px at that width; `--px` of the style sheet. */
  readonly unit: number;
}

const makePrints = (width: number, steps: readonly (readonly [key: Print['key'], least: number])[]) =>
  steps.map(([key, least]): Print => ({ key, least, unit: Math.round((width / least) * 1000) / 1000 }));

/** Maps of 640 units: locators and country maps, from a wide column down to a phone of 320 px. */
export const COUNTRY_PRINTS = makePrints(640, [
  ['a', 560],
  ['b', 420],
  ['c', 320],
  ['d', 256],
]);

/** The same where the whole width of a page is theirs too. */
export const WIDE_PRINTS = [...makePrints(640, [['w', 900]]), ...COUNTRY_PRINTS];

/** Sheets of 1200 units: the region and the world, which pan sideways on phones. */
export const SHEET_PRINTS = makePrints(1200, [
  ['a', 1000],
  ['b', 760],
  ['c', 560],
]);

/** Sizes at a print's least width, CSS px (trust A2, A3). The style sheet holds the same numbers. */
export const SIZES = {
  place: 13,
  lead: 20,
  country: 12,
  water: 13,
  note: 12.5,
  count: 12,
  /** Side of what a finger must hit. */
  target: 24,
  /** A mark's own units, in CSS px. */
  mark: 0.88,
} as const;
