/** Hashes every file of a built site into its integrity manifest, and tells whether a site still is what it says. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type Changes,
  compareFiles,
  INTEGRITY,
  type Integrity,
  readIntegrityText,
  writeIntegrityText,
} from '#publish/integrity';
import { writeWhole } from '#source/atomic';
import { readCommit } from '#source/commit';
import { repository } from '#source/root';

/** Hash of every file by path, the manifest itself left out. Throws when the site holds a link: nobody can vouch for one. */
export function hashFiles(site: string): Integrity['files'] {
  const files: Integrity['files'] = {};
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(site, file).split(sep).join('/');
    if (!entry.isFile())
      throw new Error(`${path} in ${site} is a link or a device, and a site holds files alone.`);
    if (path !== INTEGRITY) files[path] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  return files;
}

/** Writes the manifest of `site`, built from the content in `root`. Nothing in it depends on the clock. */
export function writeIntegrity(site: string, root: string): Integrity {
  const { edition } = JSON.parse(readFileSync(join(root, 'data/site.json'), 'utf8'));
  const engine = readCommit(repository);
  const manifest: Integrity = {
    format: 'kindred-integrity',
    version: 1,
    algorithm: 'sha256',
    edition: String(edition.id),
    engine,
    content: root === repository ? engine : readCommit(root),
    files: hashFiles(site),
  };
  // Written beside and renamed: an earlier manifest may share its bytes with the site that is in place.
  writeWhole(join(site, INTEGRITY), writeIntegrityText(manifest), false);
  return manifest;
}

/** How the files of a site differ from its manifest: all lists are empty when it is whole. */
export function verifyIntegrity(site: string): Changes & { manifest: Integrity } {
  const manifest = readIntegrityText(readFileSync(join(site, INTEGRITY), 'utf8'));
  return { manifest, ...compareFiles(manifest.files, hashFiles(site)) };
}
