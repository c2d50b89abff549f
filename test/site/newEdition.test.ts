import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from '#model/site';
import { repository } from '#source/root';
import { runNode } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-edition-'));
const root = join(folder, 'root');
const out = join(folder, 'dist');

/** Names and ids of the first edition's records that could be taken for nothing else. */
function listOwnNames(): Set<string> {
  const names = new Set<string>();
  const data = join(repository, 'data');
  const add = (texts: unknown) => {
    for (const text of typeof texts === 'object' ? Object.values(texts ?? {}) : [texts])
      if (typeof text === 'string' && text.length > 3) names.add(text.replace(/\s*\(.*$/, ''));
  };
  const named = [
    'communities',
    'programmes',
    'awards',
    'projects',
    'organisations',
    'agreements',
    'events',
    'series',
  ];
  for (const collection of [...named, 'figures', 'sources', 'voices', 'differences']) {
    for (const file of readdirSync(join(data, collection)).filter((name) => name.endsWith('.json'))) {
      const record = JSON.parse(readFileSync(join(data, collection, file), 'utf8'));
      // One word may be a word of its own; "cities-json" is also the name of a gazetteer.
      if (record.id.includes('-') && record.id !== 'cities-json') names.add(record.id);
      if (!named.includes(collection)) continue;
      add(record.names ?? record.title);
      add(record.native?.text);
    }
  }
  for (const story of readdirSync(join(repository, 'content/stories/en')))
    names.add(story.replace('.mdx', ''));
  const site = JSON.parse(readFileSync(join(data, 'site.json'), 'utf8'));
  add(site.name);
  names.add(new URL(site.url).hostname);
  for (const { id } of JSON.parse(readFileSync(join(data, 'themes.json'), 'utf8')))
    if (id.includes('-')) names.add(id);
  return names.add('UNICEF').add('ЮНІСЕФ').add('Eurocities').add('KindredCities').add('kindredcities');
}

const wordly = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu;
/** Pictures and compressed indexes are made of the same records. The towns of a living map are geography. */
const isText = (name: string) =>
  /\.(html|json|geojson|xml|txt|svg|js|mjs|css|csv|ics|webmanifest)$/.test(name) &&
  !/maps[\\/]live\./.test(name);

/** As the guide says: a line in the record of the site, before there is any text in it. */
function addLanguage(locale: Site['locales'][number]): void {
  const file = join(root, 'data/site.json');
  const site = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...site, locales: [...site.locales, locale] }));
}

const check = (...flags: string[]): string =>
  runNode(['scripts/validate.ts', ...flags, '--no-cache', '--root', root]);
let checked = '';

describe('Another network’s edition, made by the command', () => {
  beforeAll(() => {
    const said = ['--name', 'Towns of Play', '--locale', 'uk,en', '--url', 'https://towns.example'];
    const colours = ['--cover', '#9fd6c2', '--deep', '#5b2a6e'];
    runNode([
      'scripts/new.ts',
      'edition',
      '--out',
      root,
      ...said,
      '--email',
      'hello@towns.example',
      ...colours,
    ]);
    checked = check('--strict');
    addLanguage({ code: 'pl', label: 'Polski', dir: 'ltr' });
    runNode(['scripts/build.ts', '--out', out], { KINDRED_ROOT: root });
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes the check, warnings included', () => {
    expect(checked).toContain('0 errors, 0 warnings');
  });

  it('passes it with a language that has no words yet, and hears what is missing', () => {
    expect(check()).toMatch(/0 errors, [1-9]\d* warnings/);
  });

  it('carries no name of the first edition', () => {
    const own = [...listOwnNames()];
    const phrases = own.filter((name) => /\s/.test(name));
    const single = new Set(own.filter((name) => !/\s/.test(name)));
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(isText);
    const leaks = files.flatMap((file) => {
      const text = readFileSync(join(out, file), 'utf8');
      const words = [...new Set(text.match(wordly))].filter((word) => single.has(word));
      return [...words, ...phrases.filter((phrase) => text.includes(phrase))].map(
        (name) => `${file}: ${name}`,
      );
    });
    expect(files.length).toBeGreaterThan(200);
    expect(leaks).toEqual([]);
  });

  it('leads nowhere but to itself, and leaves no page or list empty', () => {
    const tests = ['links', 'outline', 'api'].map((name) => `test/site/${name}.test.ts`);
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
    const report = runNode([vitest, 'run', '--project', 'site', '--reporter', 'dot', ...tests], {
      KINDRED_ROOT: root,
      KINDRED_DIST: out,
    });
    expect(report).toMatch(/Test Files\s+3 passed/);
  });

  it('has its own name, languages and colours on its first page', () => {
    const home = readFileSync(join(out, 'index.html'), 'utf8');
    expect(home).toContain('<html lang="uk"');
    expect(home).toContain('<h1>Towns of Play</h1>');
    expect(home).toContain('href="/assets/edition.css"');
    expect(readFileSync(join(out, 'assets/edition.css'), 'utf8')).toContain('--cover:#9fd6c2;');
    expect(readdirSync(join(out, 'fonts')).length).toBeGreaterThan(5);
    expect(home).not.toMatch(/href="\/(programmes|refugee-response)\//);
  });

  it('has a page in a language that was only named, in the words it has', () => {
    const home = readFileSync(join(out, 'pl/index.html'), 'utf8');
    expect(home).toContain('<html lang="pl"');
    expect(home).toContain('>Polski<');
    expect(readdirSync(join(out, 'pl/communities')).length).toBeGreaterThan(2);
  });

  it('says on every page and in every frame that it is invented', () => {
    const words = ['en', 'uk'].flatMap((locale): string[] => {
      const said = JSON.parse(readFileSync(join(repository, `content/messages/${locale}.json`), 'utf8'));
      return [said['ui.illustrative'], said['kit.illustrative']];
    });
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    const silent = pages.filter((name) => {
      const text = readFileSync(join(out, name), 'utf8');
      return !words.some((word) => text.includes(word));
    });
    expect(silent).toEqual([]);
  });
});
