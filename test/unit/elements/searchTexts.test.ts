import { describe, expect, it } from 'vitest';
import { partsOf } from '#elements/search/texts';

describe('an excerpt of the index', () => {
  it('comes apart into plain text and what was found', () => {
    expect(partsOf('before <mark>Bakhmut</mark> after')).toEqual([
      { text: 'before ', marked: false },
      { text: 'Bakhmut', marked: true },
      { text: ' after', marked: false },
    ]);
  });

  it('keeps markup of a page as the signs it is written with', () => {
    expect(partsOf('&lt;script&gt; <mark>R&amp;D</mark>')).toEqual([
      { text: '<script> ', marked: false },
      { text: 'R&D', marked: true },
    ]);
  });
});
