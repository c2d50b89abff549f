/**
 * Indexes a built site for its search, by language. Knows which parts of a page are read and which only lead on;
 * what a page is filtered by stands in its own head.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Navigation, notes, tables, slips, drawings and lists of other pages: found there, they would hide the page itself. */
const skipped = [
  'nav', 'svg', 'table', 'figure', 'dl', 'form', '[popover]', '.vh', '.crumbs', '.chips', '.small',
  '.shelf', '.idx', '.srcs', '.src-n', '.lines', '.tl', '.note', '.cite-this',
  '.ref', '.refn', '.differs', '.src-marks', '.ui.measure', '.callout.unsettled', '.btn', 'time', '.t',
]; // biome-ignore format: a list of selectors reads by rows

/** Files of ready-made search pages, which this site does not use. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** What the index says of itself. */
type Entry = { languages: Record<string, { page_count: number }> };

/** `out`: the folder of the built site. Writes `pagefind/` there and returns how many pages are in it. */
export async function writeSearch(out: string): Promise<number> {
  const folder = join(out, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ excludeSelectors: skipped });
    if (!index) throw new Error(errors.join('\n'));
    fail((await index.addDirectory({ path: out })).errors);
    fail((await index.writeFiles({ outputPath: folder })).errors);
    for (const file of readdirSync(folder)) if (unused.test(file)) rmSync(join(folder, file));
    const { languages }: Entry = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'));
    return Object.values(languages).reduce((sum, { page_count: count }) => sum + count, 0);
  } finally {
    await close();
  }
}

function fail(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index was not made: ${errors.join('; ')}`);
}
