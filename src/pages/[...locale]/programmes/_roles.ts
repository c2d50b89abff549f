/** Which mark stands for a community's role in a phase; shape carries the meaning, the words stand beside it. */
import type { PhaseCommunity } from '#catalog/programme';

export const roleMark = {
  signatory: 'participating',
  'to-sign': 'candidate',
  named: 'awarded',
  prospective: 'applicant',
  'selected-only': 'expired',
} as const satisfies Record<PhaseCommunity['role'], string>;
