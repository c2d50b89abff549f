/** Names of files that work on every computer (trust R11), and files that belong somewhere. Opens none of them. */
import { registry } from '#model/registry';
import type { LocatedFinding, TreeRule } from '../diagnostic.ts';

const plainName = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/;
/** Upper-case names that tools and hosts know by heart, and files that begin with a dot or a line for them. */
const conventional =
  /^(?:[A-Z]{2}\.json|[A-Z]+(?:\.(?:txt|md))?|_headers|_redirects|\.nojekyll|\.gitkeep|\.well-known)$/;
const language = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
const invisible = /[\p{Cc}\p{Cf}\u00a0]/u;

const folders = new Map<string, readonly string[]>();
const files = new Set<string>();
for (const [name, { format, path }] of Object.entries(registry)) {
  if (format === 'folder') folders.set(path, name === 'series' ? ['json', 'csv'] : ['json']);
  else if (format !== 'mdx') files.add(path);
}
folders.set(registry.media.path, ['json', 'png', 'jpg', 'webp', 'avif', 'svg', 'mp3']);

/** What public/ may hold: it goes to readers as it is, so nothing a browser would run as the site's own (trust R1, R4). */
const harmless =
  /\.(?:woff2|txt|md|png|jpe?g|webp|avif|gif|svg|ico|mp3|pdf|pmtiles)$|^(?:[A-Z]+|\.nojekyll)$/;

export const findPathFaults: TreeRule = (tree) => {
  const findings: LocatedFinding[] = [];
  const byFold = new Map<string, string>();
  const inFolder = new Map<string, string | null>();
  // Only names with a capital or a letter of another alphabet can be told from another by such a thing alone.
  const risky = new Set(tree.flatMap(({ path }) => (isPlain(path) ? [] : foldOf(path))));
  for (const { path, kind } of tree) {
    const add = (code: LocatedFinding['code'], args: LocatedFinding['args'] = {}) =>
      findings.push({ code, file: path, path: [], args });
    if (kind === 'link') add('path/link');
    if (kind === 'other') add('path/not-a-file');
    const start = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, start);
    const name = path.slice(start);
    // Thousands of files share a folder, whose names are looked at once.
    let above = inFolder.get(folder);
    if (above === undefined) {
      const segments = path.split('/');
      above = segments.slice(0, -1).find((_, index) => isOdd(segments, index)) ?? null;
      inFolder.set(folder, above);
    }
    const wrong = above ?? (isOddName(path, name) ? name : undefined);
    if (wrong !== undefined) add(codeOf(wrong), { name: visible(wrong), suggestion: suggest(wrong) });
    const fold = isPlain(path) ? path : foldOf(path);
    if (risky.has(fold)) {
      const other = byFold.get(fold);
      if (other === undefined) byFold.set(fold, path);
      else add('path/differs-by-case', { other: visible(other) });
    }
    if (kind === 'file' && wrong === undefined) {
      const code = findStray(path);
      if (code) add(code, { name, folder: folder.slice(0, -1) });
    }
  }
  return findings;
};

/** Whether a path is of one alphabet and one case, as nearly all are. */
const isPlain = (path: string): boolean => !/[^!-@[-~]/.test(path);
const foldOf = (path: string): string => path.normalize('NFC').toLowerCase();

function isOddName(path: string, name: string): boolean {
  if (plainName.test(name)) return false;
  const segments = path.split('/');
  return isOdd(segments, segments.length - 1);
}

function isOdd(segments: string[], index: number): boolean {
  const segment = segments[index] ?? '';
  return !plainName.test(segment) && !conventional.test(segment) && !isLanguage(segments, index);
}

/** `content/stories/sr-Latn/…`, `content/messages/sr-Latn.json`: language tags have capitals of their own. */
function isLanguage(segments: string[], index: number): boolean {
  return (
    segments[0] === 'content' && index === 2 && language.test((segments[2] ?? '').replace(/\.json$/, ''))
  );
}

function codeOf(name: string): LocatedFinding['code'] {
  if (invisible.test(name)) return 'path/invisible-character';
  if (/[^\u0020-\u007e]/.test(name)) return 'path/not-ascii';
  return /[A-Z]/.test(name) && plainName.test(name.toLowerCase()) ? 'path/upper-case' : 'path/characters';
}

function findStray(path: string): LocatedFinding['code'] | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '.gitkeep' || /^README(\.md)?$/.test(name)) return null;
  if (path.startsWith('public/')) return harmless.test(name) ? null : 'path/active';
  // Strays among the stories have a rule of their own.
  if (path.startsWith('content/')) return null;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const allowed = folders.get(folder);
  if (!allowed) return files.has(path) ? null : folder === 'data' ? 'orphan/file' : 'orphan/folder';
  return allowed.includes(name.slice(name.lastIndexOf('.') + 1)) ? null : 'orphan/extension';
}

/** The name with everything unseen, and letters of another alphabet among Latin ones, spelt out; safe in a terminal. */
function visible(name: string): string {
  const disguised = /[a-z]/i.test(name.replace(/\.[^.]+$/, ''))
    ? /[^\p{Script=Latin}\p{M}\u0020-\u007e]/gu
    : /[\p{Cc}\p{Cf}\u00a0]/gu;
  return name.replace(
    disguised,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** The name as it should be; none where letters of another alphabet would only be dropped. */
function suggest(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cc}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\d._]+/gu, '-')
    .replace(/^[-.]+|-+(?=\.)|[-.]+$/g, '');
  return plainName.test(plain) && plain !== name ? plain : '';
}
