import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixText } from '#check/fix';
import { runCheck } from '#check/run';
import { repository } from '#source/root';
import { makeValidRoot } from '../../support/root.ts';

const figure = 'data/figures/x.json';
const mend = (path: string, text: string) => fixText(path, text);

test('fields come into the order of their schema, at every depth, values letter by letter', () => {
  const before =
    '{"unit":"parks","label":{"uk":"парки","en":"parks"},"id":"x","observations":[{"range":null,"value":1.50,"note":{"en":"\\u0041 \\"b\\""}}]}';
  const { text, done } = mend(figure, before);
  expect(done).toEqual(['order']);
  expect(text).toBe(`{
  "id": "x",
  "label": {
    "uk": "парки",
    "en": "parks"
  },
  "unit": "parks",
  "observations": [
    {
      "value": 1.50,
      "range": null,
      "note": {
        "en": "\\u0041 \\"b\\""
      }
    }
  ]
}
`);
});

test('a file that is right is left alone, and what was mended needs no mending', () => {
  for (const before of [
    '{\n  "id": "x",\n  "unit": "parks"\n}\n',
    '{"unit":"x","id":"x"}',
    '{ "id": "é" }',
  ]) {
    const once = mend(figure, before).text;
    expect(mend(figure, once)).toEqual({ text: once, done: [] });
  }
});

test('line ends, a byte-order mark, spaces and split letters are mended, and each is named', () => {
  const { text, done } = mend(figure, '\ufeff{\r\n  "id": "cafe\u0301"  \r\n}\r\n');
  expect(text).toBe('{\n  "id": "café"\n}\n');
  expect(done).toEqual(['byte-order-mark', 'line-ends', 'letters', 'spaces']);
});

test('a broken file, or one that says a name twice, keeps its form', () => {
  expect(mend(figure, '{"unit": "b", "id": }').text).toBe('{"unit": "b", "id": }');
  expect(mend(figure, '{"unit": "b", "id": "x", "unit": "c"}').text).toBe(
    '{"unit": "b", "id": "x", "unit": "c"}',
  );
});

test('in a story a break of the line and code stay as they are', () => {
  const text = '---\ntitle: x \n---\n\nOne line  \nand the next \n\n```\ncode \n```\n \nend';
  expect(mend('content/stories/en/x.mdx', text).text).toBe(
    '---\ntitle: x\n---\n\nOne line  \nand the next\n\n```\ncode \n```\n\nend\n',
  );
});

test('replacements are made from the end, and one that lies across another is left out', () => {
  const fixes = [
    { start: 0, end: 1, text: 'AA' },
    { start: 2, end: 4, text: 'C' },
    { start: 3, end: 5, text: 'X' },
  ];
  expect(fixText('public/a.txt', 'abcdef', fixes).text).toBe('AAbcXf');
});

test('whatever a JSON file holds, mending changes no value of it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (before) => {
      const { text } = mend(figure, before);
      expect(JSON.parse(text)).toEqual(JSON.parse(before.normalize('NFC')));
    }),
    { numRuns: 200 },
  );
});

test('a field may bear a name that every object has', () => {
  const { text } = mend(figure, '{"toString":[null],"constructor":{"a":1}}');
  expect(JSON.parse(text)).toEqual({ toString: [null], constructor: { a: 1 } });
});

test('the shipped edition has nothing to mend', async () => {
  const { diagnostics } = await runCheck(repository);
  expect(diagnostics.flatMap(({ fix }) => fix)).toEqual([]);
  const files = ['data', 'content'].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(json|mdx)$/.test(path)),
  );
  const mended = files.flatMap((path) => {
    const { done } = mend(path, readFileSync(join(repository, path), 'utf8'));
    return done.length ? [`${path}: ${done.join(', ')}`] : [];
  });
  expect(mended).toEqual([]);
}, 20_000);

test('the valid root of the tests has nothing to mend either', async () => {
  const { memory } = await runCheck(makeValidRoot());
  expect(memory.files.size).toBeGreaterThan(20);
});
