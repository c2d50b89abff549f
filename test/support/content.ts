/** Stands in for astro:content in tests: the records and strings of this edition, without its texts. */
import { type DataCollection, registry } from '#model/registry';
import { readCollection } from '#source/collection';
import { readMessages } from '#source/messages';
import { repository } from '#source/root';

export async function getCollection(name: string) {
  if (name === 'stories' || name === 'tables' || name === 'mediaFiles') return [];
  if (name === 'messages') {
    const files = await readMessages(repository);
    return files.map(({ locale, messages }) => ({ id: locale, data: messages, digest: locale }));
  }
  const { records } = await readCollection(repository, name as DataCollection);
  return records.map(({ id, value }) => ({
    id,
    data: registry[name as DataCollection].schema.parse(value),
    digest: id,
  }));
}
