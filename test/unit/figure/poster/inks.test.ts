import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INKS } from '#figure/poster/inks';
import type { Ink } from '#figure/poster/scene';

const sheet = readFileSync('src/styles/pages/poster.css', 'utf8');
const tokens = ['dyes', 'tokens'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('');

/** The OKLCH numbers that a class of the poster's style sheet comes to. */
function paintOf(ink: Ink): number[] {
  const value = new RegExp(`\\.[fs]-${ink} \\{\\s*(?:fill|stroke): ([^;]+);`).exec(sheet)?.[1] ?? '';
  const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  const found = name ? new RegExp(`${name}: (oklch\\([^)]+\\))`).exec(sheet + tokens)?.[1] : value;
  return (found?.match(/[\d.]+/g) ?? []).map(Number);
}

test.each(Object.keys(INKS) as Ink[])('%s is the same colour on the page as in the file', (ink) => {
  expect(paintOf(ink)).toEqual([...INKS[ink]]);
});
