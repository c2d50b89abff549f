/** What the first view of a built page costs to fetch, gzipped. Counts what the HTML and its styles ask for at once. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes as transferred: text gzipped, fonts and pictures as they are. */
export type Weight = {
  html: number;
  css: number;
  fonts: number;
  script: number;
  other: number;
  total: number;
};

const sizes = new Map<string, number>();

/**
 * Weighs a page of `dist`. Fonts: those preloaded; a page that preloads none is charged every font its styles name,
 * because which of them a browser fetches depends on the letters of the text.
 */
export function weighPage(dist: string, page: string): Weight {
  const html = readFileSync(page, 'utf8');
  const styles = linked(html, /<link\b[^>]*rel="?stylesheet"?[^>]*>/g, 'href').map((url) =>
    fileOf(dist, page, url),
  );
  const scripts = linked(html, /<script\b[^>]*\bsrc=[^>]*>/g, 'src').map((url) => fileOf(dist, page, url));
  const preloads = linked(html, /<link\b[^>]*as="?font"?[^>]*>/g, 'href').map((url) =>
    fileOf(dist, page, url),
  );
  const named = styles.flatMap((style) =>
    existsSync(style)
      ? [...readFileSync(style, 'utf8').matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map(([, url = '']) =>
          fileOf(dist, style, url),
        )
      : [],
  );
  const images = linked(html, /<img\b(?![^>]*loading="?lazy)[^>]*>/g, 'src').map((url) =>
    fileOf(dist, page, url),
  );
  const weight = {
    html: gzipSync(html).length,
    css: sum(styles, true),
    fonts: sum(preloads.length ? preloads : named, false),
    script: sum(withImports(scripts), true),
    other: sum(images, false),
  };
  return { ...weight, total: Object.values(weight).reduce((a, b) => a + b, 0) };
}

function linked(html: string, tags: RegExp, attribute: 'href' | 'src'): string[] {
  const value = new RegExp(`\\b${attribute}=(?:"([^"]*)"|([^\\s>]*))`);
  return (html.match(tags) ?? []).flatMap((tag) => {
    const match = value.exec(tag);
    const url = match?.[1] ?? match?.[2];
    return url && !url.startsWith('data:') ? [url] : [];
  });
}

function fileOf(dist: string, from: string, url: string): string {
  const path = url.replace(/[?#].*$/, '');
  return path.startsWith('/') ? join(dist, path) : join(dirname(from), path);
}

/** Scripts with what they import at once; what they import later is not part of a first view. */
function withImports(scripts: string[]): string[] {
  const all = new Set<string>();
  const visit = (file: string) => {
    if (all.has(file) || !existsSync(file)) return;
    all.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, url = ''] of code.matchAll(/\b(?:import|export)\b[^'"();]*?["'](\.[^"']+)["']/g)) {
      visit(join(dirname(file), url));
    }
  };
  for (const script of scripts) visit(script);
  return [...all];
}

function sum(files: string[], packed: boolean): number {
  return [...new Set(files)].reduce((total, file) => total + sizeOf(file, packed), 0);
}

function sizeOf(file: string, packed: boolean): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const size = packed ? gzipSync(bytes).length : bytes.length;
  sizes.set(file, size);
  return size;
}
