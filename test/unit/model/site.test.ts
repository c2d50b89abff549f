import { expect, test } from 'vitest';
import { site } from '#model/site';
import { takeRecord } from '../../support/root.ts';

const editor = { backend: 'github', repository: 'owner/name', branch: 'main' };
const reads = (value: unknown) => site.safeParse({ ...takeRecord('data/site.json'), editor: value }).success;

test('an edition has an editor, has none, or says nothing of it', () => {
  for (const value of [editor, { ...editor, backend: 'gitlab', repository: 'a/b/c' }, null, undefined])
    expect(reads(value), JSON.stringify(value)).toBe(true);
});

test('an editor without a repository that a forge could know is refused', () => {
  const wrong = [
    { repository: 'https://github.com/owner/name' },
    { repository: 'name' },
    { branch: '../main' },
    { branch: '' },
    { backend: 'ftp' },
    { token: 'secret' },
  ];
  for (const part of wrong) expect(reads({ ...editor, ...part }), JSON.stringify(part)).toBe(false);
});
