/**
 * Hands records the check has already read and parsed to the content loaders of the same process, so that a build
 * reads 20,000 files once. The two are loaded apart (one by Node, one by Vite), so they meet at a registered symbol.
 */
import type { DataCollection } from '#model/registry';

export type Handed = { id: string; data: unknown };

const shelf = Symbol.for('kindred.handover');
type Shelf = { [shelf]?: Map<string, readonly Handed[]> };

const keyOf = (root: string, name: DataCollection) => `${root}\n${name}`;

/** Leaves the records of one collection for its loader. */
export function handOver(root: string, name: DataCollection, records: readonly Handed[]): void {
  const place = globalThis as Shelf;
  place[shelf] ??= new Map();
  place[shelf].set(keyOf(root, name), records);
}

/** Takes what was left, once; null when the loader must read for itself. */
export function takeOver(root: string, name: DataCollection): readonly Handed[] | null {
  const held = (globalThis as Shelf)[shelf];
  const records = held?.get(keyOf(root, name)) ?? null;
  held?.delete(keyOf(root, name));
  return records;
}
