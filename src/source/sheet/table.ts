/** A spreadsheet as rows of cells, whatever file it came in. Knows where a cell stands, not what it means. */

/** A day is ISO 8601; an empty cell is null. */
export type Cell = string | number | boolean | { day: string } | null;
/** `number`: the row as a spreadsheet program counts it, from 1. */
export type Row = { number: number; cells: readonly Cell[] };

export type SheetCode =
  | 'not-a-table'
  | 'old-excel'
  | 'open-document'
  | 'too-large'
  | 'unpacks-too-large'
  | 'broken-workbook'
  | 'no-sheet'
  | 'several-sheets'
  | 'empty'
  | 'merged'
  | 'formula'
  | 'error-cell'
  | 'undecodable'
  | 'unknown-encoding'
  | 'quote'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'long-cell';
/** `row` and `column` count from 1 and 0; null: the whole file, or the whole row. */
export type SheetFault<Code extends string = SheetCode> = {
  code: Code;
  row: number | null;
  column: number | null;
  args: Record<string, string | number>;
};
/** What was taken for granted while reading, for the report. */
export type SheetNote = { code: SheetNoteCode; args: Record<string, string | number> };
export type SheetNoteCode =
  | 'encoding-marked'
  | 'encoding-valid'
  | 'encoding-guessed'
  | 'encoding-told'
  | 'delimiter'
  | 'sheet'
  | 'formulae-read'
  | 'hidden-rows';
/** `merges`: ranges of merged cells, for whoever knows which rows matter. */
export type Sheet = {
  rows: Row[];
  notes: SheetNote[];
  faults: SheetFault[];
  sheet: string | null;
  merges: { range: string; from: number; to: number }[];
};

export const limits = { rows: 100_000, columns: 100, cell: 2_000, bytes: 60_000_000, unpacked: 400_000_000 };

/** `0` → `A`, `26` → `AA`. */
export function letterOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letterOf(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `C` → 2; null when it is no column. */
export function columnOf(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A sheet that could not be read, and why. */
export function refuseSheet(
  code: SheetCode,
  args: SheetFault['args'] = {},
  row: number | null = null,
): Sheet {
  return { rows: [], notes: [], faults: [{ code, row, column: null, args }], sheet: null, merges: [] };
}
