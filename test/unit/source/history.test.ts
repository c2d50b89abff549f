import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHistory } from '#source/history';
import { makeRoot, writeInto } from '../../support/root.ts';

const parks = 'data/figures/parks.json';

test('figures changed or removed since the last commit are given as they were, new ones not', async () => {
  const root = makePublished({
    [parks]: 'old',
    'data/figures/gone.json': 'there',
    'data/figures/same.json': 'same',
  });
  writeInto(root, parks, 'new');
  writeInto(root, 'data/figures/fresh.json', 'fresh');
  rmSync(`${root}/data/figures/gone.json`);
  const history = await readHistory(root);
  expect([...(history?.figures ?? [])]).toEqual([
    ['data/figures/gone.json', 'there'],
    [parks, 'old'],
  ]);
  expect(history?.corrections).toBe('[]');
});

test('a root within a repository is compared by its own paths', async () => {
  const root = makePublished({ [`town/${parks}`]: 'old', 'town/data/corrections.json': '[]' });
  writeInto(root, `town/${parks}`, 'new');
  expect([...((await readHistory(`${root}/town`))?.figures.keys() ?? [])]).toEqual([parks]);
});

test('a named base is compared with, and a missing one is an error in plain words', async () => {
  const root = makePublished({ [parks]: 'old' });
  git(root, 'tag', 'edition');
  writeInto(root, parks, 'new');
  git(root, 'commit', '--all', '--quiet', '--message', 'Change');
  expect((await readHistory(root))?.figures.size).toBe(0);
  expect((await readHistory(root, 'edition'))?.figures.get(parks)).toBe('old');
  await expect(readHistory(root, 'nowhere')).rejects.toThrow('There is no commit or branch "nowhere"');
  await expect(readHistory(root, '--output=x')).rejects.toThrow('is not the name of a commit');
});

test('a folder outside any repository has no history', async () => {
  expect(await readHistory(makeRoot({ [parks]: 'text' }))).toBeNull();
});

function makePublished(files: Record<string, string>): string {
  const root = makeRoot({ 'data/corrections.json': '[]', ...files });
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Publish');
  return root;
}

function git(root: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@illustrative.example'];
  execFileSync('git', ['-C', root, ...author, ...args]);
}
