/** Text with separators as rows of cells, by RFC 4180; the separator is found or told. Knows no field. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Row, SheetFault } from './table.ts';
import { limits } from './table.ts';

const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/** Rows count blank lines too, as a spreadsheet program does. */
export function readDelimited(
  text: string,
  told: string | null = null,
): { rows: Row[]; faults: SheetFault[]; separator: string } {
  // Excel's own hint, on a line of its own.
  const [hint, hinted] = /^sep=(.)\r?\n/.exec(text) ?? [];
  const separator = told ?? hinted ?? findSeparator(text);
  const before = hint ? 1 : 0;
  try {
    const records = parse(hint ? text.slice(hint.length) : text, {
      delimiter: separator,
      relax_column_count: true,
      // Quotation marks inside an unquoted cell are how people write names, and mean nothing more.
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      // One more of each than a table may have, so that whoever counts sees that there are too many.
      to: limits.rows + 1,
      on_record: (cells: string[]) => cells.slice(0, limits.columns + 1),
    });
    const rows = records.map((cells, index) => ({
      number: index + 1 + before,
      cells: cells.map((cell) => (cell === '' ? null : cell)),
    }));
    return { rows, faults: [], separator };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(/at line (\d+)/.exec(error.message)?.[1] ?? error.lines ?? 1) + before;
    const long = error.code === 'CSV_MAX_RECORD_SIZE';
    const fault: SheetFault = long
      ? { code: 'long-cell', row: line, column: null, args: { limit: limits.cell } }
      : { code: 'quote', row: line, column: null, args: {} };
    return { rows: [], faults: [fault], separator };
  }
}

/** The separator that cuts most lines into the same number of cells; commas only when nothing else does. */
function findSeparator(text: string): Separator {
  const lines = headOf(text);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const [first = 0] = counts.filter((count) => count > 0);
    if (first === 0) continue;
    const same = counts.filter((count) => count === first).length / counts.length;
    const score = same * 10 + Math.min(first, 9) / 10 + (separator === ',' ? 0 : 1);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** The first lines, what stands in quotation marks left out. */
function headOf(text: string): string[] {
  const bare = text.slice(0, 64_000).replace(/"(?:[^"]|"")*"/g, '""');
  return bare
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
}
