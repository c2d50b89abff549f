import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#publish/csv';

const one = (cell: string | number | null) => toCsv(['a'], [{ a: cell }]).slice('a\r\n'.length);

describe('a table as CSV', () => {
  test('has a header and ends every line with CRLF', () => {
    expect(toCsv(['id', 'lat'], [{ id: 'ua-bakhmut', lat: 48.59 }])).toBe('id,lat\r\nua-bakhmut,48.59\r\n');
  });

  test('quotes commas, quotes and line breaks, and leaves the unknown empty', () => {
    expect(
      toCsv(['a', 'b', 'c'], [{ a: 'Lviv, Ukraine', b: 'the "Spilno" spots', c: null }]).split('\r\n')[1],
    ).toBe('"Lviv, Ukraine","the ""Spilno"" spots",');
    expect(one('two\nlines')).toBe('"two\nlines"\r\n');
  });

  test.each(['=1+1', '+7', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '－1'])(
    'makes text that begins like a formula harmless: %j',
    (text) => {
      expect(csvParseRows(one(text))[0]?.[0]).toBe(`'${text}`);
    },
  );

  test('keeps the sign of a number', () => {
    expect(one(-0.5)).toBe('-0.5\r\n');
  });

  test('refuses a number that is none, and a column named twice', () => {
    expect(() => one(Number.NaN)).toThrow('Column "a" holds a number that is none');
    expect(() => toCsv(['a', 'a'], [])).toThrow('named twice');
  });

  test('is read back as it was written, whatever the text', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string(),
      fc.constantFrom('"', ',', '\r\n', 'é', 'ї'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = csvParseRows(
          toCsv(
            ['x', 'y'],
            rows.map(([x, y]) => ({ x, y })),
          ),
        ).slice(1);
        // A guard may stand in front; nothing else is added or lost.
        expect(
          read.map((row) => row.map((text) => text.replace(/^'(?=[\t\r\n =+\-@＝＋－＠])/u, ''))),
        ).toEqual(rows.map((row) => row.map((text) => text.replace(/^'(?=[\t\r\n =+\-@＝＋－＠])/u, ''))));
      }),
    );
  });
});
