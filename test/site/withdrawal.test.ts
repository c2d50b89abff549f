/**
 * The withdrawal drill (S10, P2): one flag is flipped and one figure corrected, the edition is built again on top of
 * what the last build left, and nothing that readers, phones or machines get still tells the old state.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCorpus } from '../../scripts/corpus.ts';
import { buildRoot } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-withdrawal-'));
const root = join(folder, 'root');
const out = join(folder, 'dist');

const medium = {
  id: 'playground',
  file: 'playground.png',
  alt: { en: 'Telltalealt of a slide', uk: 'Видайопис гірки' },
  caption: { en: 'Telltalecaption of a slide.', uk: 'Видайпідпис гірки.' },
  credit: 'Telltalecredit',
  licence: 'CC BY 4.0',
  people: 'children-unidentifiable',
  tags: ['play'],
  consent: {
    reference: 'TELLTALE-0001',
    guardian: true,
    assent: true,
    scope: 'web',
    given: '2025-01-01',
    expires: '2027-01-01',
    withdrawn: false,
  },
};
const telltale = /telltale|видайопис|видайпідпис|playground\.png/i;
const community = 'xa-illustrative-00000';
const figure = 'illustrative-00000';
const shown = ['56,536', '56\u00a0536', '56536'];

const write = (path: string, content: string | Uint8Array | object) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const raw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(join(root, path), raw ? content : `${JSON.stringify(content, null, 2)}\n`);
};
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Every file of the built site as text, packed ones unpacked; `integrity.json` lists names and is among them. */
function readAll(): Map<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    files.set(path.slice(out.length), (isPacked ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return files;
}

const tellers = (files: Map<string, string>, words: RegExp) =>
  [...files].filter(([path, text]) => words.test(path) || words.test(text)).map(([path]) => path);

/** What stands for the community and for the story outside their own pages. */
const artefacts = [`community/${community}`, 'story/illustrative-00000'].flatMap((name) =>
  ['', '/uk'].flatMap((home) => [
    `${home}/cards/${name}.png`,
    `${home}/poster/${name}/index.html`,
    `${home}/poster/${name}.pdf`,
    `${home}/embed/${name}/index.html`,
    `${home}/embed/${name}.html`,
  ]),
);

let before = new Map<string, string>();
let after = new Map<string, string>();

beforeAll(() => {
  for (const [path, text] of makeCorpus({ communities: 2, stories: 1 })) write(path, text);
  write('data/media/playground.json', medium);
  const picture = new PNG({ width: 60, height: 40 });
  picture.data.fill(200);
  write('data/media/playground.png', PNG.sync.write(picture));
  for (const locale of ['en', 'uk']) {
    const path = `content/stories/${locale}/illustrative-00000.mdx`;
    const text = readFileSync(join(root, path), 'utf8').replace(/translation:\n(?: {2}.*\n)+/, '');
    write(path, `${text.trimEnd()}\n\n<Figure id="${figure}" />\n\n<Media id="playground" />\n`);
  }
  buildRoot(root, out);
  before = readAll();

  write('data/media/playground.json', { ...medium, consent: { ...medium.consent, withdrawn: true } });
  const record = read(`data/figures/${figure}.json`);
  record.observations[0].value = 61234;
  write(`data/figures/${figure}.json`, record);
  buildRoot(root, out);
  after = readAll();
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is to be withdrawn was there: in pages, in the search, as a file', () => {
  const told = tellers(before, telltale);
  expect(told).toContain('/stories/illustrative-00000/index.html');
  expect(told).toContain('/uk/stories/illustrative-00000/index.html');
  expect(told.some((path) => path.endsWith('playground.png'))).toBe(true);
});

test('a withdrawn medium is gone from every file of the site', () => {
  expect(tellers(after, telltale)).toEqual([]);
  expect(existsSync(join(out, 'index.html'))).toBe(true);
});

test('the story says, where it stood, that something was taken back', () => {
  expect(after.get('/stories/illustrative-00000/index.html')).toMatch(/withdrawn|taken back/i);
});

test('a corrected figure changes every artefact that shows it', () => {
  for (const path of artefacts) {
    expect(before.has(path), path).toBe(true);
    expect(after.get(path) !== before.get(path), path).toBe(true);
  }
});

test('the old value stands nowhere any more', () => {
  const old = new RegExp(shown.join('|'));
  expect(tellers(before, old).length).toBeGreaterThan(10);
  expect(tellers(after, old)).toEqual([]);
});
