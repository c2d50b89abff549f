/**
 * Takes the one file that is expected out of a packed artifact of a run that had strangers' files before it. Nothing
 * is unpacked to the disk; every other entry, whatever its name, is passed over unread (trust R2).
 */
import { unzipSync } from 'fflate';

/** The text of entry `name`. Throws an Error in plain words when it is missing, twice there, or over `most` bytes. */
export function takePackedText(zip: Uint8Array, name: string, most: number): string {
  let met = 0;
  let size = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(zip, {
      filter: (entry) => {
        if (entry.name !== name) return false;
        met += 1;
        size = entry.originalSize;
        return met === 1 && entry.originalSize <= most;
      },
    });
  } catch {
    throw new Error('The artifact cannot be unpacked.');
  }
  if (met > 1) throw new Error(`The artifact holds ${name} more than once.`);
  if (size > most)
    throw new Error(`${name} in the artifact is longer than ${most.toLocaleString('en')} bytes.`);
  const bytes = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (!bytes) throw new Error(`The artifact holds no ${name}.`);
  if (bytes.length > most) throw new Error(`${name} in the artifact is longer than it says.`);
  return Buffer.from(bytes).toString('utf8');
}
