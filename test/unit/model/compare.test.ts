import { describe, expect, it } from 'vitest';
import { compareSearch, LIMIT, readComparison } from '#model/compare';

const known = new Set(['kite', 'swing', 'slide', 'ball']);

describe('an address that names projects to compare', () => {
  it('is read back as it was written', () => {
    const ids = ['swing', 'kite', 'ball'];
    expect(readComparison(compareSearch(ids), known).chosen).toEqual(ids);
  });

  it('asks nothing when it names none', () => {
    expect(compareSearch([])).toBe('');
    expect(readComparison('', known)).toEqual({ chosen: [], beyond: [], lost: 0 });
  });

  it('may give a list with commas, as people write addresses by hand', () => {
    expect(readComparison('?p=kite,%20swing', known).chosen).toEqual(['kite', 'swing']);
  });

  it('keeps the first of those that are too many and says which it leaves out', () => {
    const { chosen, beyond } = readComparison('?p=kite&p=swing&p=slide&p=ball', known);
    expect(chosen).toHaveLength(LIMIT);
    expect(beyond).toEqual(['ball']);
  });

  it('counts a project once, however often it is named', () => {
    expect(readComparison('?p=kite&p=kite&p=swing', known)).toEqual({
      chosen: ['kite', 'swing'],
      beyond: [],
      lost: 0,
    });
  });

  it('leaves out names no project has, whatever they look like', () => {
    const search = `?p=kite&p=${encodeURIComponent('<script>alert(1)</script>')}&p=%00&p=__proto__&p=&q=swing`;
    expect(readComparison(search, known)).toEqual({ chosen: ['kite'], beyond: [], lost: 3 });
  });

  it('survives an address that is not well encoded', () => {
    expect(readComparison('?p=%E0%A4%A&p=kite', known).chosen).toEqual(['kite']);
  });
});
