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

/**
 * Finds where cells stand in a CSV text: offsets from the first character to after the last, quotes included. Rows
 * count from the header, which is 0; without a column the whole row is meant. Null where there is none.
 */
export function locateCsv(text: string): (row: number, column?: number) => [number, number] | null {
  const rows: [number, number][][] = [[]];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    const ends = character === undefined || (!quoted && (character === ',' || character === '\n'));
    if (!ends) continue;
    const end = character !== ',' && text[at - 1] === '\r' ? at - 1 : at;
    rows.at(-1)?.push([start, Math.max(start, end)]);
    if (character === '\n') rows.push([]);
    start = at + 1;
  }
  return (row, column) => {
    const cells = rows[row];
    const [first, last] = [cells?.[column ?? 0], cells?.[column ?? cells.length - 1]];
    return first && last ? [first[0], last[1]] : null;
  };
}
