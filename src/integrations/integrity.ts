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

/** Path of every file, the manifest left out. Throws when the site holds a link: nobody can vouch for one. */
export function listSite(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [];
    const path = relative(site, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (!entry.isFile())
      throw new Error(`${path} in ${site} is a link or a device, and a site holds files alone.`);
    return path === INTEGRITY ? [] : path;
  });
}

/** Hash of every file by path. */
export function hashFiles(site: string): Integrity['files'] {
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(site, path)))
      .digest('hex');
  return Object.fromEntries(listSite(site).map((path) => [path, hashOf(path)]));
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
