import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportOptions } from '#intake/run';
import { runImport } from '#intake/run';
import { makeValidRoot } from '../../support/root.ts';
import { makeWorkbook, row } from '../../support/workbook.ts';

const country = (id: string, en: string, uk: string, language: string) => ({
  id,
  names: { en, uk },
  languages: [language],
  mark: 'none',
  note: null,
  sources: ['illustrative-00000'],
});
/** Real towns stand in a root that is thrown away: GeoNames is what is tested. */
const countries = {
  'data/countries/UA.json': country('UA', 'Ukraine', 'Україна', 'uk'),
  'data/countries/AT.json': country('AT', 'Austria', 'Австрія', 'de'),
};
const makeImportRoot = (more: Record<string, unknown> = {}) => makeValidRoot({ ...countries, ...more });

async function run(root: string, table: string | Uint8Array, options: Partial<ImportOptions> = {}) {
  const file = join(root, 'table');
  writeFileSync(file, table);
  let said = '';
  const code = await runImport(root, file, {
    language: 'en',
    map: [],
    set: [],
    choose: [],
    without: [],
    source: 'illustrative-00000',
    yes: true,
    write: false,
    ask: null,
    today: '2026-01-01',
    print: async (text) => {
      said += text;
    },
    progress: () => {},
    ...options,
  });
  return { code, said };
}
const recordOf = (root: string, id: string) =>
  JSON.parse(readFileSync(join(root, 'data/communities', `${id}.json`), 'utf8'));
const listOf = (root: string) => readdirSync(join(root, 'data/communities')).sort();

test('a trial writes nothing, says so and what to do next', async () => {
  const root = makeImportRoot();
  const before = listOf(root);
  const { code, said } = await run(root, 'Name,Country\nGraz,AT\n');
  expect(code).toBe(0);
  expect(said).toContain('at-graz');
  expect(said).toContain('with --write');
  expect(listOf(root)).toEqual(before);
});

test('a town is written with its number, place, people and sources, and is sound', async () => {
  const root = makeImportRoot();
  const { code, said } = await run(root, 'Name,Country\nGraz,Austria\n', { write: true });
  expect(said).toContain('Written.');
  expect(code).toBe(0);
  expect(recordOf(root, 'at-graz')).toMatchObject({
    names: { en: 'Graz' },
    codes: { geonames: 2778067 },
    location: { lon: 15.45, lat: 47.07, gazetteer: 'geonames' },
    population: { status: 'reported', source: 'geonames' },
    sources: ['illustrative-00000', 'geonames'],
    verified: '2025-12-01',
  });
  expect(JSON.parse(readFileSync(join(root, 'data/sources/geonames.json'), 'utf8')).licence).toBe(
    'CC BY 4.0',
  );
});

test('a second run finds everything as it is', async () => {
  const root = makeImportRoot();
  const table = 'Назва;Країна;Населення;Програма;Статус;Станом на\nПолтава;Україна;279 593;;;\n';
  expect((await run(root, table, { write: true })).code).toBe(0);
  expect(recordOf(root, 'ua-poltava')).toMatchObject({
    names: { en: 'Poltava', uk: 'Полтава' },
    native: { text: 'Полтава', lang: 'uk' },
    population: { value: 279593, source: 'illustrative-00000' },
  });
  const again = await run(root, table);
  expect(again.said).toContain('there is nothing to write');
  expect(again.said).toContain('0 new, 0 changed, 1 as before');
});

test('one faulty row keeps all the others out', async () => {
  const root = makeImportRoot();
  const before = listOf(root);
  const { code, said } = await run(root, 'Name,Country\nGraz,AT\nNowhere at all,AT\n', { write: true });
  expect(code).toBe(1);
  expect(said).toContain('row 3, column A “Name”: GeoNames lists no place “Nowhere at all” in AT');
  expect(listOf(root)).toEqual(before);
  expect(
    (await run(root, 'Name,Country\nGraz,AT\nNowhere at all,AT\n', { write: true, without: ['3'] })).code,
  ).toBe(0);
});

test('towns of one name are listed, and refused until one is chosen', async () => {
  const root = makeImportRoot();
  const table = 'Назва;Країна\nЛиман;UA\n';
  const { code, said } = await run(root, table);
  expect(code).toBe(1);
  for (const id of ['704204', '703071', '703076', '--choose 2=']) expect(said).toContain(id);
  expect((await run(root, table, { choose: ['2=703071'], write: true })).code).toBe(0);
  expect(recordOf(root, 'ua-lyman').codes.geonames).toBe(703071);
  await expect(run(root, table, { choose: ['2:1'] })).rejects.toThrow('--choose is written as ROW=ID');
});

test.each([
  ['Назва;Країна;Широта;Довгота\nЛиман;UA;48,99;37,80\n', 704204],
  ['Назва;Країна;Область\nЛиман;UA;Харківська область\n', 703071],
  ['Назва;Країна;Населення\nЛиман;UA;28 000\n', 704204],
  ['Назва;Країна;GeoNames\nЛиман;UA;703076\n', 703076],
])('a position, a region, a number of people or a number decides: %s', async (table, id) => {
  const root = makeImportRoot();
  expect((await run(root, table, { write: true })).code).toBe(0);
  expect(recordOf(root, 'ua-lyman').codes.geonames).toBe(id);
});

test('two towns of one name need identifiers of their own', async () => {
  const root = makeImportRoot();
  const table = 'Назва;Країна;GeoNames;id\nЛиман;UA;704204;\nЛиман;UA;703071;ID\n';
  expect((await run(root, table.replace('ID', ''))).said).toContain('“ua-lyman-kharkiv”');
  expect((await run(root, table.replace('ID', 'ua-lyman-kharkiv'), { write: true })).code).toBe(0);
  expect(recordOf(root, 'ua-lyman-kharkiv').codes.geonames).toBe(703071);
});

test('a name is never matched without a country, nor across a border', async () => {
  const root = makeImportRoot();
  expect((await run(root, 'Name,Note\nGraz,x\n')).said).toContain('the row says no country');
  expect((await run(root, 'Name,Country\nGraz,UA\n')).said).toContain('no place “Graz” in UA');
  expect((await run(root, 'Name,Country,GeoNames\nGraz,UA,2778067\n')).said).toContain('is Graz in AT');
});

test('a town too small for GeoNames goes in with coordinates and a source', async () => {
  const root = makeImportRoot();
  const table = 'Name,Country,Latitude,Longitude\nIllustrative hamlet,AT,"47,12345",15.4\n';
  expect((await run(root, table, { write: true })).code).toBe(0);
  expect(recordOf(root, 'at-illustrative-hamlet')).toMatchObject({
    codes: { geonames: null },
    location: { lat: 47.12, lon: 15.4, gazetteer: 'source' },
    population: null,
    sources: ['illustrative-00000'],
  });
  expect((await run(root, table)).said).toContain('1 as before');
});

test('a changed record is shown field by field, and only what the row says is changed', async () => {
  const root = makeImportRoot();
  const id = 'xa-illustrative-00000';
  const before = recordOf(root, id);
  const { said } = await run(root, `id,aliases,name.uk\n${id},Other name,\n`, { write: true });
  expect(said).toContain('aliases: + Other name');
  const after = recordOf(root, id);
  expect(after).toMatchObject({ names: before.names, memberships: before.memberships });
  expect(after.aliases).toEqual([...before.aliases, { text: 'Other name', lang: null }]);
});

test('an older standing does not replace a later one', async () => {
  const root = makeImportRoot();
  const id = 'xa-illustrative-00000';
  const [{ programme, status }] = recordOf(root, id).memberships;
  const other = status === 'candidate' ? 'recognised' : 'candidate';
  const table = (date: string) => `id,programme,status,as of\n${id},${programme},${other},${date}\n`;
  expect((await run(root, table('2001'))).said).toContain('replaced only by a later one');
  const { code, said } = await run(root, table('2025-12-31'));
  expect(code).toBe(0);
  expect(said).toContain(`memberships[0].status: ${status} → ${other}`);
});

test('nothing goes in without a source record', async () => {
  const root = makeImportRoot();
  const none = await run(root, 'Name,Country\nGraz,AT\nLinz,AT\n', { source: undefined });
  expect(none.code).toBe(1);
  expect(none.said.match(/says no source/g)).toHaveLength(1);
  const unknown = await run(root, 'Name,Country,Source\nGraz,AT,no-such\n', { source: undefined });
  expect(unknown.said).toContain('row 2, column C “Source”: there is no source record “no-such”');
});

test.each([
  ['Name,Country\n"=HYPERLINK(""x"")",AT\n', 'begins like a formula'],
  ['Name,Country\n@Graz,AT\n', 'begins like a formula'],
  ["Name,Country\n'=Graz,AT\n", 'begins like a formula'],
  ['Name,Country\nGr\u200baz,AT\n', 'invisible character, U+200B'],
  ['Name,Country\nGr\u202eaz,AT\n', 'invisible character, U+202E'],
  ['Name,Country\nGr\u0000az,AT\n', 'control character, U+0000'],
  ['Назва,Країна\nПoлтава,UA\n', 'mixes letters of two alphabets'],
  [`Name,Country\n${'x'.repeat(2001)},AT\n`, 'more than 2 000 characters'],
  ['Name,Country,Country\nGraz,AT,AT\n', 'columns B, C would both be “country”'],
  ['Name,Country\nGraz,AT,47\n', 'the row has 3 cells under 2 headings'],
  ['Graz,AT\nLinz,AT\n', 'no row of headings was found'],
  ['Name,Country\n', 'holds no rows below its headings'],
  ['\n', 'holds no rows below its headings'],
  ['Name,Country,Lat,Lon\nGraz,AT,15.45,47.07\n', 'latitude and longitude look swapped'],
  ['Name,Country,Lat,Lon\nGraz,AT,48.2,16.37\n', 'km from Graz in GeoNames'],
  ['Name,Country,Lat\nGraz,AT,47.07\n', 'only one of latitude and longitude'],
  ['Name,Country,Population\nGraz,AT,1.5\n', 'is not a whole number'],
  ['Name,Country,Population\nGraz,AT,90%\n', 'is not a number'],
  ['Name,Country,KATOTTH\nGraz,AT,UA14020010000088496\n', 'is Ukrainian, and the row says AT'],
  ['Назва,Країна,КАТОТТГ\nПолтава,UA,1.402E+18\n', 'is not a KATOTTH code'],
  ['Name,Country,As of\nGraz,AT,08/11/2021\n', 'with the day or the month first'],
  ['Name,Country\nGraz,UK\n', 'has no country “UK”'],
  ['Name,Country\nGraz,AT\nGRAZ,AT\n', 'row 2 is about “at-graz” too'],
  ['id,Name,Country\n../../etc,Graz,AT\n', 'cannot be an id'],
  ['Name,Country,Status\nGraz,AT,candidate\n', 'no programme it is of'],
  ['Name,Country,Programme,Status\nGraz,AT,none-such,candidate\n', 'there is no programme “none-such”'],
  ['Name,Country,Programme,Status\nGraz,AT,illustrative-xa,great\n', '“great” is not a status'],
  ['Name,Country,Programme,Status\nGraz,AT,illustrative-xa,candidate\n', 'illustrative-xa'],
])('bad input is refused with its reason: %j', async (table, reason) => {
  const { code, said } = await run(makeImportRoot(), table, { write: true });
  expect(said).toContain(reason);
  expect(said).toContain('Nothing has been written');
  expect(code).toBe(1);
});

test('titles above, empty rows, totals and repeated headings are left out, and said', async () => {
  const table = 'List of 2025,\nName,Country\nGraz,AT\n,\nName,Country\nLinz,AT\nTotal,2\n';
  const { code, said } = await run(makeImportRoot(), table);
  expect(code).toBe(0);
  for (const line of [
    '1 above the headings',
    '1 empty',
    'headings repeated: row 5',
    'totals: row 7',
    'of 2 rows',
  ])
    expect(said).toContain(line);
});

test('guessed columns are not written before they are confirmed or named', async () => {
  const root = makeImportRoot();
  const table = 'Name,Country\nGraz,AT\n';
  const guessed = await run(root, table, { yes: false, write: true });
  expect(guessed.code).toBe(1);
  expect(guessed.said).toContain('--yes --write');
  expect(listOf(root)).not.toContain('at-graz.json');
  const map = ['Name=name.en', '@B=country'];
  expect((await run(root, table, { yes: false, write: true, map })).code).toBe(0);
  await expect(run(root, table, { map: ['Name=title'] })).rejects.toThrow('There is no field "title"');
  expect((await run(root, table, { map: ['Nmae=name.en'] })).said).toContain('no column has that heading');
});

test('merged cells are refused with their range; a merged title above the headings is not', async () => {
  const rows = row(1, ['Communities']) + row(2, ['Name', 'Country']) + row(3, ['Graz', 'AT']);
  const root = makeImportRoot();
  const merged = await run(root, makeWorkbook([{ name: 'Towns', rows, merges: ['A1:B1', 'B3:B4'] }]));
  expect(merged.said).toContain('the cells B3:B4 of sheet “Towns” are merged');
  expect(merged.said).not.toContain('A1:B1');
  expect((await run(root, makeWorkbook([{ name: 'Towns', rows, merges: ['A1:B1'] }]))).code).toBe(0);
});

test('the report as a file runs no formula, and holds every row', async () => {
  const root = makeImportRoot();
  const report = join(root, 'report.csv');
  await run(root, 'Name,Country\n=1+1,AT\nGraz,AT\n', { report });
  const text = readFileSync(report, 'utf8');
  expect(text).toMatch(/^\ufeffrow,column,action,id/);
  expect(text).toContain('created,at-graz');
  expect(text).not.toMatch(/(^|,)"?[=+@-]/m);
});

test('mistakes that were in the edition before are told from those of the table', async () => {
  const root = makeImportRoot({ 'data/figures/illustrative-00000.json': '{' });
  const { code, said } = await run(root, 'Name,Country\nGraz,AT\n', { write: true });
  expect(code).toBe(1);
  expect(said).toContain('has mistakes already');
  expect(listOf(root)).not.toContain('at-graz.json');
});

test('everything is said in Ukrainian too', async () => {
  const { said } = await run(makeImportRoot(), 'Назва;Країна\nЛиман;UA\n', { language: 'uk' });
  expect(said).toContain('назву «Лиман» у країні UA мають кілька місць (3)');
  expect(said).toMatch(/1 відхилення; разом 1 рядок \(/);
});

test('fifty thousand rows are judged in seconds', async () => {
  const lines = Array.from(
    { length: 50_000 },
    (_, at) =>
      `Illustrative ${at};AT;${(46.8 + (at % 100) / 100).toFixed(2)};${(14.5 + Math.floor(at / 100) / 1000).toFixed(3)}`,
  );
  const started = performance.now();
  const { code, said } = await run(makeImportRoot(), `Name;Country;Latitude;Longitude\n${lines.join('\n')}`);
  expect(said).toContain('50,000 new');
  expect(code).toBe(0);
  expect(performance.now() - started).toBeLessThan(60_000);
}, 90_000);
