/**
 * Gives unchanged pages back from Astro's incremental cache by hard links instead of copies. Knows the cache's files,
 * not what makes a page unchanged: Astro decides that, and renders whatever it does not skip.
 *
 * A link shares its bytes with the cache and with the site now in place, so a page about to be rendered is unlinked
 * first, and whoever changes a built file afterwards must write a new one and rename it, never edit it in place.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

type Manifest = {
  routes: Record<string, { paths: Record<string, { cacheKey: string; outputFile: string }> }>;
};

const manifestOf = (cache: string) => join(cache, 'incremental-build.json');
const markOf = (cache: string) => join(cache, 'unfinished');

/** Notes that a build is at work. When the last one never finished, its cache may be ahead of its list: the list goes. */
export function beginBuild(cache: string): void {
  if (existsSync(markOf(cache))) rmSync(manifestOf(cache), { force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(markOf(cache), '');
}

export function finishBuild(cache: string): void {
  rmSync(markOf(cache), { force: true });
}

/** `prerenderer` with its unchanged pages already in `out`. Where links cannot be made, Astro copies as before. */
export function reusePages(prerenderer: AstroPrerenderer, cache: string, out: string): AstroPrerenderer {
  const known = readManifest(cache);
  return {
    ...prerenderer,
    name: 'kindred:reuse',
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      const made = new Set<string>();
      for (const { pathname, cacheKey } of paths) {
        const page = known.get(plain(pathname));
        if (!page) continue;
        if (page.cacheKey === cacheKey)
          link(join(cache, 'dist', page.outputFile), join(out, page.outputFile), made);
        else unlink(page.outputFile, cache, out);
      }
      return paths;
    },
    render: async (request, options) => {
      // Skipped pages never come here; this one changed, or its templates did.
      const page = known.get(plain(decodeURI(new URL(request.url).pathname)));
      if (page) unlink(page.outputFile, cache, out);
      return prerenderer.render(request, options);
    },
  };
}

function readManifest(cache: string): Map<string, { cacheKey: string; outputFile: string }> {
  try {
    const { routes }: Manifest = JSON.parse(readFileSync(manifestOf(cache), 'utf8'));
    const pages = Object.values(routes).flatMap(({ paths }) => Object.entries(paths));
    return new Map(pages.map(([pathname, page]) => [plain(pathname), page]));
  } catch {
    return new Map();
  }
}

/** The path without what differs between Astro's list of paths and its requests. */
function plain(pathname: string): string {
  return pathname.replace(/(^\/+|\/+$|\.html$)/g, '');
}

function link(from: string, to: string, made: Set<string>): void {
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  try {
    linkSync(from, to);
  } catch {
    // No such copy, or a disk without links: Astro copies or renders the page itself.
  }
}

function unlink(file: string, cache: string, out: string): void {
  for (const folder of [join(cache, 'dist'), out]) rmSync(join(folder, file), { force: true });
}
