/** Shapes of the map marks by status, centred on 0 0; shape carries the meaning, colour only repeats it. */

export type MarkName =
  | 'winner'
  | 'finalist'
  | 'shortlisted'
  | 'recognised'
  | 'participating'
  | 'candidate'
  | 'applicant'
  | 'awarded'
  | 'expired'
  | 'suspended'
  | 'place';

/** Solid is settled, dashed is not: `lastKnown` is a status past its review date. */
export interface Mark {
  readonly name: MarkName;
  readonly lastKnown?: boolean;
  /** A dashed ring round the mark of a community that lives elsewhere now. */
  readonly relocated?: boolean;
}

interface MarkShape {
  readonly d: string;
  /** Outline of the last-known form, drawn in four corners, and what is left of its inside. */
  readonly last?: { readonly outline: string; readonly core: string };
  /** Drawn as a line, with the land showing through. */
  readonly hollow: boolean;
  /** Reach from the centre, units. */
  readonly reach: number;
  /** Drawn later means on top. */
  readonly rank: number;
}

const STAR =
  'M0-11.6L2.8-6.7 8.2-8.2 6.7-2.8 11.6 0 6.7 2.8 8.2 8.2 2.8 6.7 0 11.6-2.8 6.7-8.2 8.2-6.7 2.8-11.6 0-6.7-2.8-8.2-8.2-2.8-6.7z';
const SQUARE = 'M-6-6H6V6H-6z';
const BOX = 'M-5.5-5.5H5.5V5.5H-5.5z';

export const MARKS: Readonly<Record<MarkName, MarkShape>> = {
  winner: { d: STAR, hollow: false, reach: 11.6, rank: 9 },
  finalist: { d: 'M0-9L9 0 0 9-9 0z', hollow: false, reach: 9, rank: 8 },
  shortlisted: { d: 'M0-8L8 0 0 8-8 0z', hollow: true, reach: 8, rank: 7 },
  // A window in the square: recognised has come through an assessment, participating has not yet.
  recognised: {
    d: `${SQUARE}M-2-2V2H2V-2z`,
    last: { outline: SQUARE, core: 'M-3-3H3V3H-3zM-1-1V1H1V-1z' },
    hollow: false,
    reach: 6,
    rank: 6,
  },
  participating: {
    d: SQUARE,
    last: { outline: SQUARE, core: 'M-2.8-2.8H2.8V2.8H-2.8z' },
    hollow: false,
    reach: 6,
    rank: 5,
  },
  awarded: {
    last: {
      outline: 'M-6 0a6 6 0 0 1 12 0a6 6 0 0 1-12 0z',
      core: 'M-2.6 0a2.6 2.6 0 0 1 5.2 0a2.6 2.6 0 0 1-5.2 0z',
    },
    d: 'M-6.6 0a6.6 6.6 0 0 1 13.2 0a6.6 6.6 0 0 1-13.2 0z',
    hollow: false,
    reach: 6.6,
    rank: 4,
  },
  candidate: { d: BOX, hollow: true, reach: 5.5, rank: 3 },
  applicant: { d: 'M-4.5 0a4.5 4.5 0 0 1 9 0a4.5 4.5 0 0 1-9 0z', hollow: true, reach: 4.5, rank: 2 },
  expired: { d: `${BOX}M-5.5 5.5L5.5-5.5`, hollow: true, reach: 5.5, rank: 1 },
  suspended: { d: `${BOX}M-1.8-2.6V2.6M1.8-2.6V2.6`, hollow: true, reach: 5.5, rank: 1 },
  place: { d: 'M-3.5 0a3.5 3.5 0 0 1 7 0a3.5 3.5 0 0 1-7 0z', hollow: false, reach: 3.5, rank: 0 },
};

/** Outline of the halo that keeps a mark apart from the land under it. */
export function getHalo(name: MarkName): string {
  if (name === 'recognised') return SQUARE;
  return name === 'expired' || name === 'suspended' ? BOX : MARKS[name].d;
}

/** Radius of the dashed ring, units. */
export function getRingRadius(name: MarkName): number {
  return name === 'winner' ? 16 : 13;
}

/** Reach of a whole mark with its ring, units. */
export function getReach({ name, relocated }: Mark): number {
  return relocated ? getRingRadius(name) + 1 : MARKS[name].reach;
}
