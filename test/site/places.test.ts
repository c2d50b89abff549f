/** The data beside every map: a file with its places, whole, safe and noted (trust A1, M2, R6). */
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { findClass, findTag, hasClass } from '../support/html.ts';
import { listFiles, locales, readFile, readRecords } from '../support/site.ts';
import { expectNone, survey } from '../support/survey.ts';

const files = listFiles().filter((file) => file.endsWith('/places.csv'));
const tableOf = (file: string) => {
  const [columns = [], ...rows] = csvParseRows(readFile(file).toString('utf8'));
  return {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]]))),
  };
};

survey('Every map', {
  'leads to a file with its places (A1)': function* (page) {
    for (const frame of findClass(page.document, 'map-frame'))
      if (!findTag(frame, 'a').some(({ attributes }) => attributes.href?.endsWith('.csv')))
        yield `${frame.attributes.id ?? 'a map'} has no link to its data`;
  },
  'keeps its marks out of the tab order: the list below is the way in (A3)': function* (page) {
    for (const svg of findTag(page.document, 'svg').filter((one) => hasClass(one, 'map')))
      for (const { attributes } of findTag(svg, 'a'))
        if (attributes.tabindex !== '-1') yield `${attributes.href} can be reached by Tab`;
  },
});

describe('A file of places', () => {
  it('is there for every country and for all communities', () => {
    expect(files).toContain('/communities/places.csv');
    for (const { id } of readRecords('countries'))
      expect(files).toContain(`/countries/${id.toLowerCase()}/places.csv`);
  });

  it('has the same columns first: id, a name a language, country, lon, lat', () => {
    const first = ['id', ...locales.map((code) => `name_${code}`), 'country', 'lon', 'lat', 'status'];
    for (const file of files) expect(tableOf(file).columns.slice(0, first.length), file).toEqual(first);
  });

  it('carries licence and sources in every row, and the note on Kosovo where it is owed', () => {
    const problems = files.flatMap((file) =>
      tableOf(file).rows.flatMap((row) => [
        ...(row.licence && row.sources ? [] : [`${file}: ${row.id} has no licence or source`]),
        ...((row.country === 'XK') === (row.kosovo_note ?? '').includes('1244')
          ? []
          : [`${file}: ${row.id}`]),
      ]),
    );
    expectNone(problems);
  });

  it('ends its lines as RFC 4180 says, and holds nothing a spreadsheet would run', () => {
    for (const file of files) {
      const text = readFile(file).toString('utf8');
      expect(text.replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]/);
      expect(
        tableOf(file)
          .rows.flatMap((row) => Object.values(row))
          .filter((cell) => /^[=+@\t]|^-(?!\d)/.test(cell ?? '')),
      ).toEqual([]);
    }
  });

  it('lists places without coordinates with empty cells', () => {
    const unplaced = tableOf('/communities/places.csv').rows.filter(({ lon }) => lon === '');
    const records = readRecords<{ id: string; location: unknown }>('communities').filter(
      ({ location }) => !location,
    );
    expect(unplaced.map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
  });
});
