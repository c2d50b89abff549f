/**
 * Lists the pages of a built site for search engines: one sitemap, or an index of several when there are more than a
 * sitemap may hold. Each page's own head says whether it is listed and which languages it has, so the two never differ.
 */
import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';

/** As many addresses as the protocol allows in one file. */
const MOST = 50_000;
/** Heads of this site end well before; what follows is not read. */
const HEAD = 8192;

interface Listed {
  url: string;
  links: { lang: string; url: string }[];
}

/** `pages`: paths such as `uk/communities/`. Returns how many are listed. */
export async function writeSitemap(pages: readonly string[], origin: string, out: string): Promise<number> {
  const listed = pages.toSorted().flatMap((path) => read(path, out) ?? []);
  const parts = Array.from({ length: Math.ceil(listed.length / MOST) }, (_, i) =>
    listed.slice(i * MOST, (i + 1) * MOST),
  );
  const names = parts.map((_, index) => (parts.length === 1 ? 'sitemap.xml' : `sitemap-${index + 1}.xml`));
  for (const [index, part] of parts.entries()) {
    const stream = new SitemapStream({
      hostname: origin,
      xmlns: { news: false, image: false, video: false, xhtml: true },
    });
    put(join(out, names[index] as string), await streamToPromise(Readable.from(part).pipe(stream)));
  }
  if (parts.length > 1) {
    const stream = new SitemapIndexStream();
    const items = names.map((name) => ({ url: `${origin}/${name}` }));
    put(join(out, 'sitemap.xml'), await streamToPromise(Readable.from(items).pipe(stream)));
  }
  return listed.length;
}

/** The page's address and those of its other languages; null when its head asks not to be listed. */
function read(path: string, out: string): Listed | null {
  const head = readHead(join(out, path, 'index.html'));
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (!canonical || /<meta name="robots" content="noindex"/.test(head)) return null;
  const links = [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
  return { url: canonical, links: links.map(([, lang = '', url = '']) => ({ lang, url })) };
}

function readHead(file: string): string {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    // A file of its own, such as 404.html, is no page that one is led to.
    return '';
  }
  try {
    const buffer = Buffer.alloc(HEAD);
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, HEAD, 0));
  } finally {
    closeSync(handle);
  }
}

function put(file: string, text: Buffer): void {
  rmSync(file, { force: true });
  writeFileSync(file, text);
}
