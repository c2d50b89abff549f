import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashFiles, verifyIntegrity, writeIntegrity } from '#integrations/integrity';
import { readCommit } from '#source/commit';
import { makeRoot } from '../../support/root.ts';

const site = {
  'data/site.json': { edition: { id: 'first' } },
  'dist/index.html': 'one',
  'dist/.well-known/security.txt': 'two',
};

test('a manifest lists every file of a site but itself, hidden ones too', () => {
  const root = makeRoot(site);
  const { files, edition } = writeIntegrity(join(root, 'dist'), root);
  expect(Object.keys(files).sort()).toEqual(['.well-known/security.txt', 'index.html']);
  expect(edition).toBe('first');
  expect(hashFiles(join(root, 'dist'))).toEqual(files);
});

test('a site that was tampered with is told from one that is whole', () => {
  const root = makeRoot(site);
  const dist = join(root, 'dist');
  writeIntegrity(dist, root);
  expect(verifyIntegrity(dist)).toMatchObject({ added: [], removed: [], changed: [] });
  writeFileSync(join(dist, 'index.html'), 'other');
  writeFileSync(join(dist, 'extra.html'), 'extra');
  rmSync(join(dist, '.well-known'), { recursive: true });
  expect(verifyIntegrity(dist)).toMatchObject({
    added: ['extra.html'],
    removed: ['.well-known/security.txt'],
    changed: ['index.html'],
  });
});

test('a site with a link in it has no hashes: what it leads to may change unseen', () => {
  const root = makeRoot(site);
  const dist = join(root, 'dist');
  writeIntegrity(dist, root);
  symlinkSync('/etc/hosts', join(dist, 'hosts.txt'));
  expect(() => verifyIntegrity(dist)).toThrow('hosts.txt');
  expect(() => writeIntegrity(dist, root)).toThrow('hosts.txt');
});

test('a folder outside git has no commit; one inside tells whether its files differ from it', () => {
  const root = makeRoot({ 'a.txt': 'one' });
  expect(readCommit(root)).toEqual({ commit: null, modified: false });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
    }).trim();
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'One');
  expect(readCommit(root)).toEqual({ commit: git('rev-parse', 'HEAD'), modified: false });
  writeFileSync(join(root, 'a.txt'), 'two');
  expect(readCommit(root)).toMatchObject({ modified: true });
});
