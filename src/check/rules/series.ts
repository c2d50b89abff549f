/** A table holds the columns its record describes, and in every cell what the column promises. */
import type { RecordOf } from '#model/registry';
import type { Table } from '#source/csv';
import type { EntryRule, Finding, World } from '../diagnostic.ts';
import { isAfter, isInCalendar } from './date.ts';
import { openness } from './licence.ts';

const forms = {
  number: [/^-?\d+(\.\d+)?$/, '@number'],
  date: [/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '@cell-date'],
  // A row may count several countries together: ALL, EUROPE.
  country: [/^[A-Z]{2,}$/, '@cell-country'],
} as const;

/** What a spreadsheet may take for a program (trust R6). */
const formula = /^[=+\-@\t\r]/;

/** Findings within the table; an empty cell is a value not known. Rows count from the header, which is row 1. */
export function findSeriesFaults(series: RecordOf<'series'>, table: Table, world: World): Finding[] {
  const expected = series.columns.map(({ name }) => name).join(', ');
  const found = table.columns.join(', ');
  if (found !== expected) return [{ code: 'series/columns', path: [], args: { found, expected } }];
  if (table.rows.length === 0) return [{ code: 'series/empty', path: [], args: {} }];
  const findings: Finding[] = [];
  const edition = world.entries.site[0]?.value.edition.date ?? '';
  const seen = new Map<string, number>();
  if (table.rows.length === 1) findings.push({ code: 'series/one-row', path: [], args: {} });
  for (const [index, row] of table.rows.entries()) {
    const at = index + 2;
    for (const { name, type } of series.columns) {
      const cell = row[name] ?? '';
      if (formula.test(cell) && type !== 'number') {
        const first = cell.slice(0, 1).replace('\t', 'TAB').replace('\r', 'CR');
        findings.push({ code: 'csv/formula', path: [], args: { row: at, column: name, found: first } });
      }
      if (cell === '' || type === 'text') continue;
      const [form, words] = type === 'source' ? [null, '@source-id'] : forms[type];
      if (form ? form.test(cell) : world.has('sources', cell)) {
        if (type !== 'date') continue;
        const args = { row: at, column: name, found: cell, edition };
        if (cell.length === 10 && !isInCalendar(cell))
          findings.push({ code: 'series/no-such-day', path: [], args });
        else if (edition && isAfter(cell, edition)) findings.push({ code: 'series/future', path: [], args });
        continue;
      }
      const args = { row: at, column: name, found: cell, type: words };
      findings.push({ code: 'series/cell', path: [], args });
    }
    const key = table.columns.map((name) => row[name]).join('\n');
    const other = seen.get(key);
    if (other) findings.push({ code: 'series/row-twice', path: [], args: { row: at, other } });
    else seen.set(key, at);
  }
  return findings;
}

/** What the record of a table says of it, whatever the table holds. */
export const findSeriesRecordFaults: EntryRule = (entry) => {
  if (entry.collection !== 'series') return [];
  const series = entry.value;
  const findings: Finding[] = [];
  const names = new Set<string>();
  for (const [index, { name, type, unit }] of series.columns.entries()) {
    const at = ['columns', index];
    if (names.has(name))
      findings.push({ code: 'series/column-twice', path: [...at, 'name'], args: { name } });
    names.add(name);
    if (type === 'number' && unit === null) {
      findings.push({ code: 'series/no-unit', path: [...at, 'unit'], args: { name } });
    }
  }
  if (openness(series.licence) !== 'open') {
    findings.push({ code: 'licence/not-open', path: ['licence'], args: { found: series.licence } });
  }
  return findings;
};
