/** Colours of posters outside the style sheet, as `#rrggbb`: the dyes and the light map's roles, the same as the tokens. */
import { DYES, hexOf } from '../pattern/palette.ts';
import type { Ink } from './scene.ts';

/** OKLCH of every ink; a poster is paper and has no dark form. */
export const INKS: Readonly<Record<Ink, readonly [number, number, number]>> = {
  label: [0.985, 0.008, 88],
  ink: DYES.ink,
  'ink-2': [0.43, 0.035, 262],
  madder: DYES.madder,
  woad: DYES.woad,
  nettle: DYES.nettle,
  weld: DYES.weld,
  sea: [0.905, 0.03, 228],
  land: [0.915, 0.09, 90],
  away: [0.945, 0.011, 88],
  river: [0.78, 0.06, 230],
  border: [0.66, 0.03, 255],
  coast: [0.56, 0.07, 240],
};

const written = new Map<Ink, string>();

export function inkHex(ink: Ink): string {
  let hex = written.get(ink);
  if (hex === undefined) {
    hex = hexOf(INKS[ink]);
    written.set(ink, hex);
  }
  return hex;
}
