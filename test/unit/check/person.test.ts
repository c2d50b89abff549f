import { expect, test } from 'vitest';
import { findPersonalData } from '#check/rules/person';
import { sentencesOf } from '#check/rules/strings';

const codesIn = (text: string) => findPersonalData(text).map(({ code }) => code);

test.each([
  'In 2022-2023 the city spent 1 200 000 000 hryvnias, and 18 000 children took part.',
  'The code UA14020010000000000 belongs to the community.',
  'Between 10.11.2021 and 18.11.2021 the jury met; the resolution is no. 1244 (1999).',
  'Children aged 6 to 17 and pupils aged 10–14 come to School No. 5.',
  'Діти віком 6–17 років навчаються у школі № 5; у 2024 році їх було 1 250.',
  'An award born in 2019, given on 18 November 2021.',
  'Нагороду вручали на площі Ринок у Львові 2021 року.',
  'The 12 Main Themes are listed; High Street markets open in 2024.',
  'Постанова Кабінету Міністрів № 305 від 2024-03-15.',
  'A 10-year-old programme; School No. 5 was opened in it. The 5-year plan of School No. 7 ended.',
])('ordinary words are left alone: %s', (text) => {
  expect(codesIn(text).filter((code) => code !== 'person/child')).toEqual([]);
});

test.each([
  ['person/phone', '+380441234567'],
  ['person/phone', 'тел. 044 123-45-67'],
  ['person/email', 'пишіть: хтось@приклад.укр'],
  ['person/birth-date', 'Дата народження: 2015-05-04'],
  ['person/street-address', 'у будинку на проспекті Свободи, 12'],
  ['person/street-address', 'at Bottova Street 7'],
  ['person/child', 'A girl, aged 9, goes to School No. 5.'],
])('%s is found in: %s', (code, text) => {
  expect(codesIn(text)).toContain(code);
});

test('an age and a school in two sentences are two facts', () => {
  expect(codesIn('A boy is 9-year-old by the calendar. School No. 5 is far.')).toEqual([]);
});

test('the edition’s own address may stand', () => {
  expect(findPersonalData('Write to desk@illustrative.example.', ['desk@illustrative.example'])).toEqual([]);
});

test('a sentence does not end at an abbreviation', () => {
  expect(
    sentencesOf('На вул. Умовній тихо. School No. 5 is open! So it is.').map(({ text }) => text),
  ).toEqual(['На вул. Умовній тихо.', ' School No. 5 is open!', ' So it is.']);
});

test('a text that is one long word is judged at once (trust R3)', () => {
  const started = performance.now();
  expect(codesIn(`${'a'.repeat(200_000)} @`)).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});
