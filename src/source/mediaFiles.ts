/** Feeds the files of data/media to Astro's content layer: one entry a file, its id the name. Judges none of them. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { registry } from '#model/registry';
import { readBytes } from './file.ts';
import { registerEmpty } from './loader.ts';
import { inspectMedia } from './media.ts';
import { getRoot } from './root.ts';

/** What a page needs of a file. Sizes in pixels; null for sounds. */
export interface MediaFile {
  format: string | null;
  width: number | null;
  height: number | null;
  base64: string;
}

/** Content loader; the data of an entry is a MediaFile. Editions without media have an empty collection. */
export function mediaFileLoader(): Loader {
  const folder = registry.media.path;
  return {
    name: 'kindred-media-files',
    load: async ({ store }) => {
      const root = getRoot();
      const names = await readdir(join(root, folder)).catch(() => []);
      store.clear();
      for (const name of names.filter((one) => !one.endsWith('.json')).sort()) {
        const bytes = readBytes(root, `${folder}/${name}`);
        if (!bytes) continue;
        const { format, width, height } = inspectMedia(bytes);
        const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
        const data: MediaFile = { format, width, height, base64: Buffer.from(bytes).toString('base64') };
        store.set({ id: name, data: { ...data }, digest });
      }
      registerEmpty(store);
    },
  };
}
