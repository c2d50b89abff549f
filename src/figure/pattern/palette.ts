/** The eight dyes and the fifteen recipes made of them; colour is named here and drawn by the style sheet. */

export type Dye = 'linen' | 'ink' | 'weld' | 'madder' | 'woad' | 'nettle' | 'rose' | 'sky';

/** Ground, then the three dyes A, B and C laid on it. */
export type Recipe = readonly [Dye, Dye, Dye, Dye];

/** OKLCH lightness (0-1), chroma and hue (degrees) of each dye; the same values as the tokens. */
export const DYES: Readonly<Record<Dye, readonly [number, number, number]>> = {
  linen: [0.972, 0.012, 88],
  ink: [0.265, 0.048, 264],
  weld: [0.855, 0.158, 88],
  madder: [0.555, 0.183, 28],
  woad: [0.435, 0.13, 258],
  nettle: [0.465, 0.092, 163],
  rose: [0.84, 0.074, 18],
  sky: [0.835, 0.062, 228],
};

/** Order is part of the format: a community's recipe is an index into this list. */
export const RECIPES: readonly Recipe[] = [
  ['linen', 'madder', 'ink', 'weld'],
  ['woad', 'linen', 'weld', 'madder'],
  ['madder', 'linen', 'rose', 'weld'],
  ['weld', 'woad', 'madder', 'linen'],
  ['nettle', 'linen', 'weld', 'rose'],
  ['sky', 'woad', 'linen', 'madder'],
  ['rose', 'madder', 'woad', 'linen'],
  ['ink', 'rose', 'madder', 'linen'],
  ['linen', 'woad', 'nettle', 'weld'],
  ['sky', 'ink', 'linen', 'madder'],
  ['weld', 'madder', 'woad', 'linen'],
  ['rose', 'woad', 'linen', 'madder'],
  ['ink', 'sky', 'weld', 'linen'],
  ['linen', 'nettle', 'woad', 'rose'],
  ['nettle', 'rose', 'linen', 'weld'],
];

/** Slots of the recipe that ground, A, B and C wear in each colour key; as in the style sheet. */
const KEYS = [
  [0, 1, 2, 3],
  [1, 0, 3, 2],
  [3, 1, 0, 2],
] as const;

/** Colours as `#rrggbb` of the ground and the inks of a motif, for what no style sheet reaches. */
export type Inks = Readonly<Record<'G' | 'A' | 'B' | 'C', string>>;

/** What a motif wears under a colour key. `recipe`: an index into RECIPES. */
export function inksOf(recipe: number, key: 0 | 1 | 2): Inks {
  const dyes = RECIPES[recipe] as Recipe;
  const [G, A, B, C] = KEYS[key].map((slot) => toHex(dyes[slot])) as [string, string, string, string];
  return { G, A, B, C };
}

/** Linear-light sRGB components (0-1) of an OKLCH colour. Source: Björn Ottosson, Oklab, 2020. */
export function toLinearRgb([l, c, h]: readonly [number, number, number]): [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

/** A dye as `#rrggbb`, for files that are drawn outside the site's style sheet. */
export const toHex = (dye: Dye): string => hexOf(DYES[dye]);

/** An OKLCH colour as `#rrggbb`. */
export function hexOf(colour: readonly [number, number, number]): string {
  const parts = toLinearRgb(colour).map((value) => {
    const clipped = Math.min(1, Math.max(0, value));
    const encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
