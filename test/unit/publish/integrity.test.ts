import { expect, test } from 'vitest';
import { compareFiles, pageAddress, readIntegrityText, writeIntegrityText } from '#publish/integrity';

const hash = (letter: string) => letter.repeat(64);
const manifest = (files: Record<string, string>) => ({
  format: 'kindred-integrity' as const,
  version: 1 as const,
  algorithm: 'sha256' as const,
  edition: 'first',
  engine: { commit: null, modified: false },
  content: { commit: null, modified: false },
  files,
});

test('two sites differ by what came, what went and what changed', () => {
  const before = { 'a.html': hash('a'), 'b.html': hash('b'), 'c.html': hash('c') };
  const after = { 'b.html': hash('d'), 'c.html': hash('c'), 'new.html': hash('e') };
  expect(compareFiles(before, after)).toEqual({
    added: ['new.html'],
    removed: ['a.html'],
    changed: ['b.html'],
  });
});

test('the order in which files were hashed leaves no trace', () => {
  const one = writeIntegrityText(manifest({ 'b.html': hash('b'), 'a.html': hash('a') }));
  const other = writeIntegrityText(manifest({ 'a.html': hash('a'), 'b.html': hash('b') }));
  expect(one).toBe(other);
  expect(readIntegrityText(one).files).toEqual({ 'a.html': hash('a'), 'b.html': hash('b') });
});

test('pages are known by the address readers use', () => {
  expect(pageAddress('index.html')).toBe('/');
  expect(pageAddress('uk/about/index.html')).toBe('/uk/about/');
  expect(pageAddress('404.html')).toBe('/404.html');
  expect(pageAddress('api/v1/index.json')).toBeNull();
});

test.each([
  ['no JSON', '{', 'is not JSON'],
  ['another file', '{"files":{}}', 'is not an integrity manifest'],
  ['null', 'null', 'is not an integrity manifest'],
  ['a way out of the site', JSON.stringify(manifest({ '../secret': hash('a') })), '../secret'],
  ['a path from the root', JSON.stringify(manifest({ '/etc/passwd': hash('a') })), '/etc/passwd'],
  ['a hash that is none', JSON.stringify(manifest({ 'a.html': 'abc' })), 'a.html'],
])('a manifest is refused that is %s', (_, text, part) => {
  expect(() => readIntegrityText(text)).toThrowError(part);
});
