/** Writes into a built site the headers its hosts are to send. GitHub Pages reads none; there the pages' own policies hold. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '#model/site';
import { policiesOf } from '#publish/contentSecurityPolicy';
import { writeHeadersFile } from '#publish/hosting';

/** Last of the steps that write files, because each folder is named. */
export function writeHosting(site: Site, folder: string): void {
  const locales = localesOf(site);
  const others = locales.slice(1);
  const entries = ['', ...others].flatMap((home) =>
    readdirSync(join(folder, home), { withFileTypes: true }).map(
      (entry) => `${home && `${home}/`}${entry.name}${entry.isDirectory() ? '/' : ''}`,
    ),
  );
  writeFileSync(join(folder, '_headers'), writeHeadersFile(entries, { locales }, policiesOf(site.editor)));
}

/** Codes of the languages, the one without a prefix first. */
export function localesOf({ defaultLocale, locales }: Site): string[] {
  return [defaultLocale, ...locales.map(({ code }) => code).filter((code) => code !== defaultLocale)];
}
