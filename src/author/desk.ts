/** Opens a content root for an author: its records, the words for them, and the day. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#check/codes/table';
import { runCheck } from '#check/run';
import { registry } from '#model/registry';
import { listFiles } from '#source/file';
import { readMessages } from '#source/messages';
import type { Desk } from './question.ts';

/** `today`: ISO day. Throws an Error in plain words when the root has no site record that can be read. */
export async function openDesk(root: string, language: Language, today: string): Promise<Desk> {
  const { entries } = await runCheck(root, { remember: false, infos: false });
  const site = entries.site[0]?.value;
  if (!site) throw new Error(`${registry.site.path} cannot be read. See what is wrong: npm run validate`);
  const messages = new Map((await readMessages(root)).map((file) => [file.locale, file.messages]));
  const own = messages.get(language) ?? messages.get('en') ?? {};
  const shared = messages.get(site.defaultLocale) ?? messages.get('en') ?? {};
  const units = Object.keys(shared).flatMap((key) => /^unit\.([a-z0-9-]+)\.other$/.exec(key)?.[1] ?? []);
  const stories = await Promise.all(
    site.locales.map(async ({ code }) =>
      (await listFiles(root, `${registry.stories.path}/${code}`, '.mdx')).map((file) => ({
        locale: code,
        slug: file.slice(0, -'.mdx'.length),
      })),
    ),
  );
  const names = join(root, registry.names.path);
  return {
    root,
    site,
    language,
    // What is read after the day of the edition belongs to the next one; the check would refuse it.
    day: today < site.edition.date ? today : site.edition.date,
    entries,
    names: existsSync(names) ? JSON.parse(readFileSync(names, 'utf8')) : [],
    stories: stories.flat(),
    units: [...new Set([...units, 'percent'])],
    say: (key) => own[key] ?? null,
  };
}
