/**
 * Answers the questions of rules about what they are not judging, and notes each question, so that a later run knows
 * which answers to look at again. Knows no rule, and gets everything it tells from the shelf it is given.
 */
import type { CollectionName, DataCollection } from '#model/registry';
import { registry } from '#model/registry';
import type { TreeFile } from '#source/tree';
import type { Document, DocumentCollection, DocumentName, Entry, EntryOf, Ids, World } from './diagnostic.ts';
import { documentAt } from './read.ts';

/** What is known of one file of a collection without its records at hand. */
export type UnitFacts = { kind: string; hash: string; names: string[]; fits: string[]; readable: boolean };
/** Where the world looks things up. `load`: the records of a file, read when they are not at hand. */
export type Shelf = {
  files: ReadonlyMap<string, TreeFile>;
  units: ReadonlyMap<string, UnitFacts>;
  load: (path: string) => readonly (Entry | Document)[];
  bytes: (path: string) => Uint8Array | null;
  hashOf: (path: string) => string;
  history: World['history'];
};

/**
 * `noting`: runs work and returns the questions it asked, as keys. `versionOf`: changes whenever the answer to a
 * question does. `derived`: the questions that went into each derived table.
 */
export type NotedWorld = {
  world: World;
  noting: <Result>(work: () => Result) => { result: Result; asked: Set<string> };
  versionOf: (question: string) => string;
  derived: ReadonlyMap<string, ReadonlySet<string>>;
};

const dataCollections = (Object.keys(registry) as CollectionName[]).filter(
  (name): name is DataCollection => registry[name].format !== 'mdx',
);

/** A world over a shelf that holds still while the world is in use. */
export function createWorld(shelf: Shelf): NotedWorld {
  const names = new Map<string, Set<string>>();
  const homes = new Map<string, Map<string, string>>();
  const filesOf = new Map<string, string[]>();
  const documents: DocumentName[] = [];
  const unread = new Set<DataCollection>();
  for (const name of dataCollections) {
    names.set(name, new Set());
    filesOf.set(name, []);
  }
  for (const [path, unit] of shelf.units) {
    const document = documentAt(path);
    if (document) documents.push({ ...document, id: `${document.locale}/${document.slug}`, file: path });
    let home = homes.get(unit.kind);
    if (!home) {
      home = new Map();
      homes.set(unit.kind, home);
    }
    for (const id of unit.fits) home.set(id, path);
    const known = names.get(unit.kind);
    if (!known) continue;
    filesOf.get(unit.kind)?.push(path);
    for (const id of unit.names) known.add(id);
    const { format } = registry[unit.kind as DataCollection];
    if (!unit.readable && format !== 'folder') unread.add(unit.kind as DataCollection);
  }

  let asked: Set<string> | null = null;
  const note = (question: string) => asked?.add(question);
  const noting: NotedWorld['noting'] = (work) => {
    const outer = asked;
    const own = new Set<string>();
    asked = own;
    try {
      return { result: work(), asked: own };
    } finally {
      asked = outer;
    }
  };

  const byId = new Map<string, Map<string, Entry | Document>>();
  const loadUnit = (path: string) => {
    let items = byId.get(path);
    if (!items) {
      items = new Map(shelf.load(path).map((item) => [item.id, item]));
      byId.set(path, items);
    }
    return items;
  };
  const fetch = (kind: string, id: string) => {
    const home = homes.get(kind)?.get(id);
    return home === undefined ? undefined : loadUnit(home).get(id);
  };
  const whole = new Map<string, Entry[]>();
  const all = (name: DataCollection) => {
    let entries = whole.get(name);
    if (!entries) {
      entries = (filesOf.get(name) ?? []).flatMap((path) => [...loadUnit(path).values()] as Entry[]);
      whole.set(name, entries);
    }
    return entries;
  };
  const made = new Map<string, unknown>();
  const derived = new Map<string, ReadonlySet<string>>();

  const world: World = {
    find: <Name extends DataCollection>(name: Name, id: string) => {
      note(`record ${name}/${id}`);
      return fetch(name, id) as EntryOf<Name> | undefined;
    },
    has: (name, id) => {
      note(`name ${name}/${id}`);
      return names.get(name)?.has(id) ?? false;
    },
    ids: eachCollection((name) => idsOf(name)) as World['ids'],
    entries: eachCollection((name) => {
      note(`all ${name}`);
      return all(name);
    }) as World['entries'],
    get unread() {
      note('unread');
      return unread;
    },
    get documents() {
      note('documents');
      return documents;
    },
    document: (name: DocumentCollection, locale: string, slug: string) => {
      note(`document ${name}/${locale}/${slug}`);
      return fetch(name, `${locale}/${slug}`) as Document | undefined;
    },
    file: (path) => {
      note(`file ${path}`);
      return shelf.files.get(path);
    },
    bytes: (path) => {
      note(`bytes ${path}`);
      return shelf.files.get(path)?.kind === 'file' ? shelf.bytes(path) : null;
    },
    text: (path) => {
      const bytes = world.bytes(path);
      try {
        return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        return null;
      }
    },
    derive: <Made>(key: string, make: (world: World) => Made) => {
      if (!made.has(key)) {
        const { result, asked: questions } = noting(() => make(world));
        made.set(key, result);
        derived.set(key, questions);
      }
      note(`derived ${key}`);
      return made.get(key) as Made;
    },
    get history() {
      note('history');
      return shelf.history;
    },
  };

  function idsOf(name: DataCollection): Ids {
    const known = names.get(name) as Set<string>;
    return {
      has: (id) => world.has(name, id),
      [Symbol.iterator]: () => {
        note(`names ${name}`);
        return known[Symbol.iterator]();
      },
    };
  }

  function hashOfHome(rest: string): string {
    const at = rest.indexOf('/');
    const home = homes.get(rest.slice(0, at))?.get(rest.slice(at + 1));
    return home === undefined ? '' : (shelf.units.get(home)?.hash ?? '');
  }

  const versions: Record<string, (rest: string) => string> = {
    record: hashOfHome,
    document: hashOfHome,
    name: (rest) => {
      const at = rest.indexOf('/');
      return names.get(rest.slice(0, at))?.has(rest.slice(at + 1)) ? 'yes' : '';
    },
    names: (name) => joined(names.get(name) ?? []),
    all: (name) => joined((filesOf.get(name) ?? []).map((path) => shelf.units.get(path)?.hash ?? '')),
    unread: () => joined(unread),
    documents: () => joined(documents.map(({ file }) => file)),
    file: (path) => {
      const file = shelf.files.get(path);
      return file ? `${file.kind}:${file.size}` : '';
    },
    bytes: (path) => (shelf.files.get(path)?.kind === 'file' ? shelf.hashOf(path) : ''),
    history: () => {
      const { history } = shelf;
      return history ? joined([history.base, ...history.figures.keys(), ...history.figures.values()]) : '';
    },
  };
  const versionOf = (question: string) => {
    const space = question.indexOf(' ');
    const [kind, rest] = space < 0 ? [question, ''] : [question.slice(0, space), question.slice(space + 1)];
    return versions[kind]?.(rest) ?? '';
  };
  return { world, noting, versionOf, derived };
}

/** An object with one lazily answered property a collection. */
function eachCollection(get: (name: DataCollection) => unknown): object {
  const properties = dataCollections.map((name) => [name, { enumerable: true, get: () => get(name) }]);
  return Object.defineProperties({}, Object.fromEntries(properties));
}

/** A short text that differs whenever the list does (FNV-1a, twice over with different seeds). */
function joined(parts: Iterable<string>): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
    }
    a = Math.imul(a ^ 10, 0x01000193);
    b = Math.imul(b ^ 10, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
