/** Draws an address as a QR code: modules as one path; it knows neither size on paper nor colour. */
import encodeQR, { type ErrorCorrection, type QrOpts } from 'qr';

export interface QrScene {
  /** Modules along a side, quiet zone included. */
  readonly size: number;
  /** Dark modules as bars: a run along a row is one piece. Units are modules, from the corner of the quiet zone. */
  readonly d: string;
}

/** Modules kept free on every side; readers find no code without them. ISO/IEC 18004 */
export const QUIET_ZONE = 4;

/** Stronger than medium, the least that print asks for; the strongest first. */
const STRONGER: readonly ErrorCorrection[] = ['high', 'quartile'];

/** Modules along a side of the smallest code, and how many each version adds. ISO/IEC 18004 */
const SMALLEST = 21;
const STEP = 4;

/** The page of a poster draws its code twice. */
let last: { text: string; scene: QrScene } | null = null;

/**
 * The code of `text` at the size that medium correction (15 %) needs, with as much more correction as that size holds.
 * Throws when the text is longer than any code.
 */
export function layoutQr(text: string): QrScene {
  if (last?.text === text) return last.scene;
  const medium = encode(text, { ecc: 'medium' });
  const version = (medium.length - 2 * QUIET_ZONE - SMALLEST) / STEP + 1;
  const rows = encodeStronger(text, version) ?? medium;
  last = { text, scene: { size: rows.length, d: rows.map(barsOf).join('') } };
  return last.scene;
}

const encode = (text: string, options: Pick<QrOpts, 'ecc' | 'version'>): boolean[][] =>
  encodeQR(text, 'raw', { ...options, border: QUIET_ZONE, encoding: 'byte' });

/** Null when stronger correction holds less than the text: what medium could still take may be too long for it. */
function encodeStronger(text: string, version: number): boolean[][] | null {
  for (const ecc of STRONGER) {
    try {
      return encode(text, { ecc, version });
    } catch {
      // Too long at this size; the next one holds more.
    }
  }
  return null;
}

function barsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    const width = x + 1 - from;
    path += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
