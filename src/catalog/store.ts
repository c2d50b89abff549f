/** Every record of the edition in memory, by collection and id, with the joins that pages ask for. Knows no language. */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Messages } from '#i18n/messages';
import type { Community } from '#model/community';
import type { DataCollection, RecordOf } from '#model/registry';
import type { Story } from '#model/story';

type Records = { readonly [Name in Exclude<DataCollection, 'site'>]: ReadonlyMap<string, RecordOf<Name>> };

export interface StoryEntry {
  locale: string;
  slug: string;
  data: Story;
  body: string;
  entry: CollectionEntry<'stories'>;
}

/** A file of data/media: sizes in pixels, null for sounds. */
export interface StoreFile {
  format: string | null;
  width: number | null;
  height: number | null;
  base64: string;
}

/** A table of data/series: column names, and rows of text by column. */
export interface StoreTable {
  columns: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
}

/** A place where a source is relied on. `kind` names the collection, `id` the record. */
export interface Use {
  kind: DataCollection;
  id: string;
}

export interface Store extends Records {
  site: RecordOf<'site'>;
  messages: ReadonlyMap<string, Messages>;
  stories: readonly StoryEntry[];
  /** Files of data/media, by their names. */
  mediaFiles: ReadonlyMap<string, StoreFile>;
  /** Rows of text of each series, by its id. */
  tables: ReadonlyMap<string, StoreTable>;
  communitiesByCountry: ReadonlyMap<string, readonly Community[]>;
  communitiesByProgramme: ReadonlyMap<string, readonly Community[]>;
  projectsByCommunity: ReadonlyMap<string, readonly RecordOf<'projects'>[]>;
  agreementsByCommunity: ReadonlyMap<string, readonly RecordOf<'agreements'>[]>;
  voicesByCommunity: ReadonlyMap<string, readonly RecordOf<'voices'>[]>;
  eventsByCommunity: ReadonlyMap<string, readonly RecordOf<'events'>[]>;
  /** `<kind>:<id>` of a subject → figures and differences about it. */
  figuresBySubject: ReadonlyMap<string, readonly RecordOf<'figures'>[]>;
  differencesBySubject: ReadonlyMap<string, readonly RecordOf<'differences'>[]>;
  /** Source id → the records that rely on it. */
  usesBySource: ReadonlyMap<string, readonly Use[]>;
  /** Ids of the sources a record relies on, each once. */
  sourcesOf(record: object): readonly string[];
  /** Changes whenever the record does. */
  digestOf(record: object): string;
}

const collectionNames = [
  'sources',
  'figures',
  'communities',
  'countries',
  'programmes',
  'organisations',
  'awards',
  'projects',
  'agreements',
  'events',
  'voices',
  'differences',
  'series',
  'media',
  'themes',
  'names',
  'corrections',
] as const satisfies readonly Exclude<DataCollection, 'site'>[];

function group<Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<string | null>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === null) continue;
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Every source id found under a `source` or `sources` key, at any depth. */
function* findSources(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* findSources(item);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && typeof inner === 'string') yield inner;
      else if (key === 'sources' && Array.isArray(inner) && typeof inner[0] === 'string')
        yield* inner as string[];
      else yield* findSources(inner);
    }
  }
}

/** A project that is placed on the edition's scale of evidence rests on the sources of that scale as well. */
function scaleSources(kind: string, record: object, { evidenceScale }: RecordOf<'site'>): readonly string[] {
  const { evidence } = record as Partial<RecordOf<'projects'>>;
  return kind === 'projects' && evidence?.standard && evidenceScale ? evidenceScale.sources : [];
}

async function readStore(): Promise<Store> {
  const digests = new WeakMap<object, string>();
  const loaded = await Promise.all(
    collectionNames.map(async (name) => {
      const entries = (await getCollection(name)) as { id: string; data: { id: string }; digest: string }[];
      entries.sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const entry of entries) digests.set(entry.data, entry.digest);
      return [name, new Map(entries.map((entry) => [entry.id, entry.data]))] as const;
    }),
  );
  const records = Object.fromEntries(loaded) as unknown as Records;
  const [siteEntry] = (await getCollection('site')) as { data: RecordOf<'site'> }[];
  if (!siteEntry) throw new Error('data/site.json is missing: the edition has no name, date or languages.');
  const messages = (await getCollection('messages')) as { id: string; data: Messages }[];
  const stories = (await getCollection('stories')).map((entry): StoryEntry => {
    const [locale = '', slug = ''] = entry.id.split('/');
    return { locale, slug, data: entry.data as Story, body: entry.body ?? '', entry };
  });
  stories.sort((a, b) => a.data.order - b.data.order || (a.slug < b.slug ? -1 : 1));

  const mediaFiles = (await getCollection('mediaFiles')) as { id: string; data: StoreFile }[];
  const tables = (await getCollection('tables')) as { id: string; data: StoreTable }[];

  const uses = new Map<string, Use[]>();
  const cited = new WeakMap<object, readonly string[]>();
  for (const [kind, map] of loaded) {
    if (kind === 'sources' || kind === 'names') continue;
    for (const [id, record] of map) {
      const own = [...new Set([...findSources(record), ...scaleSources(kind, record, siteEntry.data)])];
      cited.set(record, own);
      for (const source of own) {
        const list = uses.get(source);
        if (list) list.push({ kind, id });
        else uses.set(source, [{ kind, id }]);
      }
    }
  }

  const subjectKey = (subject: { kind: string; id: string }) => `${subject.kind}:${subject.id}`;
  const communities = [...records.communities.values()];
  return {
    ...records,
    site: siteEntry.data,
    messages: new Map(messages.map((entry) => [entry.id, entry.data])),
    stories,
    mediaFiles: new Map(mediaFiles.map(({ id, data }) => [id, data])),
    tables: new Map(tables.map(({ id, data }) => [id, data])),
    communitiesByCountry: group(communities, (community) => [community.country]),
    communitiesByProgramme: group(communities, (community) => community.memberships.map((m) => m.programme)),
    projectsByCommunity: group(records.projects.values(), (project) => [project.community]),
    agreementsByCommunity: group(records.agreements.values(), (agreement) => [agreement.community]),
    voicesByCommunity: group(records.voices.values(), (voice) => [voice.community]),
    eventsByCommunity: group(records.events.values(), (event) => event.communities),
    figuresBySubject: group(records.figures.values(), (figure) => [subjectKey(figure.subject)]),
    differencesBySubject: group(records.differences.values(), (difference) =>
      difference.subjects.map(subjectKey),
    ),
    usesBySource: uses,
    sourcesOf: (record) => cited.get(record) ?? [],
    digestOf: (record) => digests.get(record) ?? '',
  };
}

let memo: Promise<Store> | undefined;

/** The store; read once in a build, afresh on every request of the development server. */
export function getStore(): Promise<Store> {
  if (import.meta.env.DEV) return readStore();
  memo ??= readStore();
  return memo;
}

/** The record of that id; throws with both names when it is missing, since a build must not go on without it. */
export function getRecord<Name extends Exclude<DataCollection, 'site'>>(
  store: Store,
  name: Name,
  id: string,
): RecordOf<Name> {
  const record = (store[name] as ReadonlyMap<string, RecordOf<Name>>).get(id);
  if (!record) throw new Error(`${name} has no record "${id}".`);
  return record;
}
