/** A finding as data: which code, in which file, at which field, with what; and what the rules that find it are given. */
import type { CollectionName, DataCollection, RecordOf } from '#model/registry';
import type { Position } from '#source/fault';
import type { History } from '#source/history';
import type { Path } from '#source/json';
import type { ParsedStory } from '#source/story';
import type { TreeFile } from '#source/tree';
import type { Code } from './codes.ts';

/** `warning` fails only a strict run; `info` fails none and is shown when asked for. */
export type Severity = 'error' | 'warning' | 'info';
export type Args = Record<string, string | number>;

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
  args: Args;
  place: Place | null;
  fix: readonly Fix[];
};

/** What has one right answer: characters of the file to be replaced. Offsets as in `span`. */
export type Fix = { start: number; end: number; text: string };

/**
 * What a rule found. `path`: within the record, or the front matter of a document; empty for the whole.
 * `span`: offsets of characters in the text of the file, end exclusive; it wins over the path.
 * `on`: whether the name of a field is at fault or what it holds. `file`: when not the file that was judged.
 */
export type Finding = {
  code: Code;
  path: Path;
  args: Args;
  span?: readonly [number, number];
  on?: 'key' | 'value';
  file?: string;
  fix?: readonly Fix[];
};
/** A finding of a rule that looks at many files. `at`: where the record begins in a file that holds several. */
export type LocatedFinding = Finding & { file: string; at?: Path };

/** A record that fits its schema, with where it stands. */
export type EntryOf<Name extends DataCollection> = {
  collection: Name;
  id: string;
  file: string;
  at: Path;
  value: RecordOf<Name>;
};
export type Entry = { [Name in DataCollection]: EntryOf<Name> }[DataCollection];

export type DocumentCollection = Exclude<CollectionName, DataCollection>;
/**
 * A story or page whose front matter fits its schema. `bodyAt`: offset in `text` at which `body` begins.
 * `parse`: front matter and tree of the text, made once.
 */
export type DocumentOf<Name extends DocumentCollection> = {
  collection: Name;
  /** `<locale>/<slug>` */
  id: string;
  locale: string;
  slug: string;
  file: string;
  value: RecordOf<Name>;
  text: string;
  body: string;
  bodyAt: number;
  parse: () => ParsedStory;
};
export type Document = { [Name in DocumentCollection]: DocumentOf<Name> }[DocumentCollection];
export type DocumentName = {
  collection: DocumentCollection;
  id: string;
  locale: string;
  slug: string;
  file: string;
};

/** Membership is a narrow question; walking the names depends on all of them, so it is for suggestions only. */
export type Ids = Iterable<string> & { has: (id: string) => boolean };

/**
 * What a rule may look up beside what it judges. Every question is noted, so that a later run knows what an answer
 * hung on; a rule therefore keeps nothing of it between calls.
 */
export type World = {
  /** A record that fits its schema. A reference to a faulty record is no second mistake: `has` says it is there. */
  find: <Name extends DataCollection>(name: Name, id: string) => EntryOf<Name> | undefined;
  has: (name: DataCollection, id: string) => boolean;
  readonly ids: { readonly [Name in DataCollection]: Ids };
  /** Whole collections: for small ones, and for `derive`. */
  readonly entries: { readonly [Name in DataCollection]: readonly EntryOf<Name>[] };
  /** Collections whose one file could not be read, so that nobody knows what they hold. */
  readonly unread: ReadonlySet<DataCollection>;
  readonly documents: readonly DocumentName[];
  document: (name: DocumentCollection, locale: string, slug: string) => Document | undefined;
  /** Any file under data/, content/ or public/. */
  file: (path: string) => TreeFile | undefined;
  bytes: (path: string) => Uint8Array | null;
  text: (path: string) => string | null;
  /** A table made once a run from the world it is given, such as an index by unit. */
  derive: <Made>(key: string, make: (world: World) => Made) => Made;
  /** What was last published of the figures; null outside a git history. */
  readonly history: History | null;
};

/** Judges one record. */
export type EntryRule = (entry: Entry, world: World) => Finding[];
export type Rule = EntryRule;
/** Judges one story or page. */
export type DocumentRule = (document: Document, world: World) => Finding[];
/** Judges the bytes of one file. `text`: null when they are not UTF-8. */
export type FileRule = {
  of: (path: string) => boolean;
  find: (file: { path: string; bytes: Uint8Array; text: string | null }, world: World) => Finding[];
};
/** Judges which files there are and how they are named. */
export type TreeRule = (files: readonly TreeFile[], world: World) => LocatedFinding[];

export type Gathered<Fact> = {
  fact: Fact;
  file: string;
  collection: CollectionName;
  id: string;
  at: Path;
};
/**
 * Judges records against each other: `gather` takes from each what matters, `judge` compares, files in order.
 * Facts are kept between runs, so they are small and plain JSON.
 */
export type GatherRule<Fact = unknown> = {
  name: string;
  gather: (item: Entry | Document, world: World) => Fact[];
  judge: (facts: Gathered<Fact>[], world: World) => LocatedFinding[];
};

/** The field as an author writes it: `memberships[0].status`. */
export function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${step}` : step),
    '',
  );
}
