/** The table beside each series can be read, and holds what its record describes. */
import { parseCsv } from '#source/csv';
import { SourceFault } from '#source/fault';
import type { EntryRule } from '../diagnostic.ts';
import { sayFault } from '../read.ts';
import { findSeriesFaults } from './series.ts';

export const findTableFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'series') return [];
  const file = entry.file.replace(/\.json$/, '.csv');
  const text = world.text(file);
  if (text === null)
    return [{ code: world.file(file) ? 'file/not-utf8' : 'file/missing', path: [], args: {}, file }];
  try {
    return findSeriesFaults(entry.value, parseCsv(text, file), world).map((finding) => ({
      ...finding,
      file,
    }));
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return [{ ...sayFault(error), file }];
  }
};
