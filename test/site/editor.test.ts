/** Off means off: an edition that has not switched the editor on has no byte of it. */
import { expect, test } from 'vitest';
import { listFiles, readData, readFile } from '../support/site.ts';

test.skipIf((readData('site.json') as { editor?: object }).editor)('The editor is not there', () => {
  expect(listFiles().filter((file) => /^\/admin\b|_admin/.test(file))).toEqual([]);
  const scripts = listFiles().filter((file) => /\.m?js$/.test(file));
  expect(scripts.filter((file) => /sveltia|kindred_origin/.test(readFile(file).toString()))).toEqual([]);
  expect(readFile('/_headers').toString()).not.toMatch(/admin|github/);
});
