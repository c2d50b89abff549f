import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findUnfinished, finishBatch, undoBatch, writeBatch } from '#source/batch';
import { repository } from '#source/root';
import { makeRoot, writeInto } from '../../support/root.ts';

const digest = (text: string) => hash('sha256', text, 'hex');

const before = { 'data/communities/xa-a.json': 'old' };
const files = new Map([
  ['data/communities/xa-a.json', 'new a'],
  ['data/communities/xa-b.json', 'new b'],
  ['data/sources/c.json', 'new c'],
]);
const stateOf = (root: string) =>
  Object.fromEntries(
    [...files.keys()].map((path) => [
      path,
      existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null,
    ]),
  );
const old = {
  'data/communities/xa-a.json': 'old',
  'data/communities/xa-b.json': null,
  'data/sources/c.json': null,
};
const all = Object.fromEntries(files);

function cutOff(after: number): string {
  const root = makeRoot(before);
  const cut = () =>
    writeBatch(root, files, (done) => {
      if (done === after) throw new Error('cut off');
    });
  expect(cut).toThrow('cut off');
  return root;
}

test('all files are written, and nothing is left beside them', () => {
  const root = makeRoot(before);
  writeBatch(root, files);
  expect(stateOf(root)).toEqual(all);
  expect(readdirSync(root)).toEqual(['data']);
});

test.each([1, 2])('a run cut off after %d files can be finished, or taken back', (after) => {
  const one = cutOff(after);
  expect(findUnfinished(one)).toEqual({ complete: true, files: 3 });
  expect(() => writeBatch(one, files)).toThrow(/cut off/);
  finishBatch(one);
  expect(stateOf(one)).toEqual(all);
  expect(findUnfinished(one)).toBeNull();

  const other = cutOff(after);
  undoBatch(other);
  expect(stateOf(other)).toEqual(old);
  expect(findUnfinished(other)).toBeNull();
});

test('what somebody wrote since is neither overwritten nor taken back', () => {
  const root = cutOff(1);
  writeFileSync(join(root, 'data/communities/xa-a.json'), 'by hand');
  expect(() => undoBatch(root)).toThrow(/was changed since/);
  expect(() => finishBatch(root)).toThrow(/was changed since/);
  expect(readFileSync(join(root, 'data/communities/xa-a.json'), 'utf8')).toBe('by hand');
});

test('a journal that names files elsewhere is not obeyed', () => {
  const step = { path: 'data/../../out.json', before: null, after: 'x' };
  const root = makeRoot({ '.import/journal.json': [step], '.import/0.new': 'x' });
  expect(findUnfinished(root)).toEqual({ complete: false, files: 0 });
  expect(() => finishBatch(root)).toThrow(/nothing to finish/);
});

test.each([
  ['a folder', 'data', 'data/communities'],
  ['a text that waits', '0.new', '.import/0.new'],
  ['the whole folder', 'waiting', '.import'],
])('a journal with %s that leads out of the root is not obeyed', (_, name, at) => {
  const outside = makeRoot({
    '0.new': 'x',
    'data/xa-a.json': 'theirs',
    'waiting/journal.json': '[]',
    'waiting/0.new': 'x',
  });
  const path = 'data/communities/xa-a.json';
  const steps = [{ path, before: digest('theirs'), after: digest('x') }];
  const root = makeRoot({ '.import/journal.json': steps, '.import/0.new': 'x', 'data/a.json': 'ours' });
  if (at === '.import') {
    rmSync(join(root, '.import'), { recursive: true });
    writeInto(outside, 'waiting/journal.json', steps);
  }
  rmSync(join(root, at), { recursive: true, force: true });
  symlinkSync(join(outside, name), join(root, at));
  for (const obey of [finishBatch, undoBatch]) expect(() => obey(root)).toThrow(/is a link/);
  expect(readFileSync(join(outside, 'data/xa-a.json'), 'utf8')).toBe('theirs');
  expect(existsSync(join(outside, 'waiting/0.new'))).toBe(true);
});

test.each([
  '/etc/x',
  'data/../../x',
  'data',
  'scripts/x.ts',
  'data/a\u0000b',
  'data\\\\..\\\\x',
  '.git/config',
])('a journal that names %j is not obeyed', (path) => {
  const root = makeRoot({
    '.import/journal.json': [{ path, before: null, after: digest('x') }],
    '.import/0.new': 'x',
  });
  expect(() => finishBatch(root)).toThrow(/nothing to finish/);
});

test('kill -9 in the middle leaves nothing done, or all of it recoverable', async () => {
  const script = `
    import { writeBatch } from ${JSON.stringify(join(repository, 'src/source/batch.ts'))};
    const files = new Map(Array.from({ length: 3000 }, (_, i) => ['data/communities/xa-' + i + '.json', 'x'.repeat(500)]));
    console.log('ready');
    writeBatch(process.argv[1], files);
    console.log('done');`;
  for (const wait of [0, 15, 40, 80, 120, 160, 200, 250]) {
    const root = makeRoot(before);
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, root], { cwd: repository });
    let said = '';
    await new Promise<void>((ended) => {
      child.stdout.on('data', (part) => {
        said += part;
        if (String(part).includes('ready')) setTimeout(() => child.kill('SIGKILL'), wait);
      });
      child.on('exit', () => ended());
    });
    const left = findUnfinished(root);
    const count = () => readdirSync(join(root, 'data/communities')).length - 1;
    if (left?.complete) {
      finishBatch(root);
      expect(count()).toBe(3000);
    } else if (left) {
      expect(count()).toBe(0);
      undoBatch(root);
    } else expect([0, 3000]).toContain(said.includes('done') ? 3000 : count());
    expect(readdirSync(root)).toEqual(['data']);
    expect(readFileSync(join(root, 'data/communities/xa-a.json'), 'utf8')).toBe('old');
  }
}, 60_000);
