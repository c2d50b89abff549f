/**
 * Lets a preview draw only the files of the city kit that a change touches. A first build notes the names of all files
 * and draws none; a second, given the same note, draws those whose name is new. A name tells what a file is drawn from.
 */
import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '#source/atomic';

/** Environment variable that names the note; unset, everything is drawn. */
export const SKIP = 'KINDRED_KIT_NOTE';

export interface Skips {
  /** Whether this file is neither drawn nor placed. */
  skip: (name: string) => boolean;
  /** Call when all names have been asked for. */
  done: () => void;
}

export function openSkips(note = process.env[SKIP]): Skips {
  if (!note) return { skip: () => false, done: () => {} };
  if (existsSync(note)) {
    const known = new Set<string>(JSON.parse(readFileSync(note, 'utf8')));
    return { skip: (name) => known.has(name), done: () => {} };
  }
  const names: string[] = [];
  return {
    skip: (name) => {
      names.push(name);
      return true;
    },
    done: () => writeWhole(note, JSON.stringify(names), false),
  };
}
