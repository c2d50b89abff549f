import { describe, expect, it } from 'vitest';
import { layoutSquares } from '#figure/chart/squares';

const count = (path: string) => path.split('M').length - 1;

describe('layoutSquares', () => {
  it('draws one square for each stated number of people, eleven to a row', () => {
    const scene = layoutSquares({ value: 7_700_000, perSquare: 100_000, status: 'reported' });
    expect([count(scene.solid), count(scene.open)]).toEqual([77, 0]);
    expect([scene.width, scene.height]).toEqual([389, 245]);
  });

  it('dashes the squares that another source adds', () => {
    const scene = layoutSquares({
      value: 5_600_000,
      upTo: 7_700_000,
      perSquare: 100_000,
      status: 'reported',
    });
    expect(scene.counts).toEqual({ solid: 56, open: 21 });
    expect(count(scene.open)).toBe(21);
  });

  it('cuts the last square when the number does not come out even', () => {
    const scene = layoutSquares({ value: 250, perSquare: 100, status: 'measured' }, { size: 20 });
    expect(scene.solid).toContain('h10v20');
  });

  it('dashes everything that is only a target', () => {
    expect(layoutSquares({ value: 500, perSquare: 100, status: 'target' }).counts).toEqual({
      solid: 0,
      open: 5,
    });
  });

  it('draws nothing for an unknown number', () => {
    const scene = layoutSquares({ value: null, perSquare: 100, status: 'reported' });
    expect([scene.solid, scene.open]).toEqual(['', '']);
  });

  it('does not let a rounding error add a square', () => {
    expect(count(layoutSquares({ value: 0.3, perSquare: 0.1, status: 'measured' }).solid)).toBe(3);
  });

  it('refuses more squares than can be counted', () => {
    expect(() => layoutSquares({ value: 1_000_000, perSquare: 100, status: 'measured' })).toThrow(
      'let a square stand for more',
    );
    expect(() => layoutSquares({ value: 1, perSquare: 0, status: 'measured' })).toThrow(RangeError);
  });
});
