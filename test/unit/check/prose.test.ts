import { expect, test } from 'vitest';
import { findSuperlatives } from '#check/rules/prose';
import { findNumbers } from '#check/rules/proseNumbers';

const found = (text: string, locale = 'en', isHeading = false) =>
  findNumbers(text, locale, isHeading).map((one) => one.found);

test('years, dates, hours and numbers of articles are no counts', () => {
  const free = [
    'In 2021, on 17 November 2021, on November 17, on 3 and 4 May, from 9–12 June.',
    'From 2016–2020, in the 1990s, in 2022/23, on 2021-11-18, at 14:30.',
    'Resolution 1244 (1999), phase 2, article 5, COVID-19, G7.',
  ];
  expect(free.flatMap((text) => found(text))).toEqual([]);
  const ukrainian =
    'У 2021 році, 17 листопада 2021 року, 3 і 4 травня, з 2016–2020, етап 2, стаття 5, резолюція 1244 (1999).';
  expect(found(ukrainian, 'uk')).toEqual([]);
});

test('counts, money and shares are', () => {
  expect(found('12 walls, 56,536 children, €4.5 million, 30% and 2000 people')).toEqual([
    '12',
    '56,536',
    '€4.5 million',
    '30%',
    '2000',
  ]);
  expect(found('56 536 дітей і 4,5 млн', 'uk')).toEqual(['56 536', '4,5 млн']);
});

test('a number is worth what its words say', () => {
  expect(findNumbers('4.5 million', 'en', false)[0]?.value).toBe(4_500_000);
  expect(findNumbers('56 536 дітей', 'uk', false)[0]?.value).toBe(56_536);
  expect(findNumbers('7,5 тис. дітей', 'uk', false)[0]?.value).toBe(7_500);
});

test('a heading may be counted', () => {
  expect(found('2. The 3rd wall', 'en', true)).toEqual([]);
  expect(found('The 3rd wall')).toEqual(['3']);
});

test('a superlative is bound by a source or a figure in its own sentence', () => {
  const words = (text: string) => findSuperlatives(text).map((one) => one.found);
  expect(words('It is the first street in Lviv.')).toEqual(['the first street in Lviv']);
  expect(words('It is the first street in Lviv.\uE001 Another.')).toEqual([]);
  expect(words('It is the first street in Lviv. Another.\uE001')).toEqual(['the first street in Lviv']);
  expect(words('the first of the two, and the first days of May')).toEqual([]);
  expect(words('Вони першими в Україні отримали статус.')).toEqual(['першими в Україні']);
  expect(words('Першим ми ставимо число тих, хто брав участь.')).toEqual([]);
});
