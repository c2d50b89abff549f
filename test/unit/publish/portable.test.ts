import { describe, expect, test } from 'vitest';
import { fileOf, findInSvg, makePortable, makePortableCss, relativePath } from '#publish/portable';

const none = () => null;

describe('Addresses in a folder', () => {
  test.each([
    ['index.html', 'fonts/a.woff2', 'fonts/a.woff2'],
    ['uk/map/index.html', 'fonts/a.woff2', '../../fonts/a.woff2'],
    ['uk/map/index.html', 'uk/map/index.html', 'index.html'],
    ['uk/map/index.html', 'uk/communities/ua-lviv/index.html', '../communities/ua-lviv/index.html'],
    ['404.html', 'index.html', 'index.html'],
  ])('lead from %s to %s', (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
  });

  test('name the file behind a page, keep the anchor and drop the query', () => {
    expect(fileOf('/')).toBe('index.html');
    expect(fileOf('/uk/map/#list')).toBe('uk/map/index.html#list');
    expect(fileOf('/search/?q=x#y')).toBe('search/index.html#y');
    expect(fileOf('/api/v1/communities.csv')).toBe('api/v1/communities.csv');
  });
});

describe('A page in a folder', () => {
  test('points to its neighbours and leaves other sites alone', () => {
    const page =
      '<a href="/map/">m</a><a href="https://example.org/">e</a><a href="//x.org/">x</a><img src="/a.svg">';
    expect(makePortable(page, 'uk/index.html', none)).toBe(
      '<a href="../map/index.html">m</a><a href="https://example.org/">e</a><a href="//x.org/">x</a><img src="../a.svg">',
    );
  });

  test('names the file where a relative address names a folder', () => {
    const page = '<a href="../rules/#dates">r</a><a href="./">own</a><a href="../a.csv">a</a>';
    expect(makePortable(page, 'uk/guide/story/index.html', none)).toBe(
      '<a href="../rules/index.html#dates">r</a><a href="index.html">own</a><a href="../a.csv">a</a>',
    );
  });

  test('has no scripts but keeps its data', () => {
    const page =
      '<script type="module" src="/a.js"></script><script type="application/ld+json">{"a":1}</script>';
    expect(makePortable(page, 'index.html', none)).toBe(
      '<script type="application/ld+json">{"a":1}</script>',
    );
  });

  test('holds each shared drawing once, since a file may not read another', () => {
    const use = '<use href="/assets/maps/ua.svg#land" class="m"/>';
    const html = makePortable(
      `<body>${use}${use}</body>`,
      'index.html',
      (file, id) => `<path d="${file} ${id}"/>`,
    );
    expect(html.match(/assets\/maps\/ua\.svg land/g)).toHaveLength(1);
    expect(html.match(/<use href="#assets-maps-ua-svg-land"/g)).toHaveLength(2);
    expect(html).toContain('<g id="assets-maps-ua-svg-land">');
  });
});

test('A style sheet in a folder finds its fonts and waits for no script', () => {
  const css = '@font-face{src:url(/fonts/a.woff2)}@media (scripting:enabled){a{b:c}}';
  expect(makePortableCss(css, 'assets/build/main.css')).toBe(
    '@font-face{src:url(../../fonts/a.woff2)}@media (scripting: initial-only){a{b:c}}',
  );
});

test('A drawing is found by its id, whole and without it', () => {
  const svg = '<svg><defs><path id="land" d="M0 0"/><g id="marks"><path d="M1 1"/></g></defs></svg>';
  expect(findInSvg(svg, 'land')).toBe('<path d="M0 0"/>');
  expect(findInSvg(svg, 'marks')).toBe('<g><path d="M1 1"/></g>');
  expect(findInSvg(svg, 'sea')).toBeNull();
});
