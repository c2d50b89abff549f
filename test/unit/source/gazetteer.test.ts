import { expect, test } from 'vitest';
import { findAlike, findById, findByName } from '#source/gazetteer';

test('a place is found by its number, and a number nobody has is no place', () => {
  expect(findById(713174)).toMatchObject({ name: 'Bakhmut', country: 'UA', seat: 'Donetsk' });
  expect(findById(1)).toBeNull();
});

test('towns of one name in one country are all given, most people first', () => {
  const found = findByName('Лиман', 'UA');
  expect(found.map(({ id }) => id)).toEqual([704204, 703071, 703076]);
  expect(found).toEqual([...found].sort((a, b) => b.population - a.population));
});

test('a name is never looked for across a border', () => {
  expect(findByName('Nitra', 'SK')).toHaveLength(1);
  expect(findByName('Nitra', 'UA')).toEqual([]);
});

test('accents and alphabets are no hindrance', () => {
  expect(findByName('Prešov', 'SK')).toEqual(findByName('presov', 'SK'));
  expect(findByName("Кам'янець-Подільський", 'UA')[0]?.id).toBe(706950);
});

test('a Ukrainian name is found as the official table writes it, and as foreign maps do', () => {
  expect(findByName('Кобеляки', 'UA')[0]).toMatchObject({ id: 705544, name: 'Kobelyaky' });
  expect(findByName('Вінниця', 'UA')[0]?.id).toBe(689558);
});

test('a slip of a letter is answered with names it may have been', () => {
  expect(findAlike('Bahmut', 'UA')[0]?.name).toBe('Bakhmut');
  expect(findAlike('Ub', 'RS')).toEqual([]);
});
