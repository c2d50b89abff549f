/**
 * Interface words per language. The engine's are in content/messages of the repository; a root of its own may bring a
 * content/messages for a language or a word the engine lacks. What only one edition says is in its content/words.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readCollection } from './collection.ts';
import { SourceFault } from './fault.ts';
import { listFiles, readText } from './file.ts';
import { parseJson } from './json.ts';
import { getRoot, repository } from './root.ts';

const folders = ['content/messages', 'content/words'] as const;

export type MessageFile = { locale: string; messages: Record<string, string> };

/** Messages of every language the engine or the root has. Throws SourceFault on a faulty file. */
export async function readMessages(root: string): Promise<MessageFile[]> {
  const [messages, words] = folders;
  const own = root === repository ? [] : [[root, messages] as const];
  const merged = new Map<string, Record<string, string>>();
  for (const [layer, folder] of [[repository, messages] as const, ...own, [root, words] as const]) {
    for (const file of await listFiles(layer, folder, '.json')) {
      const path = `${folder}/${file}`;
      const locale = file.slice(0, -'.json'.length);
      const value = parseJson(await readText(layer, path), path);
      if (!isMessages(value)) throw new SourceFault('json/not-messages', path);
      merged.set(locale, { ...merged.get(locale), ...value });
    }
  }
  return [...merged].map(([locale, messages]) => ({ locale, messages }));
}

/** Content loader: one entry a language, its id the language tag. */
export function messagesLoader(): Loader {
  return {
    name: 'kindred-messages',
    load: async ({ store, watcher, logger }) => {
      const root = getRoot();
      const fill = async () => {
        const files = await readMessages(root);
        const have = new Set(files.map(({ locale }) => locale));
        for (const locale of await readLocales(root))
          if (!have.has(locale)) files.push({ locale, messages: {} });
        store.clear();
        for (const { locale, messages } of files) {
          const digest = createHash('sha256').update(JSON.stringify(messages)).digest('hex').slice(0, 24);
          store.set({ id: locale, data: messages, digest });
        }
      };
      await fill();
      if (!watcher) return;
      const watched = folders.map((folder) => join(root, folder));
      watcher.add(watched);
      watcher.on('change', (changed: string) => {
        if (!watched.some((folder) => changed.startsWith(folder))) return;
        fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}

/** Languages of the edition; one that has no words of its own yet falls back to the default language. */
async function readLocales(root: string): Promise<string[]> {
  const { records } = await readCollection(root, 'site');
  const site = records[0]?.value as { locales?: { code?: unknown }[] } | undefined;
  return (site?.locales ?? []).map(({ code }) => String(code));
}

function isMessages(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
