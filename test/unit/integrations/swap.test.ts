import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { moveBeside, recoverOutput, swapOutput } from '#integrations/swap';
import { makeRoot } from '../../support/root.ts';

const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

/** Removal is left to a process of its own, so it is waited for. */
const onlyDistIn = (root: string) => vi.waitFor(() => expect(readdirSync(root)).toEqual(['dist']), 5000);

test('a finished build takes the place of the last one and leaves nothing beside it', () => {
  const root = makeRoot({ 'dist/index.html': 'old', 'dist/gone.html': 'old', 'stage/index.html': 'new' });
  moveBeside(join(root, 'stage'), join(root, 'dist'));
  expect(page(join(root, 'dist'))).toBe('old');
  swapOutput(join(root, 'dist'));
  expect(page(join(root, 'dist'))).toBe('new');
  return onlyDistIn(root);
});

test('the first build needs no last one', () => {
  const root = makeRoot({ 'dist-next/index.html': 'new' });
  swapOutput(join(root, 'dist'));
  expect(page(join(root, 'dist'))).toBe('new');
});

test('a swap without a build puts the last output back', () => {
  const root = makeRoot({ 'dist/index.html': 'old' });
  expect(() => swapOutput(join(root, 'dist'))).toThrowError('ENOENT');
  expect(page(join(root, 'dist'))).toBe('old');
});

test('a run that died between the renames is undone', () => {
  const root = makeRoot({ 'dist-last/index.html': 'old', 'dist-next/index.html': 'new' });
  expect(recoverOutput(join(root, 'dist'))).toBe('restored');
  expect(page(join(root, 'dist'))).toBe('old');
  return onlyDistIn(root);
});

test('a run that died after the renames, or while building, leaves rubbish that is cleared', () => {
  const root = makeRoot({
    'dist/index.html': 'new',
    'dist-last/index.html': 'old',
    'dist-next/half.html': '',
  });
  expect(recoverOutput(join(root, 'dist'))).toBe('cleaned');
  expect(page(join(root, 'dist'))).toBe('new');
  expect(recoverOutput(join(root, 'dist'))).toBe('nothing');
  return onlyDistIn(root);
});
