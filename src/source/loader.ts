/** Feeds Astro's content layer from the readers. Refuses what does not fit its schema; the wording is the check's. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DataStore, Loader } from 'astro/loaders';
import type { DataCollection } from '#model/registry';
import { registry } from '#model/registry';
import { readCollection } from './collection.ts';
import type { Handed } from './handover.ts';
import { takeOver } from './handover.ts';
import { getRoot } from './root.ts';

/**
 * Content loader of one collection under the current content root.
 * Entries are stored by id with the digest of what their schema made of them, so unchanged ones cost nothing.
 * Throws when a file cannot be read or a record breaks its schema.
 */
export function recordLoader(name: DataCollection): Loader {
  const { path } = registry[name];
  return {
    name: `kindred-${name}`,
    load: async ({ store, watcher, logger }) => {
      const root = getRoot();
      const fill = async () => {
        const gone = new Set(store.keys());
        for (const { id, data } of takeOver(root, name) ?? (await readParsed(root, name))) {
          // Defaults of the schema count too, so the digest is of the parsed record, not of the file.
          const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 24);
          gone.delete(id);
          store.set({ id, data: data as Record<string, unknown>, digest });
        }
        for (const id of gone) store.delete(id);
        registerEmpty(store);
      };
      await fill();
      if (!watcher) return;
      const watched = join(root, path);
      watcher.add(watched);
      const refill = (changed: string) => {
        if (!changed.startsWith(watched)) return;
        fill().catch((error: Error) => logger.error(error.message));
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, refill);
    },
  };
}

/** A collection may be empty; Astro takes one that never held an entry for a misspelled one, and warns. */
export function registerEmpty(store: DataStore): void {
  if (store.keys().length > 0) return;
  store.set({ id: 'none', data: {} });
  store.delete('none');
}

async function readParsed(root: string, name: DataCollection): Promise<Handed[]> {
  const { records, faults } = await readCollection(root, name);
  if (faults[0]) throw faults[0];
  return records.map(({ id, path, value }) => {
    const parsed = registry[name].schema.safeParse(value);
    if (parsed.success) return { id, data: parsed.data };
    const field = parsed.error.issues[0]?.path.join('.') || 'record';
    throw new Error(`${path}: "${field}" does not fit. "npm run validate" says why.`);
  });
}
