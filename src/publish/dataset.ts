/**
 * What a dataset is: its rows, its columns with type and unit, and where on the globe a row stands. The words that
 * describe it are in content/messages under `dataset.<id>.*` and `column.<key>`.
 */
import type { DataCollection } from '#model/registry';
import type { Edition } from './edition.ts';

/** A cell; a list is joined by `;` in CSV and stays a list in JSON rows. */
export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

/** Names follow Frictionless Table Schema, save `partial-date`: `2021`, `2021-11` or `2021-11-18`. */
export type ColumnType =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'partial-date'
  | 'uri'
  | 'list';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Key of the description in content/messages: `column.<key>`; the column's name unless given. */
  readonly key: string;
  /** Language of a text column. */
  readonly locale: string | null;
  /** Such as `degrees`, `people`; null where the cell has no unit or the row names it. */
  readonly unit: string | null;
}

export interface Dataset {
  readonly id: string;
  /** The collection whose whole records stand in the JSON file; null where only rows exist. */
  readonly collection: Exclude<DataCollection, 'site'> | null;
  /** Whether each record has a file of its own. */
  readonly hasEntities: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Columns that together tell two rows apart. */
  readonly key: readonly string[];
  /** Columns whose values are keys of another dataset. */
  readonly references: readonly { readonly column: string; readonly dataset: string; readonly to: string }[];
  /** Rows have `lon` and `lat`, and the dataset is written as GeoJSON too. */
  readonly hasPlaces: boolean;
  /** Id of the series whose own words describe it, instead of messages. */
  readonly series?: string;
}

/** How a definition says its columns and cells, before they are made for the languages of an edition. */
export interface Definition<Item> {
  readonly id: string;
  readonly collection?: Exclude<DataCollection, 'site'>;
  readonly hasEntities?: boolean;
  readonly key: readonly string[];
  readonly references?: Dataset['references'];
  readonly hasPlaces?: boolean;
  readonly items: (edition: Edition) => readonly Item[];
  readonly columns: readonly ColumnDefinition<Item>[];
}

export interface ColumnDefinition<Item> {
  readonly name: string;
  readonly type?: ColumnType;
  readonly key?: string;
  readonly unit?: string;
  /** A text of the record: one column a language, `<name>_<language>`. */
  readonly text?: (item: Item, edition: Edition) => Readonly<Record<string, string>> | null;
  readonly cell?: (item: Item, edition: Edition) => Cell;
}

/** Rows and columns of one definition for the languages of an edition. */
export function makeDataset<Item>(
  definition: Definition<Item>,
  edition: Edition,
  locales: readonly string[],
): Dataset {
  const { id, collection = null, hasEntities = false, key, references = [], hasPlaces = false } = definition;
  const made = definition.columns.flatMap((column) => expand(column, locales));
  const rows = definition
    .items(edition)
    .map(
      (item): Row => Object.fromEntries(made.map(({ column, read }) => [column.name, read(item, edition)])),
    );
  return {
    id,
    collection,
    hasEntities,
    columns: made.map(({ column }) => column),
    rows,
    key,
    references,
    hasPlaces,
  };
}

type Made<Item> = { column: Column; read: (item: Item, edition: Edition) => Cell };

function expand<Item>(definition: ColumnDefinition<Item>, locales: readonly string[]): Made<Item>[] {
  const { name, type = 'string', key = name, unit = null, text, cell } = definition;
  if (text)
    return locales.map((locale) => ({
      column: { name: `${name}_${locale.toLowerCase().replaceAll('-', '_')}`, type, key, locale, unit },
      read: (item, edition) => text(item, edition)?.[locale] ?? null,
    }));
  if (!cell) throw new Error(`Column "${name}" says neither its text nor its cell.`);
  return [{ column: { name, type, key, locale: null, unit }, read: cell }];
}
