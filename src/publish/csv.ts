/** Writes tables as CSV that a spreadsheet cannot be tricked with; knows cells, never what they mean or who asks. */
import { csvFormatRow } from 'd3';

/** A number is written as it is; text is neutralised; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/**
 * What a spreadsheet may take for a formula at the head of a cell (trust R6): the ASCII signs, their full-width twins,
 * and the white space that some programs skip before them.
 */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * RFC 4180: a header, then a line a row, CRLF after each, commas, quotes doubled; Unicode text, no byte-order mark.
 * Text that a spreadsheet could run as a formula gets an apostrophe in front; numbers, being validated, keep their sign.
 * Throws on a number that is none, and on two columns of one name.
 */
export function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: Iterable<Readonly<Record<Column, CsvCell>>>,
): string {
  if (new Set(columns).size < columns.length)
    throw new Error(`A column is named twice: ${columns.join(', ')}`);
  let out = writeRow(columns);
  for (const row of rows) out += writeRow(columns.map((column) => writeCell(row[column], column)));
  return out;
}

const writeRow = (cells: readonly string[]): string => `${csvFormatRow([...cells])}\r\n`;

function writeCell(cell: CsvCell, column: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new Error(`Column "${column}" holds a number that is none: ${cell}`);
    return String(cell);
  }
  const text = String(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}
