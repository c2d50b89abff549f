/**
 * A page of the site as a page of a folder: addresses relative, drawings inside, no scripts, so that it opens from a
 * disk without a server. Works on the built HTML's own form; knows no file.
 */

/** Looks up a part of a shared drawing: the inside of `<x id="…">` as it stands in the SVG file, or null. */
export type FindDrawing = (file: string, id: string) => string | null;

/** From the folder of `from` to `to`, both paths within the archive such as `uk/map/index.html`. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  let common = 0;
  while (common < start.length && common < end.length - 1 && start[common] === end[common]) common++;
  return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/') || '.';
}

/** The file an address of the site leads to: `/uk/map/#x` → `uk/map/index.html#x`. */
export function fileOf(address: string): string {
  const [, path = '', rest = ''] = /^\/([^?#]*)([?#].*)?$/.exec(address) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  // A folder has no queries: the page itself says what it would have filtered.
  return file + rest.replace(/^\?[^#]*/, '');
}

/** Tells where a file stands that the archive leaves out: an absolute address; null for files it holds. */
export type FindElsewhere = (file: string) => string | null;

/** A built page for its place in the archive. What stands elsewhere is linked to, and not shown. */
export function makePortable(
  html: string,
  page: string,
  findDrawing: FindDrawing,
  findElsewhere: FindElsewhere = () => null,
): string {
  const local = (address: string) => {
    const file = fileOf(address);
    return findElsewhere(file) ?? relativePath(page, file);
  };
  const drawings = new Map<string, string>();
  const inlined = html
    .replace(/<script\b(?![^>]*application\/(?:ld\+)?json)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="(?:preload|modulepreload|manifest)"[^>]*>/g, '')
    .replace(/<img src="\/([^"]*)"[^>]*>/g, (whole, file: string) => (findElsewhere(file) ? '' : whole))
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/,
      `$1default-src 'none'; style-src file: 'self'; img-src file: 'self' data:; font-src file: 'self'"`,
    )
    .replace(/<use href="\/([^"#]+)#([^"]+)"/g, (whole, file: string, id: string) => {
      const drawing = findDrawing(file, id);
      if (drawing === null) return whole;
      const name = `${file.replace(/[^a-z0-9]+/gi, '-')}-${id}`;
      drawings.set(name, drawing);
      return `<use href="#${name}"`;
    })
    .replace(
      /\b(href|src|action)="(\/[^"/][^"]*|\/)"/g,
      (_, name: string, address: string) => `${name}="${local(address)}"`,
    )
    // A folder has no page of its own: `../rules/` is to name the file in it.
    .replace(/\bhref="(\.\.?\/(?:[^"?#]*\/)?)([?#][^"]*)?"/g, (_, path: string, rest = '') => {
      const { pathname } = new URL(path, `file:///${page}`);
      return `href="${local(pathname + rest)}"`;
    });
  if (drawings.size === 0) return inlined;
  const defs = [...drawings].map(([name, inside]) => `<g id="${name}">${inside}</g>`).join('');
  return inlined.replace(
    /<body[^>]*>/,
    (body) => `${body}<svg width="0" height="0" aria-hidden="true" class="vh"><defs>${defs}</defs></svg>`,
  );
}

/** A style sheet for its place in the archive; what waits for scripts never comes. */
export function makePortableCss(css: string, file: string): string {
  return css
    .replace(/url\((\/[^)"']+)\)/g, (_, address: string) => `url(${relativePath(file, fileOf(address))})`)
    .replace(/\(scripting:\s*enabled\)/g, '(scripting: initial-only)');
}

/** The drawing inside an element of an SVG text, by its id. */
export function findInSvg(svg: string, id: string): string | null {
  const [element, tag = ''] = new RegExp(`<(\\w+) id="${id}"[^>]*?(/?)>`).exec(svg) ?? [];
  if (element === undefined) return null;
  if (element.endsWith('/>')) return element.replace(` id="${id}"`, '');
  const start = svg.indexOf(element) + element.length;
  // Groups of the base files hold no groups, so the first end is theirs.
  const end = svg.indexOf(`</${tag}>`, start);
  return end < 0 ? null : `${element.replace(` id="${id}"`, '')}${svg.slice(start, end)}</${tag}>`;
}
