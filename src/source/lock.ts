/** A lock that one process holds, and that the system takes back when it ends, however it ends. Knows nothing of what it guards. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite’s answer when another process holds the file. Source: https://www.sqlite.org/rescode.html#busy */
const BUSY = 5;

/** Locks not given back: one that nothing refers to would be let go with the rubbish. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock that `file` stands for and returns how to give it back; null when another holds it. The file is empty
 * and stays: one that is removed while somebody waits for it could be held twice. Throws when it cannot be made.
 */
export function takeLock(file: string): (() => void) | null {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === BUSY) return null;
    throw error;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}
