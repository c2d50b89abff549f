/** The table beside each series can be read, and holds what its record describes. Ties each finding to its cell. */
import { locateCsv, parseCsv } from '#source/csv';
import { SourceFault } from '#source/fault';
import { decodeText } from '#source/file';
import type { EntryRule, Finding } from '../diagnostic.ts';
import { sayFault } from '../read.ts';
import { findSeriesFaults } from './series.ts';

export const findTableFaults: EntryRule = (entry, world) => {
  if (entry.collection !== 'series') return [];
  const file = entry.file.replace(/\.json$/, '.csv');
  const bytes = world.bytes(file);
  if (bytes === null) return [{ code: 'file/missing', path: [], args: {}, file }];
  let text = '';
  try {
    text = decodeText(bytes, file);
    return placed(text, findSeriesFaults(entry.value, parseCsv(text, file), world), file);
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return placed(text, [sayFault(error)], file);
  }
};

/** Findings name the row as an author counts, the header being row 1, and the column by its name. */
function placed(text: string, findings: Finding[], file: string): Finding[] {
  if (findings.length === 0) return [];
  const locate = locateCsv(text);
  const [header = ''] = text.split(/\r?\n/, 1);
  const columns = header.split(',').map((name) => name.replace(/^"|"$/g, ''));
  return findings.map((finding) => {
    const { row, column } = finding.args;
    const line = typeof row === 'number' ? row - 1 : 0;
    const at = columns.indexOf(String(column));
    const span = finding.span ?? locate(line, at < 0 ? undefined : at);
    return { ...finding, file, ...(span ? { span } : {}) };
  });
}
