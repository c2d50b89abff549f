/** A tidy CSV file as rows of text, by column name. Parsing is d3's; only shape is judged here. */
import { csvParseRows } from 'd3';
import { SourceFault } from './fault.ts';

export type Table = { columns: string[]; rows: Record<string, string>[] };

/** Throws SourceFault when a row has more or fewer cells than the header. */
export function parseCsv(text: string, path: string): Table {
  const [columns = [], ...rest] = csvParseRows(text);
  const rows = rest.map((cells, index) => {
    if (cells.length !== columns.length) {
      const args = { row: index + 2, found: cells.length, expected: columns.length };
      throw new SourceFault('csv/ragged-row', path, args);
    }
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
  return { columns, rows };
}
