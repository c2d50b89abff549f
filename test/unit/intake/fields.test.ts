import { expect, test } from 'vitest';
import { findField, guessField, guessMapping } from '#intake/fields';
import type { Row } from '#source/sheet/table';

const locales = ['en', 'uk'];
const guess = (heading: string, script: 'cyrillic' | 'other' = 'other') =>
  guessField(heading, script, locales)?.to ?? null;

test.each([
  ['Name', 'name.en'],
  ['Name (UA)', 'name.en'],
  ['Name (Ukrainian)', 'name.uk'],
  ['Назва (англ.)', 'name.en'],
  ['Назва громади українською', 'name.uk'],
  ['name_en', 'name.en'],
  ['Населення, осіб', 'population'],
  ['Кількість населення', 'population'],
  ['КАТОТТГ', 'katotth'],
  ['Lattitude', 'lat'],
  ['Довгота', 'lon'],
  ['GeoNames ID', 'geonames'],
  ['Станом на', 'asOf'],
  ['population.asOf', 'population.asOf'],
  ['Телефон', null],
  ['E-mail', null],
])('the heading %j holds %s', (heading, field) => {
  expect(guess(heading)).toBe(field);
});

test('a heading without a language goes by the letters below it', () => {
  expect(guess('Назва', 'cyrillic')).toBe('name.uk');
  expect(guess('Назва', 'other')).toBe('name.en');
});

test('a heading that is only near to a known one is a guess, and says so', () => {
  expect(guessField('Popullation', 'other', locales)).toEqual({ to: 'population', sure: false });
});

const row = (number: number, ...cells: (string | null)[]): Row => ({ number, cells });
const none = new Map();

test('the headings are found below a title, and data is not taken for them', () => {
  const rows = [row(1, 'List of communities'), row(2, null), row(3, 'Name', 'Country'), row(4, 'Graz', 'AT')];
  expect(guessMapping(rows, none, locales)?.header).toBe(2);
  expect(guessMapping([row(1, 'Graz', 'AT'), row(2, 'Nitra', 'SK')], none, locales)).toBeNull();
});

test('what is told wins, by heading or by letter, and can leave a column out', () => {
  const rows = [row(1, 'Name', 'Town', 'Country'), row(2, 'a', 'Graz', 'AT')];
  const told = new Map([
    ['@A', null],
    ['town', 'name.uk' as const],
  ]);
  const mapping = guessMapping(rows, told, locales);
  expect(mapping?.columns.map(({ to }) => to)).toEqual([null, 'name.uk', 'country']);
});

test('fields are named as they are written in --map, in any case', () => {
  expect(findField('NAME.uk', locales)).toBe('name.uk');
  expect(findField('name.fr', locales)).toBeNull();
});
