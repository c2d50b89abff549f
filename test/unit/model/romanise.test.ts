import { expect, test } from 'vitest';
import { romanise, toLatinKey, toSlug } from '#model/romanise';

test.each([
  ['Згурівка', 'Zghurivka'],
  ['Знам’янка', 'Znamianka'],
  ["Кам'янець-Подільський", 'Kamianets-Podilskyi'],
  ['Їжакевичі', 'Yizhakevychi'],
  ['Єнакієве', 'Yenakiieve'],
  ['Щастя', 'Shchastia'],
  ['Гоща, Юрківці', 'Hoshcha, Yurkivtsi'],
])('%s is written %s, as the official table has it', (name, latin) => {
  expect(romanise(name)).toBe(latin);
});

test('an apostrophe between Latin letters stays, one between Ukrainian letters goes', () => {
  expect(romanise('L’Aquila')).toBe('L’Aquila');
  expect(romanise('Куп’янськ')).toBe('Kupiansk');
});

test('names of one place in two alphabets, with and without accents, have one key', () => {
  expect(toLatinKey('БАХМУТ')).toBe(toLatinKey('Bakhmut'));
  expect(toLatinKey('Gmünd in Kärnten')).toBe('gmund in karnten');
  expect(toLatinKey('Łódź')).toBe('lodz');
});

test('an identifier has small letters, digits and single hyphens, and nothing when no letter is Latin', () => {
  expect(toSlug(' Baia Mare (Maramureș) ')).toBe('baia-mare-maramures');
  expect(toSlug('Draßburg')).toBe('drassburg');
  expect(toSlug('東京')).toBe('');
});
