/** Ties the engine into Astro: where content comes from, and that nothing is built from content with mistakes. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatReport } from '#check/report/text';
import type { CheckResult } from '#check/run';
import { runCheck } from '#check/run';
import type { DataCollection } from '#model/registry';
import { handOver } from '#source/handover';
import { getRoot, repository } from '#source/root';
import { writeApi } from './api.ts';
import { gatherEdition } from './edition.ts';
import { editorRoute, writeEditor } from './editor.ts';
import { localesOf, writeHosting } from './hosting.ts';
import { serveKit } from './kit/dev.ts';
import { kitCache, takeKits, writeKit } from './kit.ts';
import { showFindings } from './overlay.ts';
import { writePinned } from './pinned.ts';
import { beginBuild, finishBuild, reusePages } from './reuse.ts';
import { writeSearch } from './search.ts';
import { writeSitemap } from './sitemap.ts';

/** Thrown when the content has errors. `report` is the text for the person who wrote them. */
class ContentError extends Error {
  readonly report: string;

  constructor(result: CheckResult) {
    const report = formatReport(result);
    super(`The content has mistakes, so nothing was built.\n\n${report}`);
    this.name = 'ContentError';
    this.report = report;
  }
}

/**
 * The one integration of the site. A build stops at the first step with a ContentError; the development server
 * prints the same report, shows it over the page and goes on, because half-written text is its daily bread.
 */
export function kindred(): AstroIntegration {
  let cache = '';
  let out = '';
  let found: CheckResult | null = null;
  return {
    name: 'kindred',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        beginBuild(cache);
        setPrerenderer((prerenderer) => reusePages(prerenderer, cache, out));
      },
      'astro:build:done': async ({ dir, pages }) => {
        finishBuild(cache);
        if (!found) return;
        const { edition, words } = await gatherEdition(getRoot(), found.entries);
        const folder = fileURLToPath(dir);
        writeApi(edition, words, folder);
        await writeSitemap(
          pages.map(({ pathname }) => pathname),
          edition.site.url,
          folder,
        );
        await writeSearch(folder);
        const kits = takeKits(folder);
        // For measuring what the pages alone cost; a site without its images is not for readers.
        if (process.env.KINDRED_KIT !== 'none') await writeKit(kits, { out: folder, root: getRoot() });
        // After the search, which would read them all.
        writePinned(
          pages.map(({ pathname }) => pathname),
          folder,
        );
        writeEditor(edition.site, folder);
        writeHosting(edition.site, folder);
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!found) return;
        showFindings(server, getRoot(), found, (report) => logger.error(report));
        const [site] = found.entries.site;
        if (site) serveKit(server, localesOf(site.value), kitCache);
      },
      'astro:config:setup': async ({ command, updateConfig, injectRoute, logger }) => {
        const root = getRoot();
        updateConfig({
          publicDir: pathToFileURL(join(root, 'public/')),
          cacheDir: cacheOf(root),
          // Measured on 20,000 pages: writing waits for the disk, and eight pages at once halve the time.
          build: { concurrency: 8 },
          vite: { build: { rolldownOptions: { onLog: keepQuiet } } },
        });
        if (command !== 'build' && command !== 'dev') return;
        const result = await runCheck(root, { infos: false, remember: command === 'dev' });
        found = result;
        const { records, errors } = result.counts;
        if (errors === 0) {
          if (result.entries.site[0]?.value.editor) injectRoute(editorRoute);
          for (const entries of Object.values(result.entries)) handOverEntries(root, entries);
          logger.info(
            `Checked ${records.toLocaleString('en')} records in ${(result.ms / 1000).toFixed(1)} s.`,
          );
        } else if (command === 'build') throw new ContentError(result);
        else logger.error(`\n${formatReport(result)}`);
      },
    },
  };
}

function handOverEntries(root: string, entries: CheckResult['entries'][DataCollection]): void {
  const [first] = entries;
  if (first)
    handOver(
      root,
      first.collection,
      entries.map(({ id, value }) => ({ id, data: value })),
    );
}

type LogHandler = (level: 'info' | 'debug' | 'warn', log: { code?: string }) => void;

/** Astro marks every MDX module with a directive of its own, and the bundler warns of each; nobody can act on it. */
function keepQuiet(level: 'info' | 'debug' | 'warn', log: { code?: string }, handler: LogHandler): void {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
}

/** Each content root keeps its own cache: Astro's would be emptied whenever the root changes. */
function cacheOf(root: string): URL {
  const name = root === repository ? 'site' : createHash('sha256').update(root).digest('hex').slice(0, 12);
  return pathToFileURL(join(repository, '.cache', 'astro', `${name}/`));
}
