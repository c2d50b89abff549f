import { expect, test } from 'vitest';
import { choosePages, makeGallery, titleOf } from '#publish/review';

const none = { added: [], removed: [], changed: [] };
const picture = { data: 'AAAA', height: 10 };

test('the pages of changed records come first, then general ones, then translations, then embeds', () => {
  const changed = [
    'embed/community/ua-bakhmut/index.html',
    'uk/communities/ua-bakhmut/index.html',
    'communities/index.html',
    'api/v1/index.json',
    'communities/ua-bakhmut/index.html',
    'index.html',
  ];
  const chosen = choosePages({ ...none, changed }, ['data/communities/ua-bakhmut.json'], ['uk'], 10);
  expect(chosen).toEqual([
    'communities/ua-bakhmut/index.html',
    'index.html',
    'communities/index.html',
    'uk/communities/ua-bakhmut/index.html',
    'embed/community/ua-bakhmut/index.html',
  ]);
  expect(choosePages({ ...none, changed }, [], [], 2)).toHaveLength(2);
});

test('the title of a page is read as a reader sees it', () => {
  expect(titleOf('<head><title>Sk\u00e5ne &amp; &lt;b&gt; &#39;x&#39;\n — Atlas</title>')).toBe(
    "Sk\u00e5ne & <b> 'x' — Atlas",
  );
  expect(titleOf('no title')).toBe('');
});

test('a gallery needs nothing but itself and shows what a stranger wrote as text', () => {
  const shot = { address: '/"><script>/', title: '<img onerror="x">', share: 0.0001, width: 20 };
  const html = makeGallery([{ ...shot, before: picture, after: picture }], '<Atlas>');
  expect(html).not.toMatch(/<script|<img onerror|https?:/);
  expect(html).toContain('less than 0.1 % of it differs');
  expect(makeGallery([{ ...shot, before: null, after: picture }], 'Atlas')).toContain('new page');
});
