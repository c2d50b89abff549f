/** The first view of a page stays light: one page of every kind in every language, and the heaviest of all. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { dist, listPaths, locales, localised, readPage, toFile } from '../support/site.ts';
import { templates } from '../support/templates.ts';
import { tableOf, weigh } from '../support/weight.ts';

const LIMIT = 150_000;
const SCRIPT_LIMIT = 15_000;

const paths = listPaths();
const heaviest = paths
  .map((path) => ({ path, size: statSync(join(dist, toFile(path))).size }))
  .sort((a, b) => b.size - a.size)
  .slice(0, 5)
  .map(({ path }) => path);
const chosen = locales
  .flatMap((locale) => templates.map(({ path }) => localised(path, locale)))
  .filter((path) => paths.includes(path));
const weights = [...new Set([...chosen, ...heaviest])].map((path) => weigh(readPage(path)));

describe('The first view of a page', () => {
  it(`weighs at most ${LIMIT / 1000} kB with its fonts`, () => {
    const heavy = weights.filter(({ total }) => total > LIMIT);
    if (heavy.length > 0) throw new Error(`${heavy.length} too heavy (kB, gzip):\n${tableOf(heavy)}`);
  });

  it(`runs at most ${SCRIPT_LIMIT / 1000} kB of script`, () => {
    const heavy = weights.filter(({ js }) => js > SCRIPT_LIMIT);
    if (heavy.length > 0) throw new Error(`${heavy.length} run too much (kB, gzip):\n${tableOf(heavy)}`);
  });
});
