import { expect, test } from 'vitest';
import { limits } from '#source/sheet/table';
import { readWorkbook } from '#source/sheet/workbook';
import { makeWorkbook, row } from '../../../support/workbook.ts';

const head = row(1, ['Name', 'Country', 'As of']);

test('texts, numbers and dates are read, each at its place', async () => {
  const rows = head + row(3, ['Graz', 47.07, '<c s="1"><v>44518</v></c>']);
  const sheet = await readWorkbook(makeWorkbook([{ name: 'Towns', rows }]));
  expect(sheet.faults).toEqual([]);
  expect(sheet.rows.at(-1)).toEqual({ number: 3, cells: ['Graz', 47.07, { day: '2021-11-18' }] });
});

test('merged cells are given with their range, so that whoever knows the headings can refuse them', async () => {
  const sheet = await readWorkbook(
    makeWorkbook([{ name: 'Towns', rows: head + row(2, ['Graz', 'AT']), merges: ['A2:A5'] }]),
  );
  expect(sheet.merges).toEqual([{ range: 'A2:A5', from: 2, to: 5 }]);
});

test('a formula is read by what was last calculated, and said', async () => {
  const rows = head + row(2, ['Graz', '<c t="str"><f>UPPER("at")</f><v>AT</v></c>']);
  const sheet = await readWorkbook(makeWorkbook([{ name: 'Towns', rows }]));
  expect(sheet.rows[1]?.cells[1]).toBe('AT');
  expect(sheet.notes).toEqual([{ code: 'formulae-read', args: { count: 1, cells: 'B2' } }]);
});

test.each([
  ['<c><f>TODAY()</f><v>46000</v></c>', 'formula'],
  ['<c><f>A1+1</f></c>', 'formula'],
  ['<c><f>WEBSERVICE("https://a.example")</f><v>1</v></c>', 'formula'],
  ['<c><f>[2]Other!A1</f><v>1</v></c>', 'formula'],
  ['<c t="e"><v>#N/A</v></c>', 'error-cell'],
])('a result that proves nothing is refused at its cell: %s', async (cell, code) => {
  const sheet = await readWorkbook(makeWorkbook([{ name: 'Towns', rows: head + row(2, ['Graz', cell]) }]));
  expect(sheet.faults).toMatchObject([{ code, row: 2, column: 1 }]);
});

test('of several filled sheets one must be named; empty ones are passed over', async () => {
  const filled = (name: string) => ({ name, rows: head + row(2, [name, 'AT']) });
  const book = makeWorkbook([{ name: 'Cover', rows: '' }, filled('2025'), filled('2026')]);
  expect((await readWorkbook(book)).faults).toMatchObject([
    { code: 'several-sheets', args: { sheets: '2025, 2026' } },
  ]);
  expect((await readWorkbook(book, '2026')).rows[1]?.cells[0]).toBe('2026');
  expect((await readWorkbook(book, '2')).sheet).toBe('2025');
  expect((await readWorkbook(book, '2030')).faults).toMatchObject([{ code: 'no-sheet' }]);
  const single = makeWorkbook([{ name: 'Cover', rows: '' }, filled('2026')]);
  expect((await readWorkbook(single)).sheet).toBe('2026');
});

test('rows that a filter hides are read, and said', async () => {
  const rows = head + row(2, ['Graz', 'AT']).replace('<row', '<row hidden="1"');
  const sheet = await readWorkbook(makeWorkbook([{ name: 'Towns', rows }]));
  expect(sheet.notes).toEqual([{ code: 'hidden-rows', args: { count: 1 } }]);
});

test('a cell far below or far right is refused before anything is laid out for it', async () => {
  const at = (place: string) => `<row r="1"><c r="${place}"><v>1</v></c></row>`;
  const read = (place: string) => readWorkbook(makeWorkbook([{ name: 'Towns', rows: at(place) }]));
  expect((await read('A1048576')).faults).toMatchObject([{ code: 'too-many-rows' }]);
  expect((await read('XFD1')).faults).toMatchObject([{ code: 'too-many-columns' }]);
});

test('a workbook that unpacks to more than a table can be is not unpacked', async () => {
  const bomb = new Uint8Array(limits.unpacked + 1);
  const book = makeWorkbook([{ name: 'Towns', rows: head }], { 'xl/bomb.xml': bomb });
  expect(book.length).toBeLessThan(2_000_000);
  expect((await readWorkbook(book)).faults).toMatchObject([{ code: 'unpacks-too-large' }]);
}, 30_000);

test('an archive that is no workbook is told from an OpenDocument table', async () => {
  const { strToU8, zipSync } = await import('fflate');
  const other = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') });
  expect((await readWorkbook(other)).faults).toMatchObject([{ code: 'open-document' }]);
  expect((await readWorkbook(zipSync({ 'a.xml': strToU8('<a/>') }))).faults).toMatchObject([
    { code: 'broken-workbook' },
  ]);
});

test('attributes in single quotation marks say the same', async () => {
  const rows =
    "<row r='1'><c r='A1' t='inlineStr'><is><t>Graz</t></is></c><c r='B1' t='e'><v>#N/A</v></c></row>";
  const book = makeWorkbook([{ name: 'Towns', rows: `${rows}</sheetData><x a='<'/><sheetData>` }]);
  expect((await readWorkbook(book)).faults).toMatchObject([{ code: 'broken-workbook' }]);
  const sound = makeWorkbook([{ name: 'Towns', rows }]);
  expect((await readWorkbook(sound)).faults).toMatchObject([{ code: 'error-cell', row: 1, column: 1 }]);
});

const many = 1_000_000;

test.each([
  ['cells that never end', '<c r="A2">'.repeat(many / 10)],
  ['tags that never end', '<c '.repeat(many)],
  ['values that never end', `<row r="2"><c r="A2">${'<v '.repeat(many)}</c></row>`],
  ['formulae that never end', `<row r="2"><c r="A2">${'<f>'.repeat(many)}</c></row>`],
])(
  'a workbook of %s is refused at once',
  async (_, cells) => {
    const started = performance.now();
    const sheet = await readWorkbook(makeWorkbook([{ name: 'Towns', rows: head + cells }]));
    expect(sheet.rows).toEqual([]);
    expect(sheet.faults.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  },
  60_000,
);

test('a letter that no alphabet has is a broken letter, not a crash', async () => {
  const rows = head + row(2, ['Graz', '<c t="e"><v>&#x110000;&#9999999999;</v></c>']);
  expect((await readWorkbook(makeWorkbook([{ name: 'Towns', rows }]))).faults).toMatchObject([
    { code: 'error-cell', args: { found: '\uFFFD\uFFFD' } },
  ]);
});
