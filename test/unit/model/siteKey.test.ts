import { expect, it } from 'vitest';
import { siteKey } from '#model/siteKey';

it('names an edition by its host, without the ending', () => {
  expect(siteKey('https://atlas.example.org/uk/stories/')).toBe('atlas-example');
  expect(siteKey('https://www.towns.example')).toBe('towns');
  expect(siteKey('https://громади.example:8080')).toBe('edition');
});
