import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { formatReport } from '#check/report/text';
import { runCheck } from '#check/run';
import { makeValidRoot } from '../../support/root.ts';

/** Each folder is laid over a valid root; expected.txt is the whole report an author would read. */
const fixtures = join(import.meta.dirname, '../../fixtures/check');

test.each(readdirSync(fixtures))('says what is wrong: %s', async (name) => {
  const folder = join(fixtures, name);
  const files: Record<string, unknown> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name === 'expected.txt') continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  if (name === 'missing-site') files['data/site.json'] = null;
  const result = await runCheck(makeValidRoot(files));
  const report = `${formatReport({ ...result, ms: 0 })}\n`;
  await expect(report).toMatchFileSnapshot(join(folder, 'expected.txt'));
});
