/**
 * SVG against an allow-list (trust R5): plain shapes, gradients and words, references within the file alone. Whatever
 * is not named here is foreign, so that a new way to run a script is refused before anyone has heard of it.
 */
import type { MediaFacts } from '../media.ts';

const elements = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  ),
);
const attributes = new Set(
  'xmlns xmlns:xlink version id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit stroke-opacity opacity offset stop-color stop-opacity clip-path clip-rule mask gradientUnits gradientTransform spreadMethod patternUnits patternTransform patternContentUnits clipPathUnits maskUnits preserveAspectRatio role aria-label aria-labelledby aria-hidden lang xml:lang font-family font-size font-weight text-anchor dominant-baseline dx dy vector-effect color shape-rendering href xlink:href'.split(
    ' ',
  ),
);
const namespaces = new Set(['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink']);
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Whether the text opens as SVG, after a declaration, comments or a document type. Each part ends in one place only, so
 * that no text can be read in so many ways that the check never ends.
 */
export function isSvg(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('utf8');
  return /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>\s*)*<svg[\s>]/i.test(
    head,
  );
}

export function inspectSvg(bytes: Uint8Array): Partial<MediaFacts> {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { foreign: 'bytes that are not UTF-8' };
  }
  const hidden: MediaFacts['hidden'] = /<metadata\b|<rdf:|<sodipodi:|<inkscape:/i.test(text) ? ['text'] : [];
  return {
    ...sizeOf(text),
    hidden,
    foreign: findForeign(text),
    truncated: !/<\/svg\s*>\s*$|<svg[^>]*\/>\s*$/.test(text),
  };
}

function sizeOf(text: string): { width: number | null; height: number | null } {
  const open = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const box = /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(open);
  const side = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px)?\\s*["']`).exec(open)?.[1];
  const width = Number(side('width') ?? box?.[1]) || null;
  const height = Number(side('height') ?? box?.[2]) || null;
  return { width, height };
}

/** The first thing not on the list; null when all is. Reads tags one after another, as strictly as XML has them. */
function findForeign(text: string): string | null {
  const token =
    /<!--[\s\S]*?-->|<\?xml\s[^?]*\?>|<\/?([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>|[^<]+/y;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) return shorten(text.slice(at));
    at = token.lastIndex;
    const [whole, name, given = ''] = match;
    if (name !== undefined) {
      if (!elements.has(name)) return shorten(whole);
      const foreign = findForeignAttribute(given);
      if (foreign) return foreign;
    } else if (!whole.startsWith('<') && /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole)) {
      return shorten(whole);
    }
  }
  return null;
}

function findForeignAttribute(given: string): string | null {
  for (const [whole, name = '', double, single = ''] of given.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const quoted = double ?? single;
    // Entities and control characters hide what a value is, and no shape needs them.
    const plain = !/[&\\\p{Cc}]/u.test(quoted.replace(/\s/g, ' ')) || name === 'aria-label';
    const isLink = name === 'href' || name === 'xlink:href';
    const linksInside = !isLink || quoted.startsWith('#');
    const paintsInside = !/url\s*\(\s*(?!#)/i.test(quoted);
    const isNamespace = name !== 'xmlns' && name !== 'xmlns:xlink' ? true : namespaces.has(quoted);
    if (!attributes.has(name) || !plain || !linksInside || !paintsInside || !isNamespace)
      return shorten(whole);
  }
  return null;
}

function shorten(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
