/** `npm run validate`: checks the content root and prints what it found. Exit 0 clean, 1 problems, 2 could not run. */
import { parseArgs } from 'node:util';
import { formatReport } from '#check/report/text';
import { runCheck } from '#check/run';
import { getRoot } from '#source/root';

try {
  const { values } = parseArgs({ options: { root: { type: 'string' } } });
  const result = await runCheck(getRoot(values.root));
  console.log(formatReport(result));
  process.exitCode = result.counts.errors === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
