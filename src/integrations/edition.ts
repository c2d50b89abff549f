/** Gathers the edition that is published from records the check has read, and the texts and tables beside them. */
import { createTranslator } from '#i18n/messages';
import type { DataCollection, RecordOf } from '#model/registry';
import { registry } from '#model/registry';
import type { Words } from '#publish/api';
import type { Edition, Table } from '#publish/edition';
import { parseCsv } from '#source/csv';
import { listFiles, readText } from '#source/file';
import { readFrontMatter } from '#source/frontMatter';
import { readMessages } from '#source/messages';

type Entries = { readonly [Name in DataCollection]: readonly { id: string; value: unknown }[] };

/** Throws when the root has no site record, which the check reports before. */
export async function gatherEdition(
  root: string,
  entries: Entries,
): Promise<{ edition: Edition; words: Words }> {
  const site = entries.site[0]?.value as RecordOf<'site'> | undefined;
  if (!site) throw new Error('data/site.json is missing: the edition has no name, date or languages.');
  const words = createWords(site, await readMessages(root));
  const names = Object.keys(entries).filter(
    (name): name is Exclude<DataCollection, 'site'> => name !== 'site',
  );
  const records = Object.fromEntries(
    names.map((name) => {
      const sorted = [...entries[name]].sort((a, b) => (a.id < b.id ? -1 : 1));
      return [name, sorted.map(({ value }) => value)];
    }),
  ) as unknown as Edition['records'];
  const locales = site.locales.map(({ code }) => code);
  const kosovoNote = Object.fromEntries(locales.map((locale) => [locale, words(locale, 'note.kosovo')]));
  const [tables, stories] = await Promise.all([readTables(root), readStories(root, locales)]);
  return { edition: { site, records, tables, stories, kosovoNote }, words };
}

function createWords(
  { name, defaultLocale }: RecordOf<'site'>,
  files: Awaited<ReturnType<typeof readMessages>>,
): Words {
  const tables = new Map(files.map(({ locale, messages }) => [locale, messages]));
  const fallback = { ...tables.get('en'), ...tables.get(defaultLocale) };
  const standing = (locale: string) => ({ site: name[locale] ?? name[defaultLocale] ?? '' });
  const translators = new Map(
    [...tables].map(([locale, messages]) => [
      locale,
      createTranslator(locale, messages, fallback, standing(locale)),
    ]),
  );
  const inDefault = createTranslator(defaultLocale, fallback, fallback, standing(defaultLocale));
  return (locale, key) => (translators.get(locale) ?? inDefault)(key);
}

async function readTables(root: string): Promise<Map<string, Table>> {
  const folder = registry.series.path;
  const tables = new Map<string, Table>();
  for (const file of await listFiles(root, folder, '.csv')) {
    const path = `${folder}/${file}`;
    tables.set(file.slice(0, -'.csv'.length), parseCsv(await readText(root, path), path));
  }
  return tables;
}

async function readStories(root: string, locales: readonly string[]): Promise<Edition['stories']> {
  const folder = registry.stories.path;
  const stories: Edition['stories'][number][] = [];
  for (const locale of locales) {
    for (const file of (await listFiles(root, `${folder}/${locale}`, '.mdx')).toSorted()) {
      const { value } = readFrontMatter(await readText(root, `${folder}/${locale}/${file}`));
      const data = registry.stories.schema.parse(value);
      stories.push({ locale, slug: file.slice(0, -'.mdx'.length), data });
    }
  }
  return stories;
}
