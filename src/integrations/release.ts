/**
 * Publishes built sites on a server of one's own: each in a folder of its own, and one link that says which is shown.
 * A reader meets the last site or the next, never a mixture, whatever is killed or full meanwhile (trust R9).
 *
 *     DIR/current -> releases/0007-4f2c9a1
 *     DIR/releases/0006-…, 0007-4f2c9a1
 */
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Integrity } from '#publish/integrity';
import { takeLock } from '#source/lock';
import { verifyIntegrity } from './integrity.ts';

/** A sentence for whoever publishes; the site that was shown is still shown. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
}

export interface Release {
  /** Name of its folder: number and start of the engine's commit. */
  name: string;
  isCurrent: boolean;
}

const folderOf = (dir: string) => join(dir, 'releases');
const linkOf = (dir: string) => join(dir, 'current');
const named = /^(\d{4,})-[0-9a-z]+$/;
const numberOf = (name: string) => Number(named.exec(name)?.[1]);

/** Every release that is kept, the oldest first. */
export function listReleases(dir: string): Release[] {
  const shown = currentOf(dir);
  if (!existsSync(folderOf(dir))) return [];
  return readdirSync(folderOf(dir))
    .filter((name) => named.test(name))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((name) => ({ name, isCurrent: name === shown }));
}

/**
 * Copies a built site into `dir`, checks every byte of the copy, shows it, and keeps the `keep` newest.
 * Throws a ReleaseError, with the old site still shown, when the site is not whole or the disk refuses.
 */
export function publishRelease(site: string, dir: string, keep: number): string {
  const manifest = checkSite(site, 'The built site');
  return withLock(dir, () => {
    const last = listReleases(dir).at(-1);
    const number = String((last ? numberOf(last.name) : 0) + 1).padStart(4, '0');
    const name = `${number}-${manifest.engine.commit?.slice(0, 7) ?? 'unsaved'}`;
    const incoming = join(folderOf(dir), `.incoming-${name}`);
    try {
      cpSync(site, incoming, { recursive: true, errorOnExist: true });
      checkSite(incoming, 'The copy');
      renameSync(incoming, join(folderOf(dir), name));
    } catch (error) {
      rmSync(incoming, { recursive: true, force: true });
      throw explain(error, dir);
    }
    show(dir, name);
    prune(dir, keep);
    return name;
  });
}

/** Shows the release before the one that is shown, or the one named. Throws a ReleaseError when there is none. */
export function rollBack(dir: string, name?: string): string {
  return withLock(dir, () => {
    const releases = listReleases(dir);
    const shown = releases.findIndex(({ isCurrent }) => isCurrent);
    const wanted = name ? releases.find((release) => release.name === name) : releases[shown - 1];
    if (!wanted) {
      const kept = releases.map((release) => release.name).join(', ') || 'none';
      const lacks = name
        ? `There is no release ${name}.`
        : 'There is no release before the one that is shown.';
      throw new ReleaseError(`${lacks} Kept: ${kept}.`);
    }
    checkSite(join(folderOf(dir), wanted.name), `Release ${wanted.name}`);
    show(dir, wanted.name);
    return wanted.name;
  });
}

/** The manifest of a whole site. Throws a ReleaseError that names the first file that is not as it was built. */
function checkSite(site: string, what: string): Integrity {
  let found: ReturnType<typeof verifyIntegrity>;
  try {
    found = verifyIntegrity(site);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new ReleaseError(`${what} has no integrity.json, so nobody can tell whether it is whole: ${site}`);
  }
  const { manifest, added, removed, changed } = found;
  const wrong = [...removed, ...changed, ...added];
  if (wrong.length > 0) {
    const more = wrong.length > 1 ? ` and ${wrong.length - 1} more` : '';
    throw new ReleaseError(`${what} is not as it was built: ${wrong[0]}${more}. Build it again.`);
  }
  const missing = ['index.html', '404.html'].find((file) => !(file in manifest.files));
  if (missing) throw new ReleaseError(`${what} has no ${missing}.`);
  return manifest;
}

function currentOf(dir: string): string | null {
  const link = linkOf(dir);
  const entry = lstatSync(link, { throwIfNoEntry: false });
  if (!entry) return null;
  if (!entry.isSymbolicLink()) {
    throw new ReleaseError(
      `${link} is not a link. Releases are shown through a link of that name: move it away.`,
    );
  }
  return basename(readlinkSync(link));
}

/** One rename decides, so there is no moment without a site. */
function show(dir: string, name: string): void {
  const beside = join(dir, '.current-next');
  rmSync(beside, { force: true });
  symlinkSync(join('releases', name), beside);
  renameSync(beside, linkOf(dir));
}

function prune(dir: string, keep: number): void {
  const others = listReleases(dir).filter(({ isCurrent }) => !isCurrent);
  const excess = Math.max(0, others.length - (keep - 1));
  for (const { name } of others.slice(0, excess)) {
    // Renamed first: half a removed site must not be one that can be shown again.
    const gone = join(folderOf(dir), `.gone-${name}`);
    renameSync(join(folderOf(dir), name), gone);
    rmSync(gone, { recursive: true, force: true });
  }
}

/** Runs alone, and clears first what a run that was killed has left. */
function withLock<T>(dir: string, run: () => T): T {
  try {
    mkdirSync(folderOf(dir), { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    throw explain(error, dir);
  }
  const giveBack = takeLock(join(dir, '.release.lock'));
  if (!giveBack) throw new ReleaseError('Another release is on its way.');
  try {
    for (const name of readdirSync(folderOf(dir))) {
      if (/^\.(incoming|gone)-/.test(name))
        rmSync(join(folderOf(dir), name), { recursive: true, force: true });
    }
    return run();
  } finally {
    giveBack();
  }
}

function explain(error: unknown, dir: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ReleaseError(
      `There is no room left for ${dir}. Nothing was replaced: the last site is still shown.`,
    );
  }
  if (code === 'EACCES' || code === 'EROFS') return new ReleaseError(`${dir} cannot be written to.`);
  return error;
}
