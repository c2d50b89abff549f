import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSkips } from '#integrations/kit/skip';
import { makeRoot } from '../../support/root.ts';

test('without a note every file is drawn', () => {
  expect(openSkips('').skip('a')).toBe(false);
});

test('a first build notes all and draws none, a second draws what is new', () => {
  const note = join(makeRoot({}), 'kit.json');
  const first = openSkips(note);
  expect(['a', 'b'].map(first.skip)).toEqual([true, true]);
  first.done();
  const second = openSkips(note);
  expect(['a', 'c', 'b'].map(second.skip)).toEqual([true, false, true]);
});
