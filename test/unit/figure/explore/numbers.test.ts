import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '#figure/explore/numbers';

describe('packed numbers', () => {
  it('come back as they were, whatever their size and sign', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 30), max: 2 ** 30 })), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers.map((number) => number + 0));
      }),
    );
  });

  it('take one character each while they are small', () => {
    expect(packNumbers([0, 1, -1, 15, -15])).toHaveLength(5);
  });

  it('refuse what is no whole number', () => {
    for (const number of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])
      expect(() => packNumbers([number])).toThrow(/whole number/);
  });

  it('are refused when they are cut, or hold what was never written', () => {
    expect(() => unpackNumbers('g')).toThrow(/middle/);
    expect(() => unpackNumbers('AB!')).toThrow(/Not packed/);
    expect(() => unpackNumbers('_'.repeat(40))).toThrow(/Not packed/);
  });
});
