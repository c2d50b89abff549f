import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCollection } from '#source/collection';
import { makeRoot } from '../../support/root.ts';

test('a folder gives one record a file, in the order of file names', async () => {
  const root = makeRoot({ 'data/sources/b.json': { id: 'b' }, 'data/sources/a.json': { id: 'a' } });
  const { records, faults } = await readCollection(root, 'sources');
  expect(records.map(({ id, path }) => [id, path])).toEqual([
    ['a', 'data/sources/a.json'],
    ['b', 'data/sources/b.json'],
  ]);
  expect(faults).toEqual([]);
});

test('one faulty file does not hide its siblings', async () => {
  const root = makeRoot({ 'data/sources/a.json': '{', 'data/sources/b.json': { id: 'b' } });
  const { records, faults } = await readCollection(root, 'sources');
  expect(records.map(({ id }) => id)).toEqual(['b']);
  expect(faults.map(({ message }) => message)).toEqual(['json/syntax in data/sources/a.json:1:2']);
});

test('a list gives one record an item and remembers its index', async () => {
  const root = makeRoot({ 'data/themes.json': [{ id: 'play' }, { id: 'care' }] });
  const { records } = await readCollection(root, 'themes');
  expect(records.map(({ id, at }) => [id, at])).toEqual([
    ['play', [0]],
    ['care', [1]],
  ]);
});

test('a list may be absent, the site record may not', async () => {
  const root = makeRoot({ 'data/themes.json': {} });
  expect((await readCollection(root, 'names')).faults).toEqual([]);
  expect((await readCollection(root, 'site')).faults.map(({ code }) => code)).toEqual(['file/missing']);
  expect((await readCollection(root, 'themes')).faults.map(({ code }) => code)).toEqual(['json/not-a-list']);
});

test('byte-order marks, other encodings and files over 1 MB are refused', async () => {
  const root = makeRoot({
    'data/sources/bom.json': '\uFEFF{}',
    'data/sources/long.json': `"${'x'.repeat(1_000_000)}"`,
  });
  mkdirSync(join(root, 'data/sources'), { recursive: true });
  writeFileSync(join(root, 'data/sources/latin.json'), Buffer.from([0x22, 0xe9, 0x22]));
  const { faults } = await readCollection(root, 'sources');
  expect(faults.map(({ code, path }) => `${path} ${code}`).sort()).toEqual([
    'data/sources/bom.json file/byte-order-mark',
    'data/sources/latin.json file/not-utf8',
    'data/sources/long.json file/too-large',
  ]);
});
