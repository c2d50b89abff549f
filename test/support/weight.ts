/** Adds up what the first view of a built page makes a browser fetch, packed as a host would send it. */
import { gzipSync } from 'node:zlib';
import { type Element, findClass, findTag, hasClass, textOf } from './html.ts';
import { getBody, listFiles, type Page, readFile } from './site.ts';

export interface Weight {
  path: string;
  /** Bytes by kind; `total` is their sum. */
  html: number;
  css: number;
  js: number;
  fonts: number;
  pictures: number;
  total: number;
  /** The files behind the sum, heaviest first, with their bytes. */
  files: [string, number][];
}

interface Face {
  file: string;
  /** The reading face; the other is set wherever one finds one’s way. */
  isSerif: boolean;
  has(point: number): boolean;
}

const packed = new Map<string, number>();
const files = new Set(listFiles());

/** Bytes of a file on the wire. Fonts are packed already; everything else goes through gzip. */
function bytesOf(file: string): number {
  let bytes = packed.get(file);
  if (bytes === undefined) {
    const content = readFile(file);
    bytes = file.endsWith('.woff2') ? content.length : gzipSync(content, { level: 9 }).length;
    packed.set(file, bytes);
  }
  return bytes;
}

const faces = new Map<string, Face[]>();

/** The font files a style sheet offers, each with the characters it is fetched for. */
function facesOf(sheet: string): Face[] {
  const known = faces.get(sheet);
  if (known) return known;
  const found: Face[] = [];
  for (const [, body = ''] of readFile(sheet)
    .toString('utf8')
    .matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const file = body.match(/url\(["']?([^)"']+)/)?.[1];
    if (!file || !files.has(file)) continue;
    const ranges = (body.match(/unicode-range:([^;}]*)/)?.[1] ?? 'U+0-10FFFF').split(',').map((range) => {
      const [first = '0', last = first] = range.trim().replace(/^U\+/i, '').split('-');
      // U+4?? stands for U+400-4FF.
      return [
        Number.parseInt(first.replaceAll('?', '0'), 16),
        Number.parseInt(last.replaceAll('?', 'F'), 16),
      ] as const;
    });
    found.push({
      file,
      isSerif: /font-family:\s*["']?Piazzolla/.test(body),
      has: (point) => ranges.some(([first, last]) => point >= first && point <= last),
    });
  }
  faces.set(sheet, found);
  return found;
}

/**
 * Whether the element's letters are drawn at first: not in slips and folded lists, nor in what only ears get, nor in the
 * list of sources, which is drawn when it comes near (`content-visibility`).
 */
function isDrawn({ tag, attributes, parent }: Element): boolean {
  if (['script', 'style', 'title'].includes(tag) || attributes.popover !== undefined) return false;
  if (/(^| )(vh|page-foot-rest)( |$)/.test(attributes.class ?? '')) return false;
  return parent?.tag !== 'details' || tag === 'summary' || parent.attributes.open !== undefined;
}

/**
 * A font file is counted as soon as the page draws one of its characters: never too little. Which of the two families
 * draws it only a browser knows, except that menus are never set in the reading face.
 */
export function weigh(page: Page): Weight {
  const wanted = new Set<string>();
  const want = (address: string | undefined) => {
    const file = address?.split('#')[0];
    if (file?.startsWith('/') && files.has(file)) wanted.add(file);
  };
  for (const { tag, attributes } of page.elements) {
    if (tag === 'link' && /^(stylesheet|preload|modulepreload|icon)$/.test(attributes.rel ?? ''))
      want(attributes.href);
    if (tag === 'script' || tag === 'use' || tag === 'image') want(attributes.src ?? attributes.href);
    // What lies below the first view and says so is fetched only by who scrolls there.
    if (tag === 'img' && attributes.loading !== 'lazy') want(attributes.src);
  }
  const pointsOf = (text: string) => [
    ...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0)),
  ];
  const all = pointsOf(textOf(getBody(page), isDrawn));
  const read = pointsOf(textOf(getBody(page), (element) => element.tag !== 'nav' && isDrawn(element)));
  for (const link of findTag(page.document, 'link')) {
    const sheet = link.attributes.href;
    if (link.attributes.rel !== 'stylesheet' || !sheet) continue;
    for (const face of facesOf(sheet))
      if ((face.isSerif ? read : all).some((point) => face.has(point))) wanted.add(face.file);
  }
  const sum = (test: (file: string) => boolean) =>
    [...wanted].filter(test).reduce((total, file) => total + bytesOf(file), 0);
  const html = gzipSync(page.html, { level: 9 }).length;
  const parts = {
    html,
    css: sum((file) => file.endsWith('.css')),
    js: sum((file) => /\.m?js$/.test(file)),
    fonts: sum((file) => file.endsWith('.woff2')),
    pictures: sum((file) => /\.(svg|png|jpe?g|webp|avif|ico)$/.test(file)),
  };
  return {
    path: page.path,
    ...parts,
    total: Object.values(parts).reduce((total, bytes) => total + bytes, 0),
    files: [...wanted].map((file): [string, number] => [file, bytesOf(file)]).sort((a, b) => b[1] - a[1]),
  };
}

/**
 * The same of a page for a frame of another site, where markup says which face draws what: the label is in the reading
 * face, everything else in the other.
 */
export function weighFrame(page: Page): Weight {
  const wanted = new Set<string>();
  const serif = findClass(page.document, 'nm')
    .map((name) => textOf(name))
    .join('');
  const all = textOf(
    getBody(page),
    (own) => isDrawn(own) && !hasClass(own, 'nm') && !('hidden' in own.attributes),
  );
  // Such a frame has its text in the system's face.
  const isPlain = findClass(page.document, 'plain').length > 0;
  const hasAny = (face: Face, text: string) =>
    Array.from(text).some((sign) => face.has(sign.codePointAt(0) ?? 0));
  for (const { attributes } of findTag(page.document, 'link')) {
    if (attributes.rel !== 'stylesheet' || !attributes.href) continue;
    wanted.add(attributes.href);
    for (const face of facesOf(attributes.href))
      if (hasAny(face, face.isSerif ? serif : isPlain ? '' : all)) wanted.add(face.file);
  }
  for (const { tag, attributes } of page.elements) {
    const file = attributes.href?.split('#')[0];
    if (tag === 'use' && file) wanted.add(file);
  }
  const sum = (test: (file: string) => boolean) =>
    [...wanted].filter(test).reduce((total, file) => total + bytesOf(file), 0);
  const html = gzipSync(page.html, { level: 9 }).length;
  const css = sum((file) => file.endsWith('.css'));
  const fonts = sum((file) => file.endsWith('.woff2'));
  const pictures = sum((file) => file.endsWith('.svg'));
  const total = html + css + fonts + pictures;
  return {
    path: page.path,
    html,
    css,
    js: 0,
    fonts,
    pictures,
    total,
    files: [...wanted].map((file) => [file, bytesOf(file)]),
  };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** The weights as lines of a table, heaviest first, in kilobytes. */
export function tableOf(weights: readonly Weight[]): string {
  const head = ['page', 'total', 'html', 'css', 'js', 'fonts', 'pictures'];
  const rows = [...weights]
    .sort((a, b) => b.total - a.total)
    .map(({ path, total, html, css, js, fonts, pictures }) => [
      path,
      ...[total, html, css, js, fonts, pictures].map(kilobytes),
    ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
