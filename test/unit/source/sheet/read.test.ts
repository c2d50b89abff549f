import { expect, test } from 'vitest';
import { readSheet } from '#source/sheet/read';

const text = 'Назва;Країна;Широта\r\nБахмут;UA;48,59\r\nЗнам’янка;UA;48,71\r\nЇжакевичі;UA;\r\n';
const rows = [
  ['Назва', 'Країна', 'Широта'],
  ['Бахмут', 'UA', '48,59'],
  ['Знам’янка', 'UA', '48,71'],
  ['Їжакевичі', 'UA', null],
];
const utf16 = (swap: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

/** Bytes of a text in a one-byte alphabet, by what the platform reads each byte as. */
function encode(value: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array([...value].map((letter) => table.get(letter) ?? 63));
}

test.each([
  ['UTF-8', Buffer.from(text), 'encoding-valid', 'utf-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'encoding-marked', 'utf-8'],
  ['UTF-16 LE', utf16(false, true), 'encoding-marked', 'utf-16le'],
  ['UTF-16 BE', utf16(true, true), 'encoding-marked', 'utf-16be'],
  ['UTF-16 LE without a mark', utf16(false, false), 'encoding-guessed', 'utf-16le'],
  ['UTF-16 BE without a mark', utf16(true, false), 'encoding-guessed', 'utf-16be'],
  ['Windows-1251', encode(text, 'windows-1251'), 'encoding-guessed', 'windows-1251'],
])('%s is read right, and said', async (_, bytes, code, encoding) => {
  const sheet = await readSheet(bytes);
  expect(sheet.notes[0]).toMatchObject({ code, args: { encoding } });
  expect(sheet.faults).toEqual([]);
  expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows);
});

test('KOI8-U is told from Windows-1251 by where its capitals stand', async () => {
  const sheet = await readSheet(encode(text.replaceAll('’', ''), 'koi8-u'));
  expect(sheet.notes[0]?.args.encoding).toBe('koi8-u');
  expect(sheet.rows[1]?.cells[0]).toBe('Бахмут');
});

test.each([
  ['Name,Country\nMünchen,DE\nGraz,AT\nLinköping,SE\n', 'windows-1252'],
  ['Name;Country\nWrocław;PL\nŁódź;PL\nPrešov;SK\nGyőr;HU\n', 'windows-1250'],
])('Latin letters with marks are read in the alphabet that has them: %s', async (latin, encoding) => {
  const sheet = await readSheet(encode(latin, encoding));
  expect(sheet.notes[0]?.args.encoding).toBe(encoding);
  expect(sheet.rows[1]?.cells[0]).toBe(latin.split('\n')[1]?.split(/[,;]/)[0]);
});

test('a told encoding wins, and what does not fit it is refused at its cell', async () => {
  const sheet = await readSheet(encode(text, 'windows-1251'), { encoding: 'utf-8' });
  expect(sheet.notes[0]?.code).toBe('encoding-told');
  expect(sheet.faults[0]).toMatchObject({ code: 'undecodable', row: 1, column: 0 });
});

test('one damaged letter in UTF-8 is refused with its row and column, not taken for another alphabet', async () => {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf('Знам') + 1] = 0x20;
  const sheet = await readSheet(bytes);
  expect(sheet.notes[0]?.args.encoding).toBe('utf-8');
  expect(sheet.faults).toMatchObject([{ code: 'undecodable', row: 3, column: 0 }]);
});

test.each([
  ['a,b\n"x, y",2\n', ',', ['x, y', '2']],
  ['a;b\n1,5;2,5\n', ';', ['1,5', '2,5']],
  ['a\tb\nx y\t2\n', '\t', ['x y', '2']],
  ['sep=;\na;b\nx;2\n', ';', ['x', '2']],
  ['a,b\r"two\rlines",2\r', ',', ['two\rlines', '2']],
  ['a,b\n"he said ""no""",2\n', ',', ['he said "no"', '2']],
  ['a,b\nHromada "North",2\n', ',', ['Hromada "North"', '2']],
])('separators and quotation marks are found out: %j', async (csv, separator, cells) => {
  const sheet = await readSheet(Buffer.from(csv));
  expect(sheet.notes[1]?.args.separator).toBe(separator);
  expect(sheet.rows.at(-1)?.cells).toEqual(cells);
});

test('rows keep the number a spreadsheet gives them, blank lines counted', async () => {
  const sheet = await readSheet(Buffer.from('a,b\n\n1,2\n'));
  expect(sheet.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('a quotation mark that is never closed is refused where it stands', async () => {
  const sheet = await readSheet(Buffer.from('a,b\n1,2\n"x,3\n4,5\n'));
  expect(sheet.faults).toMatchObject([{ code: 'quote' }]);
});

test.each([
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
  [Buffer.from('<html><table><tr><td>a'), 'not-a-table'],
  [Buffer.from('%PDF-1.7'), 'not-a-table'],
  [Buffer.from('PK\u0003\u0004 and nothing more'), 'broken-workbook'],
  [Buffer.from(`a,b\n${Array.from({ length: 200 }, () => 'x').join(',')}\n`), 'too-many-columns'],
])('what is no table, or too much of one, is refused by name: %#', async (bytes, code) => {
  expect((await readSheet(bytes)).faults).toMatchObject([{ code }]);
});

test('a table that goes on beyond every edition is refused', async () => {
  const sheet = await readSheet(Buffer.from('a,b\n'.repeat(100_002)));
  expect(sheet.faults).toMatchObject([{ code: 'too-many-rows' }]);
}, 20_000);

test.each([
  ['one word without end', `Name,Country\n${'a'.repeat(5_000_000)}\n`],
  ['blank lines without end', `Name,Country\n${'\n'.repeat(5_000_000)}`],
  ['separators without end', `Name,Country\n${','.repeat(900_000)}\n`.repeat(5)],
  ['quotation marks without end', '"a'.repeat(2_000_000)],
])(
  'a file of %s is refused at once',
  async (_, text) => {
    const started = performance.now();
    expect((await readSheet(Buffer.from(text))).faults.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  },
  60_000,
);
