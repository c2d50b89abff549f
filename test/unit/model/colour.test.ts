import { expect, it } from 'vitest';
import { colours, contrastOf, grounds, leastContrast } from '#model/colour';
import { formatColours } from '#publish/colours';

it('tells colours apart as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
  expect(contrastOf('#777777', '#ffffff')).toBe(4.47);
});

it('takes six digits and nothing that a style sheet would run', () => {
  const fits = (cover: string) => colours.safeParse({ cover, deep: '#123456' }).success;
  expect(['#fac83b', '#FAC83B', 'red', '#fff', '#fff000;}body{', 'url(x)'].map(fits)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

it('lets the colours of the engine pass, as they would be written', () => {
  expect(contrastOf('#fac83b', grounds.cover)).toBeGreaterThanOrEqual(leastContrast);
  expect(contrastOf('#1c4f97', grounds.deep)).toBeGreaterThanOrEqual(leastContrast);
});

it('writes a sheet with the colours for light pages, and for dark ones where browsers can choose', () => {
  const sheet = formatColours({ cover: '#aabbcc', deep: '#112233' });
  expect(sheet).toContain('--cover:#aabbcc;');
  expect(sheet).toContain('--link:light-dark(#112233,color-mix(in oklab, #112233 32%, #fff));');
  expect(sheet.split('{').length).toBe(sheet.split('}').length);
});
