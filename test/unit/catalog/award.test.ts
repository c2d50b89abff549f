import { describe, expect, it, vi } from 'vitest';
import { cutYear } from '#catalog/awardYear';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { splitName } = await import('#catalog/award');

const split = (text: string) => {
  const { head, rest } = splitName({ text, lang: null });
  return [head, rest];
};

describe('the name of an award', () => {
  it('is set in two sizes where the record explains it in brackets, after a dash or a comma', () => {
    expect(split('Kite Prize (for towns that fly them)')).toEqual(['Kite Prize', 'for towns that fly them']);
    expect(split('Kite Prize — нагорода міст')).toEqual(['Kite Prize', 'нагорода міст']);
    expect(split('Kite Prize, Republic of Wind')).toEqual(['Kite Prize', 'Republic of Wind']);
  });

  it('stays whole where it is explained by nothing', () => {
    expect(split('Kite-Prize')).toEqual(['Kite-Prize', null]);
  });
});

describe('the year of an edition', () => {
  it('loses no digit, whoever won', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (let count = 1; count <= ids.length; count++)
      expect(
        cutYear('2021', ids.slice(0, count))
          .map(({ text }) => text)
          .join(''),
      ).toBe('2021');
  });

  it('is cut from each paper once, so that no drawing is defined twice', () => {
    const used = cutYear('2022', ['a', 'b', 'c', 'd', 'e']).map(({ id }) => id);
    expect(new Set(used).size).toBe(used.length);
  });

  it('is not cut at all when no winner is known', () => {
    expect(cutYear('2021', [])).toEqual([]);
  });
});
