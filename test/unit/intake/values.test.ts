import { expect, test } from 'vitest';
import { readDate, readDegrees, readPair, readText, readWhole } from '#intake/values';

test.each([
  ['80500', 80500],
  ['80 500', 80500],
  ['80\u00a0500', 80500],
  ['80\u202f500', 80500],
  ["80'500", 80500],
  ['80,500', 80500],
  ['1.017.699', 1017699],
  ['80500,0', 80500],
  [80500, 80500],
])('people: %j is %d', (cell, value) => {
  expect(readWhole(cell)).toEqual({ value });
});

test.each([
  ['80,5', 'not-whole'],
  [80.5, 'not-whole'],
  ['80 тис.', 'not-a-number'],
  ['1.017,699', 'not-a-number'],
  ['=A1', 'formula-text'],
  [{ day: '2021-11-18' }, 'date-for-number'],
])('people: %j is refused as %s', (cell, fault) => {
  expect(readWhole(cell)).toEqual({ fault });
});

test.each([
  ['48.59', 48.59, null],
  ['48,59', 48.59, null],
  ['-3,7', -3.7, null],
  ['−3.7', -3.7, null],
  ['48°35′N', 48.5833, 'lat'],
  ['48° 35\' 24" N', 48.59, 'lat'],
  ['48º35’24”', 48.59, null],
  ['N 48.59', 48.59, 'lat'],
  ['48,59° пн. ш.', 48.59, 'lat'],
  ['48°35′24″ північної широти', 48.59, 'lat'],
  ['38°00′ сх. д.', 38, 'lon'],
  ['3°42′W', -3.7, 'lon'],
  ['33,5° пд.ш.', -33.5, 'lat'],
  [48.59, 48.59, null],
])('degrees: %j is %d', (cell, degrees, axis) => {
  const read = readDegrees(cell);
  expect(read).toMatchObject({ value: { axis } });
  expect('value' in read && read.value.degrees).toBeCloseTo(degrees, 3);
});

test.each(['48 35', '48°75′', 'north', '48.59 38.00', '4859N38E', ''])('degrees: %j is refused', (cell) => {
  expect(readDegrees(cell)).toEqual({ fault: 'not-degrees' });
});

test('a date that a spreadsheet made of a number is refused as what it is', () => {
  expect(readDegrees({ day: '1959-08-01' })).toEqual({ fault: 'date-for-number' });
});

test.each([
  '48.59, 38.00',
  '48,59; 38,00',
  '48,59, 38,00',
  '48.59 38.00',
  '(48.59,38)',
  '48°35′24″N 38°00′E',
  '38°00′E, 48°35′24″N',
])('both in one cell: %s', (cell) => {
  const read = readPair(cell);
  expect('value' in read && [read.value.lat, read.value.lon].map((one) => one.toFixed(2))).toEqual([
    '48.59',
    '38.00',
  ]);
});

test.each(['48,59,38,00', '48.59', '1; 2; 3', 'Bakhmut'])(
  'a pair that may be cut in several ways is refused: %s',
  (cell) => {
    expect(readPair(cell)).toEqual({ fault: 'not-degrees' });
  },
);

test.each([
  ['2021', '2021'],
  [2021, '2021'],
  ['2021-11', '2021-11'],
  ['11.2021', '2021-11'],
  ['2021-11-18', '2021-11-18'],
  ['18.11.2021', '2021-11-18'],
  ['8.11.2021', '2021-11-08'],
  ['18/11/2021', '2021-11-18'],
  ['11/18/2021', '2021-11-18'],
  ['18 листопада 2021 року', '2021-11-18'],
  ['листопад 2021', '2021-11'],
  ['18 November 2021', '2021-11-18'],
  ['November 18, 2021', '2021-11-18'],
  ['2021 р.', '2021'],
  [{ day: '2021-11-18' }, '2021-11-18'],
])('date: %j is %s', (cell, value) => {
  expect(readDate(cell)).toEqual({ value });
});

test.each([
  ['08/11/2021', 'ambiguous-date'],
  ['31.02.2021', 'not-a-date'],
  ['18.13.2021', 'not-a-date'],
  ['soon', 'not-a-date'],
  [44518, 'serial-date'],
  ['44518', 'serial-date'],
])('date: %j is refused as %s', (cell, fault) => {
  expect(readDate(cell)).toEqual({ fault });
});

test('what stands for nothing is nothing, and letters are joined', () => {
  for (const cell of ['', ' ', '-', '—', 'n/a', 'н/д', null]) expect(readText(cell)).toBeNull();
  expect(readText(' Pres\u030cov\u00a0 II ')).toBe('Prešov II');
});
