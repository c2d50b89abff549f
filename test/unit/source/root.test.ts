import { afterEach, expect, test, vi } from 'vitest';
import { getRoot, repository } from '#source/root';
import { makeRoot } from '../../support/root.ts';

afterEach(() => vi.unstubAllEnvs());

test('the root is the flag, then KINDRED_ROOT, then the repository', () => {
  const flag = makeRoot({ 'data/x': '' });
  const variable = makeRoot({ 'data/x': '' });
  vi.stubEnv('KINDRED_ROOT', variable);
  expect(getRoot(flag)).toBe(flag);
  expect(getRoot()).toBe(variable);
  vi.stubEnv('KINDRED_ROOT', '');
  expect(getRoot()).toBe(repository);
});

test('a root that is not there is named', () => {
  expect(() => getRoot('no/such/folder')).toThrowError('The content root "no/such/folder" is not a folder.');
});
