/** Feeds the interface strings to Astro: the engine's own, with those of the content root laid over them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { getRoot, repository } from './root.ts';

const folder = 'content/messages';

async function readMessages(root: string, locale: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(join(root, folder, `${locale}.json`), 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${folder}/${locale}.json cannot be read: ${(error as Error).message}`);
  }
}

/** Content loader of one entry per edition language, holding its strings by key. */
export function messagesLoader(): Loader {
  return {
    name: 'kindred-messages',
    load: async ({ store, generateDigest }) => {
      const root = getRoot();
      const site = JSON.parse(await readFile(join(root, 'data/site.json'), 'utf8')) as {
        locales: { code: string }[];
      };
      store.clear();
      for (const { code } of site.locales) {
        const data = {
          ...(await readMessages(repository, code)),
          ...(root === repository ? {} : await readMessages(root, code)),
        };
        store.set({ id: code, data, digest: generateDigest(data) });
      }
    },
  };
}
