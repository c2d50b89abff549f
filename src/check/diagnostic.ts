/** A finding as data: which code, in which file, at which field, with what. Its wording lives in codes.ts. */
import type { DataCollection, RecordOf } from '#model/registry';
import type { Position } from '#source/fault';
import type { Path } from '#source/json';
import type { Code } from './codes.ts';

export type Severity = 'error' | 'warning';

/** Where a diagnostic points: a line of the file, and how many characters of it are meant. Counted from 1. */
export type Place = Position & { length: number; excerpt: string };

/**
 * `file`: relative to the content root, with forward slashes. `path`: the field within the file; empty: the whole file.
 * `args`: what the sentence quotes. `place`: null when the whole file is meant, or it is not there.
 */
export type Diagnostic = {
  code: Code;
  severity: Severity;
  file: string;
  path: Path;
  args: Record<string, string | number>;
  place: Place | null;
};

/** A finding of a rule, before it is tied to a file: the path is within the record. */
export type Finding = { code: Code; path: Path; args: Record<string, string | number> };

/** A record that fits its schema, with where it stands. */
export type EntryOf<Name extends DataCollection> = {
  collection: Name;
  id: string;
  file: string;
  at: Path;
  value: RecordOf<Name>;
};
export type Entry = { [Name in DataCollection]: EntryOf<Name> }[DataCollection];

/**
 * What a rule may look up in other records. `ids` holds every record, `entries` only those that fit their schema:
 * a reference to a faulty record is not a second mistake.
 */
export type World = {
  entries: { [Name in DataCollection]: EntryOf<Name>[] };
  ids: Record<DataCollection, ReadonlySet<string>>;
  /** Collections whose one file could not be read, so that nobody knows what they hold. */
  unread: ReadonlySet<DataCollection>;
};

/** Looks at one record; `world` is for what other records must hold. */
export type Rule = (entry: Entry, world: World) => Finding[];

/** The field as an author writes it: `memberships[0].status`. */
export function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
}
