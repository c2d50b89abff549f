/** Files under a root as text: bounded in size, UTF-8, no byte-order mark (trust R3). Knows no format. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SourceFault } from './fault.ts';

const largest = 1_000_000;
const atOnce = 64;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of one file. Throws SourceFault when it is missing, over 1 MB, not UTF-8 or begins with a byte-order mark. */
export async function readText(root: string, path: string): Promise<string> {
  const bytes = await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new SourceFault('file/missing', path);
    throw error;
  });
  return decodeText(bytes, path);
}

/** Bytes of one file, at once; null when it is gone. Throws an Error in plain words when it may not be read. */
export function readBytes(root: string, path: string): Uint8Array | null {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new Error(`The file ${path} cannot be read (${code}). Look at who may read it.`);
  }
}

/**
 * A file as text, at once and in a single step; as its bytes when they are no UTF-8; null when it is gone. Throws as
 * readBytes does.
 */
export function readSound(root: string, path: string): string | Uint8Array | null {
  try {
    const text = readFileSync(`${root}/${path}`, 'utf8');
    // This way of reading puts this sign for bytes that are no text, and cannot say so.
    if (!text.includes('\uFFFD')) return text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  }
  return readBytes(root, path);
}

/** Bytes as text, under the same conditions as readText; a text is only held to them. */
export function decodeText(bytes: Uint8Array | string, path: string): string {
  const size = typeof bytes === 'string' ? sizeOf(bytes) : bytes.length;
  if (size > largest) throw new SourceFault('file/too-large', path, { bytes: size, limit: largest });
  if (typeof bytes === 'string') {
    if (bytes.startsWith('\uFEFF'))
      throw new SourceFault('file/byte-order-mark', path, {}, { line: 1, column: 1 });
    return bytes;
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    throw new SourceFault('file/byte-order-mark', path, {}, { line: 1, column: 1 });
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new SourceFault('file/not-utf8', path);
  }
}

/** Bytes of a text; none has more than three for a unit, so most need no counting. */
function sizeOf(text: string): number {
  return text.length * 3 > largest ? Buffer.byteLength(text) : text.length;
}

/** Names in a folder that end with `extension`, sorted by code unit; empty when the folder does not exist. */
export async function listFiles(root: string, folder: string, extension: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(extension)).sort();
}

/** `work` over every item, a bounded number at once, results in the order of the items. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return results;
}
