/** Knows which kinds of figure are drawn solid and which dashed; refuses to know what they count. */
import type { FigureStatus } from '#model/figure';

/** A settled figure was counted, reported or received; everything else is drawn dashed and hollow. */
export function isSettled(status: FigureStatus): boolean {
  return status === 'measured' || status === 'reported' || status === 'received';
}

/** True when any row is invented for show, so that the whole figure must say so. */
export function hasIllustrative(rows: readonly { status: FigureStatus }[]): boolean {
  return rows.some((row) => row.status === 'illustrative');
}
