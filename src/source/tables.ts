/** Feeds the tables of data/series to Astro's content layer: one entry a CSV file, its id the name of the series. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { registry } from '#model/registry';
import { parseCsv } from './csv.ts';
import { listFiles, readText } from './file.ts';
import { getRoot } from './root.ts';

/** Content loader; the data of an entry is a Table: column names, and rows of text by column. */
export function tableLoader(): Loader {
  const folder = registry.series.path;
  return {
    name: 'kindred-tables',
    load: async ({ store, watcher, logger }) => {
      const root = getRoot();
      const fill = async () => {
        store.clear();
        for (const file of await listFiles(root, folder, '.csv')) {
          const path = `${folder}/${file}`;
          const text = await readText(root, path);
          const digest = createHash('sha256').update(text).digest('hex').slice(0, 24);
          store.set({ id: file.slice(0, -'.csv'.length), data: { ...parseCsv(text, path) }, digest });
        }
      };
      await fill();
      if (!watcher) return;
      const watched = join(root, folder);
      watcher.add(watched);
      watcher.on('change', (changed: string) => {
        if (changed.startsWith(watched)) fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
