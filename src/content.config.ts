/** Wiring only: every collection of the registry, each behind the loader of its format. */

import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { type DataCollection, registry } from '#model/registry';
import { recordLoader } from '#source/loader';
import { mediaFileLoader } from '#source/mediaFiles';
import { messagesLoader } from '#source/messages';
import { packageLoader } from '#source/packages';
import { getRoot } from '#source/root';
import { tableLoader } from '#source/tables';

const root = pathToFileURL(`${getRoot()}/`);

const entries = Object.entries(registry).map(([name, { format, path, schema }]) => [
  name,
  format === 'mdx'
    ? defineCollection({ loader: glob({ base: new URL(`${path}/`, root), pattern: '*/*.mdx' }), schema })
    : defineCollection({ loader: recordLoader(name as DataCollection) }),
]);

export const collections = {
  ...Object.fromEntries(entries),
  messages: defineCollection({ loader: messagesLoader() }),
  mediaFiles: defineCollection({ loader: mediaFileLoader() }),
  packages: defineCollection({ loader: packageLoader() }),
  tables: defineCollection({ loader: tableLoader() }),
};
