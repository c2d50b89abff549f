/** Draws an address as a QR code: modules as one path; it knows neither size on paper nor colour. */
import encodeQR, { type ErrorCorrection } from 'qr';

export interface QrScene {
  /** Modules along a side, quiet zone included. */
  readonly size: number;
  /** Dark modules as bars: a run along a row is one piece. Units are modules, from the corner of the quiet zone. */
  readonly d: string;
}

/** Modules kept free on every side; readers find no code without them. ISO/IEC 18004 */
export const QUIET_ZONE = 4;

/** The strongest correction first, medium being the least that print asks for. */
const LEVELS: readonly ErrorCorrection[] = ['high', 'quartile', 'medium'];

/**
 * The code of `text` at the size that medium correction (15 %) needs, with as much more correction as that size holds.
 * Throws when the text is longer than any code.
 */
export function layoutQr(text: string): QrScene {
  const medium = encode(text, 'medium');
  for (const level of LEVELS) {
    const rows = level === 'medium' ? medium : tryEncode(text, level);
    if (rows?.length === medium.length) return { size: rows.length, d: rows.map(barsOf).join('') };
  }
  throw new Error('No error correction fits');
}

const encode = (text: string, ecc: ErrorCorrection): boolean[][] =>
  encodeQR(text, 'raw', { ecc, border: QUIET_ZONE, encoding: 'byte' });

/** Stronger correction holds less: what medium could still take may be too long for it. */
function tryEncode(text: string, ecc: ErrorCorrection): boolean[][] | null {
  try {
    return encode(text, ecc);
  } catch {
    return null;
  }
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
