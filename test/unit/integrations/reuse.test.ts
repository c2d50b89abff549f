import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { beginBuild, finishBuild, reusePages } from '#integrations/reuse';
import { makeRoot } from '../../support/root.ts';

const manifest = {
  routes: {
    'src/pages/[id].astro': {
      paths: {
        '/a/': { cacheKey: '1', outputFile: 'a/index.html' },
        '/b/': { cacheKey: '1', outputFile: 'b/index.html' },
        '/gone/': { cacheKey: '1', outputFile: 'gone/index.html' },
      },
    },
  },
};

function setUp(keys: Record<string, string>) {
  const root = makeRoot({
    'cache/incremental-build.json': manifest,
    'cache/dist/a/index.html': 'old a',
    'cache/dist/b/index.html': 'old b',
    'cache/dist/gone/index.html': 'old',
  });
  const paths = Object.entries(keys).map(([pathname, cacheKey]) => ({ pathname, cacheKey, route: {} }));
  const astro = {
    name: 'astro',
    getStaticPaths: async () => paths,
    render: async () => new Response('new'),
  } as unknown as AstroPrerenderer;
  const out = join(root, 'out');
  const cache = join(root, 'cache');
  return {
    out,
    cache,
    pages: reusePages(astro, cache, out),
    options: {} as Parameters<AstroPrerenderer['render']>[1],
  };
}

test('unchanged pages are in place before anything is rendered; changed, new and removed ones are not', async () => {
  const { out, cache, pages } = setUp({ '/a/': '1', '/b/': '2', '/c/': '1' });
  await pages.getStaticPaths();
  expect(readFileSync(join(out, 'a/index.html'), 'utf8')).toBe('old a');
  for (const file of ['b/index.html', 'c/index.html', 'gone/index.html']) {
    expect(existsSync(join(out, file)), file).toBe(false);
  }
  expect(existsSync(join(cache, 'dist/b/index.html'))).toBe(false);
});

test('a page that is rendered after all no longer shares its bytes with the cache or the last site', async () => {
  const { out, cache, pages, options } = setUp({ '/a/': '1' });
  await pages.getStaticPaths();
  await pages.render(new Request('http://localhost/a/'), options);
  expect(existsSync(join(out, 'a/index.html'))).toBe(false);
  expect(existsSync(join(cache, 'dist/a/index.html'))).toBe(false);
});

test('without a list of the last build everything is left to Astro', async () => {
  const root = makeRoot({ 'cache/dist/a/index.html': 'old' });
  const astro = { name: 'astro', getStaticPaths: async () => [{ pathname: '/a/', cacheKey: '1' }] };
  await reusePages(
    astro as unknown as AstroPrerenderer,
    join(root, 'cache'),
    join(root, 'out'),
  ).getStaticPaths();
  expect(existsSync(join(root, 'out'))).toBe(false);
});

test('after a build that never finished the list is not trusted', () => {
  const root = makeRoot({ 'incremental-build.json': manifest });
  beginBuild(root);
  expect(existsSync(join(root, 'incremental-build.json'))).toBe(true);
  beginBuild(root);
  expect(existsSync(join(root, 'incremental-build.json'))).toBe(false);
  finishBuild(root);
  writeFileSync(join(root, 'incremental-build.json'), '{}');
  beginBuild(root);
  expect(existsSync(join(root, 'incremental-build.json'))).toBe(true);
});
