import { describe, expect, it } from 'vitest';
import { design } from '#figure/pattern/design';
import { layoutPaper } from '#figure/pattern/layoutPaper';
import { layoutSigil } from '#figure/pattern/layoutSigil';
import { MOTIFS } from '#figure/pattern/motifs';
import { DYES, RECIPES, toHex, toLinearRgb } from '#figure/pattern/palette';

/** A design as one text: recipe, sixteen cells and the odd tile. */
function fingerprint(id: string): string {
  const { recipe, cells, odd } = design(id);
  return JSON.stringify([recipe, cells, odd]);
}

function luminance(dye: keyof typeof DYES): number {
  const [r, g, b] = toLinearRgb(DYES[dye]);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('a paper', () => {
  it('is the one printed in the direction for Bakhmut', () => {
    const bakhmut = design('ua-bakhmut');
    expect(bakhmut.hash.toString(16)).toBe('7d125b4b');
    expect(bakhmut.dyes).toEqual(['linen', 'madder', 'ink', 'weld']);
    expect(bakhmut.layout).toBe('pinwheel');
    expect(bakhmut.textile).toEqual(['star', 'tulip']);
    expect(bakhmut.playground).toEqual(['seesaw', 'slide', 'dome']);
    expect(bakhmut.corner).toEqual(['leaf', 'half']);
  });

  it('never turns an upright motif over', () => {
    for (let i = 0; i < 2000; i++)
      for (const cell of design(`xx-place-${i}`).cells)
        if (MOTIFS[cell.motif].upright) expect(cell.turn).toBe(0);
  });

  it('keeps the odd tile out of the repeat', () => {
    for (let i = 0; i < 2000; i++) {
      const { cells, odd } = design(`xx-place-${i}`);
      expect(odd.key).toBe(2);
      expect(cells.some((cell) => cell.motif === odd.motif)).toBe(false);
    }
  });

  // The repeats without the odd tile number about two hundred thousand, unevenly, so a few pairs among
  // thousands share one by arithmetic; the odd tile, which is part of every surface, tells those apart.
  it('differs from all others in an edition of twelve hundred, and from all but a handful in ten thousand', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `ua-town-${i}`);
    expect(1200 - new Set(ids(1200).map(fingerprint)).size).toBe(0);
    expect(10_000 - new Set(ids(10_000).map(fingerprint)).size).toBeLessThan(25);
  });

  it('holds at least 3:1 between the first dye and the ground', () => {
    for (const [ground, first] of RECIPES) {
      const [a, b] = [luminance(ground), luminance(first)];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), `${ground}/${first}`).toBeGreaterThanOrEqual(
        3,
      );
    }
  });

  it('stays inside sRGB', () => {
    for (const value of Object.values(DYES))
      for (const part of toLinearRgb(value)) {
        expect(part).toBeGreaterThan(-0.002);
        expect(part).toBeLessThan(1.002);
      }
    expect(toHex('ink')).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('a laid out paper', () => {
  it('repeats every four tiles', () => {
    const { tiles } = layoutPaper({ id: 'pl-krakow', columns: 8, rows: 2, tile: 48 });
    expect(tiles).toHaveLength(16);
    expect(tiles[0]?.motif).toBe(tiles[4]?.motif);
    expect(tiles[0]?.turn).toBe(tiles[4]?.turn);
  });

  it('is stitched on an uneven edge from the column a community left at', () => {
    const { tiles, odd } = layoutPaper({
      id: 'ua-bakhmut',
      columns: 6,
      rows: 3,
      tile: 48,
      relocatedFrom: 3,
    });
    const firsts = [0, 1, 2].map((row) => tiles.find((tile) => tile.y === row && tile.stitched)?.x);
    expect(firsts).toEqual([4, 3, 5]);
    expect(odd?.motif).toBe('dome');
  });

  it('sets the odd tile inside a sheet of one row', () => {
    expect(layoutPaper({ id: 'ua-bakhmut', columns: 9, rows: 1, tile: 48 }).odd?.y).toBe(0);
  });
});

describe('a signature', () => {
  it('shows one cloth motif, one corner shape twice and one playground motif', () => {
    const { tiles } = layoutSigil('ua-bakhmut');
    expect(tiles.map((tile) => tile.motif)).toEqual(['star', 'leaf', 'leaf', 'seesaw']);
  });
});
