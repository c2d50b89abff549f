import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '#source/frontMatter';
import { readQuickly } from '#source/quickFrontMatter';

const folder = join(import.meta.dirname, '../../../content/stories');
const shipped = ['en', 'uk'].flatMap((locale) =>
  readdirSync(join(folder, locale)).map((file) => {
    const text = readFileSync(join(folder, locale, file), 'utf8');
    return text.slice(4, text.indexOf('\n---', 4) + 1);
  }),
);
const made = `title: "A title: with 'signs'"
standfirst: 'One sentence.'
easyRead:
  text:
    - "A line."
    - 'Another, with commas'
    - A bare line – with a dash
  reviewed: "2025-01-01"
themes: [play, "care", 'learning']
communities: []
count: 12
draft: false
cover: null
translation:
  of: en
  hash: '048d9e3870b7ef'
`;
const shards = [
  ...[
    '"',
    "'",
    ':',
    ': ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '- ',
    ',',
    '[',
    ']',
    '{',
    '}',
    '#',
    ' #',
    '&a ',
    '*a',
    '!',
  ],
  ...['|', '>-', '<<: ', '? ', '\\', '\t', '\r\n', '\u00a0', '\u2028', 'null', 'True', '~', '1', '.5', '1e3'],
  ...[
    '2021-11-21',
    '0x1f',
    'title: x\n',
    '__proto__: x\n',
    'constructor: x\n',
    '  of: uk\n',
    'é',
    '😀',
    '\ud800',
  ],
];
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat(8),
    put: fc.oneof(fc.constantFrom(...shards), fc.constant(''), fc.string({ maxLength: 3 })),
  }),
  { maxLength: 3 },
);

/** What the YAML parser makes of the same lines: a remark at their end keeps the quick reader from them. */
function readSlowly(raw: string) {
  const { value, fields } = readFrontMatter(`---\n${raw}# remark\n---\n`);
  return { value, fields };
}

test('front matter of the plain form is read without the parser', () => {
  expect(readQuickly(made, 4)?.value).toMatchObject({
    count: 12,
    translation: { of: 'en' },
    communities: [],
  });
});

test('what is read quickly is read as the parser reads it, to the last position', () => {
  let quick = 0;
  fc.assert(
    fc.property(fc.constantFrom(made, made, ...shipped), edits, (text, changes) => {
      const raw = changes.reduce((now, { at, drop, put }) => {
        const start = Math.floor(at * now.length);
        return now.slice(0, start) + put + now.slice(start + drop);
      }, text);
      // Such lines end the front matter or stop its reading before either reader sees it.
      if (/^(?:---|\+\+\+|\.\.\.|%)|(?![\t\n\r])\p{Cc}|[\uFEFF\uFFFE\uFFFF]/mu.test(raw)) return;
      const read = readQuickly(raw, 4);
      if (!read) return;
      quick++;
      expect(read).toEqual(readSlowly(raw));
    }),
    { numRuns: Number(process.env.RUNS ?? 600) },
  );
  expect(quick).toBeGreaterThan(50);
});
