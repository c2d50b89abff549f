/**
 * An edition whose every text tries to end what it stands in (trust R1, R4): names, titles, labels, the site's own name.
 * It passes the check, because a text may say anything, so nothing that is made of it may take it for markup.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeStarter } from '#author/starter';
import { findAll, findTag, parseHtml, textOf } from '../support/html.ts';
import { buildRoot } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-hostile-'));
const root = join(folder, 'root');
const out = join(folder, 'dist');
const attack = `</script></style></title></text><img src=x onerror=alert(1)>"'\`&lt;]]>\${7*7}`;

/** Fields whose texts have a form of their own. */
const formal = new Set(['id', 'url', 'country', 'lang', 'language', 'code', 'email', 'licence', 'dir']);
const worded = new Set(['names', 'name', 'title', 'label', 'publisher']);

function arm(value: unknown, isWord = false): unknown {
  if (typeof value === 'string') return isWord || value.includes(' ') ? `${value} ${attack}` : value;
  if (Array.isArray(value)) return value.map((one) => arm(one, isWord));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      formal.has(key) ? one : arm(one, isWord || worded.has(key)),
    ]),
  );
}

const armed = (path: string, text: string): string =>
  path.endsWith('.json')
    ? JSON.stringify(arm(JSON.parse(text)), null, 2)
    : text.replace(
        /^(title|standfirst|description): "?(.*?)"?$/gm,
        (_, key, words) => `${key}: ${JSON.stringify(`${words} ${attack}`)}`,
      );

const files = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string) => readFileSync(join(out, path), 'utf8');

beforeAll(() => {
  const starter = makeStarter({
    name: 'Towns of Play',
    locales: ['en', 'uk'],
    url: 'https://towns.example',
    email: 'hello@towns.example',
    colours: null,
    day: '2026-01-01',
  });
  for (const [path, text] of starter) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      path.startsWith('data/') || path.endsWith('.mdx') ? armed(path, text) : text,
    );
  }
  buildRoot(root, out);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no page, frame or kept copy takes a text for markup', () => {
  const pages = files().filter((path) => path.endsWith('.html'));
  const wrong = pages.flatMap((path) => {
    // Strict: what a browser would have to mend is an error here.
    const document = parseHtml(read(path));
    const odd = findAll(document, ({ tag, attributes }) =>
      Object.entries(attributes).some(
        ([name, value]) => /^on|^style$|^srcdoc$|["'<`]/.test(name) || (tag === 'img' && value === 'x'),
      ),
    );
    const scripts = findTag(document, 'script').filter(({ attributes, children }) => {
      if (!attributes.type?.endsWith('json')) return children.length > 0;
      JSON.parse(children.join(''));
      return false;
    });
    return [...odd, ...scripts].map(({ tag }) => `${path} <${tag}>`);
  });
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(100);
  const shown = pages.filter((path) => textOf(parseHtml(read(path))).includes('onerror=alert(1)'));
  expect(shown.length).toBeGreaterThan(pages.length / 2);
});

test('oEmbed answers, data and feeds hold it as text', () => {
  const broken = files().filter((path) => {
    if (/\.(json|geojson|webmanifest)$/.test(path)) {
      const text = read(path);
      JSON.parse(text);
      return path.includes('oembed/') && /[<>]/.test(text);
    }
    return /\.(xml|svg)$/.test(path) && /<img|<\/script|<\/style><\/title/.test(read(path));
  });
  expect(broken).toEqual([]);
});
