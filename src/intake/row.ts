/** One row as what it asks for, each cell read by the field it is mapped to. Refuses cells; compares with no record. */
import { findLetterFaults } from '#check/rules/name';
import type { RecordOf } from '#model/registry';
import { toLatinKey } from '#model/romanise';
import type { Cell, Row } from '#source/sheet/table';
import { limits } from '#source/sheet/table';
import type { IntakeCode, IntakeFault } from './fault.ts';
import type { Field, Mapping } from './fields.ts';
import type { Point } from './match.ts';
import type { Read } from './values.ts';
import { readDate, readDegrees, readPair, readText, readWhole } from './values.ts';

type Texts = Record<string, string>;
export type Wish = {
  row: number;
  id: string | null;
  names: Texts;
  regions: Texts;
  notes: Texts;
  summaries: Texts;
  native: string | null;
  aliases: string[];
  country: string | null;
  geonames: number | null;
  katotth: string | null;
  point: Point | null;
  population: number | null;
  populationAsOf: string | null;
  sources: string[];
  programme: string | null;
  status: RecordOf<'communities'>['memberships'][number]['status'] | null;
  since: string | null;
  until: string | null;
  asOf: string | null;
};

/** What cells are looked up in. Keys are folded by toLatinKey, `countries` and `statuses` lead to codes. */
export type Lookup = {
  countries: ReadonlyMap<string, string>;
  statuses: ReadonlyMap<string, NonNullable<Wish['status']>>;
  programmes: ReadonlyMap<string, string>;
  /** Ids, and addresses of pages, of source records. */
  sources: ReadonlyMap<string, string>;
};

/** Signs a spreadsheet would run (trust R6), their full-width twins, and an apostrophe that only hides them. */
const formula = /^'?[=+\-@＝＋－＠]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const wordless = new Set<Field>([
  'population',
  'lat',
  'lon',
  'coordinates',
  'since',
  'until',
  'asOf',
  'population.asOf',
  'geonames',
]);

/** `defaults`: what holds for every row that says nothing itself. */
export function readRow(
  row: Row,
  { columns }: Mapping,
  lookup: Lookup,
  defaults: ReadonlyMap<Field, string>,
): { wish: Wish; faults: IntakeFault[] } {
  const faults: IntakeFault[] = [];
  const cells = new Map<Field, { cell: NonNullable<Cell>; column: number | null }>();
  for (const [field, cell] of defaults) cells.set(field, { cell, column: null });
  for (const { index, to } of columns) {
    const cell = row.cells[index] ?? null;
    if (to && cell !== null && readText(cell) !== null) cells.set(to, { cell, column: index });
  }
  const refuse = (code: IntakeCode, field: Field, args: IntakeFault['args'] = {}) => {
    const { cell, column = null } = cells.get(field) ?? {};
    const found = cell === undefined ? '' : (readText(cell) ?? '');
    faults.push({ code, row: row.number, column, args: { found: shorten(found), ...args } });
  };
  for (const [field, { cell }] of cells) {
    if (typeof cell !== 'string') continue;
    const fault = findTextFault(cell, wordless.has(field));
    if (!fault) continue;
    refuse(fault.code, field, fault.args);
    cells.delete(field);
  }
  const textOf = (field: Field): string | null => {
    const cell = cells.get(field)?.cell;
    return cell === undefined ? null : readText(cell);
  };
  const take = <Value>(field: Field, read: (cell: Cell) => Read<Value>): Value | null => {
    const cell = cells.get(field)?.cell;
    if (cell === undefined) return null;
    const result = read(cell);
    if ('value' in result) return result.value;
    refuse(result.fault, field);
    return null;
  };
  const find = <Value>(field: Field, table: ReadonlyMap<string, Value>, code: IntakeCode): Value | null => {
    const text = textOf(field);
    if (text === null) return null;
    const found = table.get(toLatinKey(text));
    if (found === undefined) refuse(code, field);
    return found ?? null;
  };
  const texts = (base: string): Texts => {
    const found: Texts = {};
    for (const field of cells.keys()) {
      const text = field.startsWith(`${base}.`) ? textOf(field) : null;
      if (text !== null && field !== 'population.asOf') found[field.slice(base.length + 1)] = text;
    }
    return found;
  };

  const population = take('population', readWhole);
  if (population !== null && (population < 1 || population > 60_000_000))
    refuse('population-range', 'population');
  const geonames = take<number>('geonames', (cell) => {
    const text = readText(cell)?.replace(/^https?:\/\/(?:www\.)?geonames\.org\/(\d+).*$/, '$1') ?? '';
    return /^\d{1,9}$/.test(text) && Number(text) > 0 ? { value: Number(text) } : { fault: 'bad-geonames' };
  });
  const katotth = textOf('katotth')?.replace(/\s/g, '').toUpperCase() ?? null;
  const katotthSound = katotth === null || /^UA\d{17}$/.test(katotth);
  if (!katotthSound) refuse('bad-katotth', 'katotth', { length: katotth?.length ?? 0 });
  const sources: string[] = [];
  for (const part of textOf('source')?.split(/[;,\s]+/) ?? []) {
    const found = lookup.sources.get(part.toLowerCase().replace(/\/$/, ''));
    if (found) sources.push(found);
    else if (part) refuse('unknown-source', 'source', { found: shorten(part) });
  }
  const id = textOf('id')?.toLowerCase() ?? null;
  const idSound = id === null || /^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
  if (!idSound) refuse('bad-id', 'id');
  const country = find('country', lookup.countries, 'unknown-country');

  const wish: Wish = {
    row: row.number,
    id: idSound ? id : null,
    names: texts('name'),
    regions: texts('region'),
    notes: texts('note'),
    summaries: texts('summary'),
    native: textOf('native'),
    aliases:
      textOf('aliases')
        ?.split(/\s*[;|]\s*/)
        .filter(Boolean) ?? [],
    country: country ?? (cells.has('country') ? null : (id?.slice(0, 2).toUpperCase() ?? null)),
    geonames,
    katotth: katotthSound ? katotth : null,
    point: readPoint(take, cells, refuse),
    population,
    populationAsOf: take('population.asOf', readDate),
    sources: [...new Set(sources)],
    programme: find('programme', lookup.programmes, 'unknown-programme'),
    status: find('status', lookup.statuses, 'unknown-status'),
    since: take('since', readDate),
    until: take('until', readDate),
    asOf: take('asOf', readDate),
  };
  if (wish.status && !cells.has('programme')) refuse('status-alone', 'status');
  if (wish.programme && !cells.has('status')) refuse('programme-alone', 'programme');
  return { wish, faults };
}

function readPoint(
  take: <Value>(field: Field, read: (cell: Cell) => Read<Value>) => Value | null,
  cells: ReadonlyMap<Field, unknown>,
  refuse: (code: IntakeCode, field: Field, args?: IntakeFault['args']) => void,
): Point | null {
  if (cells.has('coordinates')) {
    const pair = take('coordinates', readPair);
    if (!pair) return null;
    if (Math.abs(pair.lat) > 90)
      refuse(Math.abs(pair.lon) <= 90 ? 'swapped' : 'latitude-range', 'coordinates');
    else if (Math.abs(pair.lon) > 180) refuse('longitude-range', 'coordinates');
    else return { lon: round(pair.lon), lat: round(pair.lat) };
    return null;
  }
  if (cells.has('lat') !== cells.has('lon')) {
    refuse('half-coordinates', cells.has('lat') ? 'lat' : 'lon');
    return null;
  }
  const lat = take('lat', readDegrees);
  const lon = take('lon', readDegrees);
  if (!lat || !lon) return null;
  if (lat.axis === 'lon' || lon.axis === 'lat') refuse('swapped', 'lat');
  else if (Math.abs(lat.degrees) > 90)
    refuse(Math.abs(lon.degrees) <= 90 ? 'swapped' : 'latitude-range', 'lat');
  else if (Math.abs(lon.degrees) > 180) refuse('longitude-range', 'lon');
  else return { lon: round(lon.degrees), lat: round(lat.degrees) };
  return null;
}

/** Two decimals, about a kilometre: no finer than the centre of a community (trust S6). */
const round = (degrees: number): number => Math.round(degrees * 100) / 100;

function findTextFault(
  cell: string,
  mayBeSigned: boolean,
): { code: IntakeCode; args: IntakeFault['args'] } | null {
  if (cell.length > limits.cell)
    return { code: 'long-cell', args: { limit: limits.cell, found: shorten(cell) } };
  const sign = control.exec(cell)?.[0];
  if (sign) return { code: 'control', args: { sign: `U+${hex(sign)}`, found: shorten(cell) } };
  for (const { code, args } of findLetterFaults(cell.normalize('NFC'), [])) {
    if (code === 'text/invisible-character')
      return { code: 'invisible', args: { sign: String(args.found), found: shorten(cell) } };
    if (code === 'text/mixed-script') return { code: 'mixed-script', args: { found: String(args.found) } };
  }
  const text = cell.trim();
  return !mayBeSigned && formula.test(text) && readText(text) !== null
    ? { code: 'formula-text', args: { found: shorten(text) } }
    : null;
}

const hex = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
