/**
 * Packs a built site as a portable edition: one zip whose pages open from a folder without a server, with its data and
 * a list of hashes. The bytes depend on the built files and the day of the edition alone (trust R8).
 */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import {
  type FindDrawing,
  type FindElsewhere,
  findInSvg,
  makePortable,
  makePortableCss,
} from '#publish/portable';
import { listSite } from './integrity.ts';

export interface ArchiveOptions {
  /** Folder of the built site. */
  site: string;
  /** File to write; it appears only when it is whole. */
  file: string;
  /** Folder inside the archive, such as `kindred-cities-2026-11-22`. */
  name: string;
  /** ISO day that every file in it bears. */
  day: string;
  /** First lines of the text beside the pages. */
  readme: string;
  /** Address of the edition online. When given, share images, posters and frames are left out and linked to there. */
  online?: string;
  progress?: (done: number, all: number) => void;
}

/** What is made to be sent, hung up or framed, not to be read in a folder. */
const kit = /^(?:[a-z]{2,3}(?:-[A-Za-z]+)?\/)?(?:cards|embed|oembed|poster)\//;

/** What only a server or a script needs. */
const left = [
  /^assets\/build\/.*\.m?js$/,
  /^pagefind\//,
  /^assets\/maps\/.*\.json$/,
  /^robots\.txt$/,
  /^sitemap.*\.xml$/,
  /\.webmanifest$/,
  /^\.well-known\//,
];

/** Returns how many files the archive holds and its bytes. */
export function writeArchive({ site, file, name, day, readme, online, progress }: ArchiveOptions): {
  files: number;
  bytes: number;
  sha256: string;
} {
  const leftOut = online === undefined ? left : [...left, kit];
  // Not the manifest: pages are rewritten for a folder, so the archive lists hashes of its own.
  const paths = listSite(site)
    .filter((path) => !leftOut.some((pattern) => pattern.test(path)))
    .sort();
  const elsewhere = (path: string) =>
    online !== undefined && kit.test(path) ? `${online}/${path.replace(/(^|\/)index\.html$/, '$1')}` : null;
  const drawings = new Map<string, string>();
  const find: FindDrawing = (path, id) => {
    if (!drawings.has(path)) drawings.set(path, readFileSync(join(site, path), 'utf8'));
    return findInSvg(drawings.get(path) as string, id);
  };
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.part`;
  const out = openSync(beside, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failed ??= error;
    if (error) return;
    writeFileSync(out, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  });
  // The format keeps local time: a date made of its parts reads the same in every zone.
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date);
  const add = (path: string, content: Uint8Array): string => {
    const entry = new ZipDeflate(`${name}/${path}`, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(content, true);
    return `${createHash('sha256').update(content).digest('hex')}  ${path}\n`;
  };
  try {
    let sums = '';
    for (const [index, path] of paths.entries()) {
      sums += add(path, read(site, path, find, elsewhere));
      if (index % 250 === 0) progress?.(index, paths.length);
    }
    sums += add('README.txt', Buffer.from(readme));
    add('SHA256SUMS', Buffer.from(sums));
    zip.end();
    if (failed) throw failed;
    renameSync(beside, file);
  } finally {
    closeSync(out);
    rmSync(beside, { force: true });
  }
  return { files: paths.length + 2, bytes, sha256: hash.digest('hex') };
}

function read(site: string, path: string, find: FindDrawing, elsewhere: FindElsewhere): Uint8Array {
  const content = readFileSync(join(site, path));
  if (path.endsWith('.html'))
    return Buffer.from(makePortable(content.toString('utf8'), path, find, elsewhere));
  if (path.endsWith('.css')) return Buffer.from(makePortableCss(content.toString('utf8'), path));
  return content;
}
