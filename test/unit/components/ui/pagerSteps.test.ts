/** Tests which pages a pager names. */
import { describe, expect, it } from 'vitest';
import { pagerSteps } from '../../../../src/components/ui/pagerSteps.ts';

describe('pagerSteps', () => {
  it('names every page of a short table', () => {
    expect(pagerSteps(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it('leaves a gap for pages far from the one being read', () => {
    expect(pagerSteps(10, 20)).toEqual([1, null, 8, 9, 10, 11, 12, null, 20]);
  });

  it('prints the page instead of a gap that hides only one', () => {
    expect(pagerSteps(5, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
