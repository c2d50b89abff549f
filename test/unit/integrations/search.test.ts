import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { writeSearch } from '#integrations/search';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const page = (lang: string, title: string, body: string, isRead = true) =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta name="kindred:type" content="place" data-pagefind-filter="type[content]"></head><body><nav>navigationword</nav><main${isRead ? ' data-pagefind-body' : ''}><h1>${title}</h1>${body}</main></body></html>`;

function makeSite(): string {
  const out = mkdtempSync(join(tmpdir(), 'kindred-search-'));
  made.push(out);
  const pages = {
    'index.html': page('en', 'Cover', '<p>coverword</p>', false),
    'communities/a/index.html': page('en', 'Aa', '<p>townword</p><table><tr><td>cellword</td></tr></table>'),
    'communities/b/index.html': page('en', 'Bb', '<p>otherword</p><nav>crumbword</nav>'),
    'uk/communities/a/index.html': page('uk', 'Аа', '<p>слово</p>'),
  };
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  return out;
}

const filesOf = (out: string) =>
  readdirSync(join(out, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(out.length), readFileSync(path).toString('base64')] as const);

test('the index of the same pages is the same files, byte by byte (R8)', async () => {
  const [first, second] = [makeSite(), makeSite()];
  await writeSearch(first);
  await writeSearch(second);
  expect(filesOf(first)).toEqual(filesOf(second));
});

test('pages that are read are indexed by language, without what only leads on', async () => {
  const out = makeSite();
  expect(await writeSearch(out)).toBe(3);
  const entry = JSON.parse(readFileSync(join(out, 'pagefind/pagefind-entry.json'), 'utf8'));
  expect(
    Object.entries(entry.languages).map(([name, value]) => [
      name,
      (value as { page_count: number }).page_count,
    ]),
  ).toEqual([
    ['en', 2],
    ['uk', 1],
  ]);
  const texts = readdirSync(join(out, 'pagefind/fragment')).map((name) =>
    gunzipSync(readFileSync(join(out, 'pagefind/fragment', name))).toString('utf8'),
  );
  expect(texts.join()).toMatch(/townword.*/);
  expect(texts.join()).not.toMatch(/coverword|navigationword|cellword|crumbword/);
});

test('a site is indexed anew over the index of the build before, without pages of a ready-made search', async () => {
  const out = makeSite();
  await writeSearch(out);
  await writeSearch(out);
  expect(readdirSync(join(out, 'pagefind')).filter((name) => name.includes('ui'))).toEqual([]);
});
