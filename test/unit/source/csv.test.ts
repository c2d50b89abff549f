import { expect, test } from 'vitest';
import { parseCsv } from '#source/csv';

test('rows come by column name, with quoted commas kept', () => {
  expect(parseCsv('date,place\n2022,"Lviv, Ukraine"\n', 'x.csv')).toEqual({
    columns: ['date', 'place'],
    rows: [{ date: '2022', place: 'Lviv, Ukraine' }],
  });
});

test('a row with a cell too many is refused by its number', () => {
  expect(() => parseCsv('a,b\n1,2\n1,2,3\n', 'x.csv')).toThrowError('csv/ragged-row in x.csv');
});
