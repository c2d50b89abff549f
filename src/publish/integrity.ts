/**
 * The integrity manifest of a built site: the SHA-256 of every file and the commit it was made from (trust R8). Knows
 * how two of them differ and which of their files are pages; reads no file itself.
 */

/** Where the manifest stands in a built site. It does not list itself. */
export const INTEGRITY = 'integrity.json';

/** `commit`: full hash of a git commit, null outside git. `modified`: whether files differed from it when it was built. */
export type Origin = { commit: string | null; modified: boolean };

export type Integrity = {
  format: 'kindred-integrity';
  version: 1;
  algorithm: 'sha256';
  /** Id of the edition, as in data/site.json. */
  edition: string;
  /** The engine's repository. */
  engine: Origin;
  /** The content root's repository; the same as the engine's when the content lives there. */
  content: Origin;
  /** Path relative to the site, with forward slashes, sorted, to the hash in lower-case hexadecimal. */
  files: Record<string, string>;
};

export type Changes = { added: string[]; removed: string[]; changed: string[] };

/** The text of a manifest, the same for the same files in whatever order they were hashed. */
export function writeIntegrityText(manifest: Integrity): string {
  const files = Object.fromEntries(Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...manifest, files }, null, 1)}\n`;
}

/** Reads a manifest's text. Throws an Error in plain words when it is none: it may come from anywhere. */
export function readIntegrityText(text: string): Integrity {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${INTEGRITY} is not JSON.`);
  }
  const manifest = value as Partial<Integrity> | null;
  const known = manifest?.format === 'kindred-integrity' && manifest.version === 1;
  if (!known || typeof manifest.files !== 'object' || manifest.files === null) {
    throw new Error(`${INTEGRITY} is not an integrity manifest of this site.`);
  }
  const faulty = Object.entries(manifest.files).find(([path, hash]) => !isInside(path) || !isHash(hash));
  if (faulty) throw new Error(`${INTEGRITY} lists "${faulty[0]}", which is no file of a site with its hash.`);
  return manifest as Integrity;
}

/** What differs between two sites, each list sorted. */
export function compareFiles(before: Integrity['files'], after: Integrity['files']): Changes {
  const paths = (files: Integrity['files'], keep: (path: string) => boolean) =>
    Object.keys(files).filter(keep).sort();
  return {
    added: paths(after, (path) => !Object.hasOwn(before, path)),
    removed: paths(before, (path) => !Object.hasOwn(after, path)),
    changed: paths(after, (path) => Object.hasOwn(before, path) && before[path] !== after[path]),
  };
}

/** The address of a page within the site, such as `/communities/ua-bakhmut/`; null for other files. */
export function pageAddress(path: string): string | null {
  if (!path.endsWith('.html')) return null;
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !/(^|\/)\.{1,2}(\/|$)|\\/.test(path);
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
