/** A table holds the columns its record describes, and in every cell what the column promises. */
import type { RecordOf } from '#model/registry';
import type { Table } from '#source/csv';
import type { Finding, World } from '../diagnostic.ts';

const forms = {
  number: [/^-?\d+(\.\d+)?$/, 'a number'],
  date: [/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as 2021, 2021-11 or 2021-11-18'],
  // A row may count several countries together: ALL, EUROPE.
  country: [/^[A-Z]{2,}$/, 'a country code, or an area in capitals such as ALL'],
} as const;

/** Findings within the table; an empty cell is a value not known. Rows count from the header, which is row 1. */
export function findSeriesFaults(series: RecordOf<'series'>, table: Table, world: World): Finding[] {
  const expected = series.columns.map(({ name }) => name).join(', ');
  const found = table.columns.join(', ');
  if (found !== expected) return [{ code: 'series/columns', path: [], args: { found, expected } }];
  const findings: Finding[] = [];
  for (const [index, row] of table.rows.entries()) {
    for (const { name, type } of series.columns) {
      const cell = row[name] ?? '';
      if (cell === '' || type === 'text') continue;
      const [form, words] = type === 'source' ? [null, 'the id of a source'] : forms[type];
      if (form ? form.test(cell) : world.ids.sources.has(cell)) continue;
      const args = { row: index + 2, column: name, found: cell, type: words };
      findings.push({ code: 'series/cell', path: [], args });
    }
  }
  return findings;
}
