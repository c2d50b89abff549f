/**
 * A sheet of an .xlsx workbook as rows of cells. Values are the reader's; merged cells, formulae and what a file
 * unpacks to are looked at first, because the reader is silent about them.
 */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/node';
import type { Cell, Row, Sheet, SheetFault } from './table.ts';
import { columnOf, limits, refuseSheet } from './table.ts';

type Entry = { name: string; path: string; hidden: boolean };

/** `wanted`: name or number of a sheet, counted from 1; without it there must be one sheet that holds anything. */
export async function readWorkbook(bytes: Uint8Array, wanted: string | null = null): Promise<Sheet> {
  const unpacked = unpack(bytes);
  if ('refused' in unpacked) return unpacked.refused;
  const { files } = unpacked;
  const listed = listSheets(files);
  if (!listed) {
    const mimetype = files.mimetype ? strFromU8(files.mimetype) : '';
    return refuseSheet(mimetype.includes('opendocument') ? 'open-document' : 'broken-workbook');
  }
  const names = listed.map(({ name }) => name).join(', ');
  const filled = listed.filter(
    ({ path, hidden }) => !hidden && /<(?:\w+:)?v\b|<(?:\w+:)?is\b/.test(textOf(files[path])),
  );
  const told =
    wanted === null ? null : (listed.find(({ name }) => name === wanted) ?? listed[Number(wanted) - 1]);
  if (wanted !== null && !told) return refuseSheet('no-sheet', { found: wanted, sheets: names });
  if (!told && filled.length > 1)
    return refuseSheet('several-sheets', { sheets: filled.map(({ name }) => name).join(', ') });
  const sheet = told ?? filled[0];
  if (!sheet) return refuseSheet('empty');

  // A tag within a tag is no XML, and makes the reader search to the end of the file for each.
  if (Object.values(files).some((file) => /<(?![!?])[^<>]*</.test(textOf(file))))
    return refuseSheet('broken-workbook');
  const looked = inspect(textOf(files[sheet.path]));
  const base = { sheet: sheet.name, merges: looked.merges };
  const notes: Sheet['notes'] =
    listed.length > 1 ? [{ code: 'sheet', args: { sheet: sheet.name, all: names } }] : [];
  if (looked.read > 0)
    notes.push({ code: 'formulae-read', args: { count: looked.read, cells: looked.where } });
  if (looked.hidden > 0) notes.push({ code: 'hidden-rows', args: { count: looked.hidden } });
  if (looked.tooFar) return { ...base, rows: [], notes, faults: [looked.tooFar] };
  try {
    // Packed anew without compression, so that the reader unpacks what was measured and nothing else.
    const plain = Buffer.from(zipSync(files, { level: 0 }));
    const read = await readWorkbookFile(plain, { trim: false });
    const data = read.find(({ sheet: name }) => name === sheet.name)?.data ?? [];
    const rows = data.map((cells, index): Row => ({ number: index + 1, cells: cells.map(toCell) }));
    return { ...base, rows, notes, faults: looked.faults };
  } catch {
    return { ...base, ...refuseSheet('broken-workbook') };
  }
}

function unpack(bytes: Uint8Array): { files: Record<string, Uint8Array> } | { refused: Sheet } {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Pictures and the like are of no use here, and are not unpacked.
        if (!/\.(xml|rels)$|^mimetype$/.test(name)) return false;
        size += originalSize;
        return size <= limits.unpacked;
      },
    });
    return size > limits.unpacked
      ? { refused: refuseSheet('unpacks-too-large', { bytes: size, limit: limits.unpacked }) }
      : { files };
  } catch {
    return { refused: refuseSheet('broken-workbook') };
  }
}

const textOf = (bytes: Uint8Array | undefined): string => (bytes ? strFromU8(bytes) : '');

function listSheets(files: Record<string, Uint8Array>): Entry[] | null {
  const book = textOf(files['xl/workbook.xml']);
  if (!book) return null;
  const links = new Map(
    [...textOf(files['xl/_rels/workbook.xml.rels']).matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].map(
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/')],
    ),
  );
  return [...book.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name'),
    path: links.get(attribute(tag, '\\w+:id')) ?? '',
    hidden: /^(hidden|veryHidden)$/.test(attribute(tag, 'state')),
  }));
}

function attribute(tag: string, name: string): string {
  const [, , value = ''] = new RegExp(`\\s${name}=(["'])([^"']*)\\1`).exec(tag) ?? [];
  return decodeEntities(value);
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return signs[name] ?? all;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point);
  });

/** Formulae that ask beyond the sheet or give another answer each time: what was last calculated proves nothing. */
const unsafe =
  /\[\d+\]|\||https?:|\b(WEBSERVICE|FILTERXML|IMPORT\w+|RTD|CALL|INDIRECT|OFFSET|NOW|TODAY|RAND\w*|HYPERLINK|DDE)\s*\(/i;

type Looked = Pick<Sheet, 'merges' | 'faults'> & {
  read: number;
  where: string;
  hidden: number;
  tooFar: SheetFault | null;
};

/** A cell while its tags go by. `value`: what was last calculated or typed; `own`: the formula as it stands here. */
type Open = { attributes: string; value: string | null; formula: { options: string; own: string } | null };

/** One walk from tag to tag: no text makes it look at the same place twice, whatever is left open in it. */
function inspect(xml: string): Looked {
  const looked: Looked = { merges: [], faults: [], read: 0, where: '', hidden: 0, tooFar: null };
  const where: string[] = [];
  const shared = new Map<string, string>();
  const finish = ({ attributes, value, formula }: Open) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(attributes, 'r')) ?? [];
    const row = Number(digits);
    const column = columnOf(letters) ?? 0;
    const at = { row, column };
    if (row > limits.rows) looked.tooFar ??= { code: 'too-many-rows', ...at, args: { limit: limits.rows } };
    if (column >= limits.columns)
      looked.tooFar ??= { code: 'too-many-columns', ...at, args: { limit: limits.columns } };
    if (attribute(attributes, 't') === 'e')
      looked.faults.push({ code: 'error-cell', ...at, args: { found: decodeEntities(value ?? '') } });
    else if (formula) {
      const key = attribute(formula.options, 'si');
      if (formula.own && key) shared.set(key, formula.own);
      const text = decodeEntities(formula.own || (shared.get(key) ?? ''));
      if (value === null || unsafe.test(text))
        looked.faults.push({ code: 'formula', ...at, args: { found: `=${text.slice(0, 60)}` } });
      else {
        looked.read++;
        if (where.length < 5) where.push(`${letters}${digits}`);
      }
    }
  };
  let cell: Open | null = null;
  let from = 0;
  for (const match of xml.matchAll(/<(\/?)(?:\w+:)?(c|f|v|row|mergeCell)((?:\s[^<>]*)?\/?)>/g)) {
    const [tag, close, name, options = ''] = match;
    const isWhole = options.endsWith('/');
    if (name === 'c') {
      if (cell) finish(cell);
      cell = close ? null : { attributes: options, value: null, formula: null };
    } else if (name === 'row') {
      if (!close && /^(1|true)$/.test(attribute(options, 'hidden'))) looked.hidden++;
    } else if (name === 'mergeCell') {
      const range = attribute(options, 'ref');
      const [start = 0, end = start] = [...range.matchAll(/\d+/g)].map(([digits]) => Number(digits));
      if (!close) looked.merges.push({ range, from: start, to: end });
    } else if (cell) {
      if (!close && name === 'f') cell.formula = { options, own: '' };
      const text = close ? xml.slice(from, match.index) : '';
      if (close && name === 'v') cell.value = text;
      else if (close && cell.formula) cell.formula.own = text;
      if (!close && !isWhole) from = match.index + tag.length;
    }
  }
  if (cell) finish(cell);
  looked.where = where.join(', ') + (looked.read > where.length ? ' …' : '');
  return looked;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
