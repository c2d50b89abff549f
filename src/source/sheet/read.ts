/** A file as a sheet, by what its bytes are and not by its name. Knows no field. */
import { readFileSync, statSync } from 'node:fs';
import { readDelimited } from './delimited.ts';
import type { Encoding } from './encoding.ts';
import { decodeSheet } from './encoding.ts';
import type { Sheet } from './table.ts';
import { limits, refuseSheet } from './table.ts';
import { readWorkbook } from './workbook.ts';

export type SheetOptions = { sheet?: string | null; encoding?: Encoding | null; delimiter?: string | null };

/** Throws an Error in plain words when there is no such file, or nobody may read it. */
export async function readSheetFile(path: string, options: SheetOptions = {}): Promise<Sheet> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Error(`There is no file ${path}.`);
  if (stats.size > limits.bytes) return refuseSheet('too-large', { bytes: stats.size, limit: limits.bytes });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return readSheet(bytes, options);
}

export async function readSheet(bytes: Uint8Array, options: SheetOptions = {}): Promise<Sheet> {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return readWorkbook(bytes, options.sheet ?? null);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return refuseSheet('old-excel');
  if (/^(%PDF|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\{\\rtf)|^\s*<(!doctype|html|\?xml|table|meta)/i.test(head))
    return refuseSheet('not-a-table');
  const { text, encoding, how } = decodeSheet(bytes, options.encoding ?? null);
  const plain = text.replace(/^\ufeff/, '');
  const { rows, faults, separator } = readDelimited(plain, options.delimiter ?? null);
  const notes: Sheet['notes'] = [];
  notes.push(
    { code: `encoding-${how}`, args: { encoding, sample: sampleOf(plain) } },
    { code: 'delimiter', args: { separator } },
  );
  for (const { number, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || !cell.includes('\uFFFD')) continue;
      const args = { encoding, found: cell.slice(0, 40) };
      faults.push({ code: 'undecodable', row: number, column, args });
    }
    if (cells.length > limits.columns)
      return { ...refuseSheet('too-many-columns', { limit: limits.columns }, number), notes };
    if (number > limits.rows)
      return { ...refuseSheet('too-many-rows', { limit: limits.rows }, number), notes };
  }
  return { rows, notes, faults, sheet: null, merges: [] };
}

/** The first words that show whether the alphabet was found: around the first letter beyond ASCII. */
function sampleOf(text: string): string {
  const at = text.search(/[\u0080-\uffff]/);
  if (at < 0) return '';
  const [before = ''] = /[^\s;,"]*$/.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  const [after = ''] = /^[^;,\t\n"]*/.exec(text.slice(at, at + 40)) ?? [];
  return (before + after).slice(0, 40);
}
