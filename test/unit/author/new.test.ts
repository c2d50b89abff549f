import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { askFor, makeBlank, requiredOf } from '#author/blank';
import { choose } from '#author/choose';
import { runNew } from '#author/command';
import { asksOf, type Kind, kinds } from '#author/kinds';
import { makeStarter } from '#author/starter';
import { wordsOf } from '#author/words';
import { runCheck } from '#check/run';
import { registry } from '#model/registry';

const day = '2026-11-22';
const starter = makeStarter({
  name: 'Towns of Play',
  locales: ['en', 'uk'],
  url: 'https://towns.example',
  email: 'hello@towns.example',
  colours: null,
  day,
});
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kindred-new-'));
  for (const [path, text] of starter) write(path, text);
  write('data/countries/UA.json', {
    id: 'UA',
    names: { en: 'Ukraine', uk: 'Україна' },
    languages: ['uk'],
    mark: 'none',
    note: null,
    sources: ['example-source'],
  });
  const names = JSON.parse(read('data/names.json'));
  const ukraine = {
    id: 'UA',
    kind: 'country',
    country: 'UA',
    names: { en: 'Ukraine', uk: 'Україна' },
    avoid: [],
  };
  write('data/names.json', [ukraine, ...names]);
  write('data/organisations/example-partner.json', {
    id: 'example-partner',
    names: { en: 'Example partner', uk: 'Умовний партнер' },
    kind: 'other',
    url: null,
    country: null,
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(
    join(root, path),
    typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
  );
}
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const list = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

async function make(argv: readonly string[], terminal: Parameters<typeof runNew>[1]['terminal'] = null) {
  const said: string[] = [];
  const note = (line: string) => void said.push(line);
  const code = await runNew([...argv, '--root', root], { terminal, today: day, print: note, warn: note });
  return { code, said: said.join('\n') };
}

/** Flags enough for a whole record of each kind, with what a person would type. */
const flags: Record<Kind, { flags: string[]; path: string }> = {
  source: {
    flags: ['--title', 'Звіт про гру', '--publisher', 'Nobody', '--url', 'https://example.org/r', '--published', '2024-05', '--language', 'uk'],
    path: 'data/sources/nobody-2024.json',
  },
  figure: {
    flags: ['--label', 'who swam', '--label-uk', 'плавали', '--unit', 'children', '--subject', 'example town', '--value', '1 200', '--status', 'illustrative', '--source', 'example-source', '--id', 'swimmers'],
    path: 'data/figures/swimmers.json',
  },
  community: {
    flags: ['--country', 'україна', '--name', 'Myrhorod', '--name-uk', 'Миргород', '--region', 'Poltava Oblast', '--sources', 'example-source'],
    path: 'data/communities/ua-myrhorod.json',
  },
  project: {
    flags: ['--title', 'Slides', '--community', 'Example Town', '--award', 'example-award', '--edition', '2026', '--category', 'play', '--recognition', 'finalist', '--themes', 'play', '--sources', 'example-source'],
    path: 'data/projects/example-2026-slides.json',
  },
  agreement: {
    flags: ['--kind', 'memorandum', '--community', 'Example Village', '--partner', 'example-partner', '--title', 'On playgrounds', '--summary', 'They agreed to build playgrounds.', '--sources', 'example-source', '--amount', '5000', '--what', 'slides', '--status', 'announced'],
    path: 'data/agreements/example-village-example-partner.json',
  },
  story: {
    flags: ['--locale', 'uk', '--title', 'Як ми гралися: початок', '--standfirst', 'Одне речення.', '--themes', 'play', '--communities', 'xa-example-town, Example Village', '--projects', 'example-playground', '--sources', 'example-source'],
    path: 'content/stories/uk/yak-my-hralysia-pochatok.mdx',
  },
}; // biome-ignore format: flags read as they are typed

describe('a record made from flags', () => {
  it.each(kinds)('passes the check: %s', async (kind) => {
    const { code, said } = await make([kind, ...flags[kind].flags]);
    expect(said).toContain(`Made ${flags[kind].path}`);
    expect(code).toBe(0);
    const { diagnostics } = await runCheck(root, { remember: false, infos: false });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(list().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each(kinds)('is never written over another: %s', async (kind) => {
    await make([kind, ...flags[kind].flags]);
    const before = read(flags[kind].path);
    const { code, said } = await make([kind, ...flags[kind].flags]);
    expect(code).toBe(2);
    expect(said).toContain('is there already');
    expect(read(flags[kind].path)).toBe(before);
  });

  it.each(kinds)('says every flag that is missing, and writes nothing: %s', async (kind) => {
    const before = list();
    const { code, said } = await make([kind]);
    expect(code).toBe(2);
    expect(said).toMatch(/^Missing: \d+/);
    expect(list()).toEqual(before);
  });

  it('stands where GeoNames has the place, to two decimals, under both its names', async () => {
    await make(['community', ...flags.community.flags]);
    const record = JSON.parse(read(flags.community.path));
    expect(record).toMatchObject({
      names: { en: 'Myrhorod', uk: 'Миргород' },
      codes: { geonames: 701075, katotth: null },
      location: { lon: 33.61, lat: 49.97, gazetteer: 'geonames' },
    });
    expect(JSON.parse(read('data/names.json')).map(({ id }: { id: string }) => id)).toContain('ua-myrhorod');
  });

  it('lists the places of one name and lets the author choose', async () => {
    const asked = ['community', '--country', 'UA', '--name', 'Vasylivka', '--sources', 'example-source'];
    const several = await make(asked);
    expect(several.code).toBe(2);
    expect(several.said).toMatch(
      /several places are called "Vasylivka"[^\n]*(\n {2}--geonames \d+ .*people.*){2,}/,
    );
    const [, id = ''] = /--geonames (\d+)/.exec(several.said) ?? [];
    expect((await make([...asked, '--geonames', id])).code).toBe(0);
  });

  it('is refused with the reason when the check would refuse it', async () => {
    const { code, said } = await make([
      'source',
      '--title',
      'T',
      '--publisher',
      'P',
      '--retrieved',
      '2027-01-01',
      '--id',
      'late',
    ]);
    expect(code).toBe(1);
    expect(said).toContain('source/retrieved-late');
    expect(list()).not.toContain('data/sources/late.json');
  });

  it('does not believe an id that leads out of its folder', async () => {
    for (const id of ['../../evil', 'a/b', 'A', 'a b', '.hidden', 'x.json']) {
      const { code } = await make(['source', '--title', 'T', '--publisher', 'P', `--id=${id}`]);
      expect(code, id).toBe(2);
    }
    expect(list().filter((name) => /evil|hidden/.test(name))).toEqual([]);
  });

  it('offers the name that was meant', async () => {
    const { code, said } = await make([
      'project',
      ...flags.project.flags.map((word) => (word === 'Example Town' ? 'Example Tonw' : word)),
    ]);
    expect(code).toBe(2);
    expect(said).toContain('xa-example-town   Example Town');
  });

  it('tells flags and kinds it does not know', async () => {
    expect((await make(['source', '--tittle', 'T'])).said).toContain('--tittle');
    expect(await make(['poem'])).toMatchObject({
      code: 2,
      said: expect.stringContaining('There is no kind "poem"'),
    });
  });

  it('shows the file of a trial and keeps nothing', async () => {
    const before = list();
    const { code, said } = await make(['source', ...flags.source.flags, '--dry-run']);
    expect(code).toBe(0);
    expect(said).toContain('"publisher": "Nobody"');
    expect(list()).toEqual(before);
  });

  it('speaks Ukrainian when asked to', async () => {
    const { said } = await make(['source', '--lang', 'uk']);
    expect(said).toContain('Бракує');
    expect(said).toContain('Хто це оприлюднив.');
  });
});

test('every question has words in both languages', () => {
  for (const kind of kinds)
    for (const ask of asksOf(kind)) {
      const [en, uk] = (['en', 'uk'] as const).map((language) => wordsOf(kind, ask, language));
      expect(en?.help.length, ask.key).toBeGreaterThan(10);
      expect(uk?.question, ask.key).toMatch(/[а-яіїєґ]|GeoNames/i);
    }
});

test('a field the schema needs and no question is about is asked in the words of its schema', () => {
  const schema = z.strictObject({
    id: z.string(),
    colour: z.enum(['red', 'blue']).meta({ description: 'The colour.' }),
    note: z.string().nullable(),
    parts: z.array(z.string()),
    size: z.number().default(1),
  });
  expect(makeBlank(schema)).toEqual({ note: null, parts: [] });
  expect(requiredOf(schema)).toEqual(['id', 'colour']);
  const ask = askFor('colour', schema.shape.colour);
  expect(ask).toMatchObject({ key: 'colour', form: 'choice', need: true, said: { help: 'The colour.' } });
  // What the schemas need today is asked by questions written for it.
  for (const kind of kinds) expect(asksOf(kind).filter(({ said }) => said)).toEqual([]);
  expect(requiredOf(registry.sources.schema)).toContain('publisher');
});

test('a choice is found by id, by name in any alphabet, and by what it begins with', () => {
  const choices = [
    { value: 'ua-lviv', label: 'Lviv', also: ['Львів'] },
    { value: 'ua-lutsk', label: 'Lutsk', also: ['Луцьк'] },
    { value: 'pl-lublin', label: 'Lublin' },
  ];
  for (const said of ['ua-lviv', 'LVIV', 'львів', 'lvi'])
    expect(choose(said, choices)).toMatchObject({ value: 'ua-lviv' });
  expect(choose('lu', choices)).toMatchObject({ near: [{ value: 'ua-lutsk' }, { value: 'pl-lublin' }] });
  expect(choose('lubiln', choices)).toMatchObject({ near: [{ value: 'pl-lublin' }] });
  expect(choose('zzz', choices)).toEqual({ near: [] });
});

describe('in a terminal', () => {
  /** Types each answer when its question shows, and remembers what was shown. */
  function type(answers: readonly (readonly [question: string, keys: string])[]) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let shown = '';
    const left = [...answers];
    output.on('data', (part: Buffer) => {
      shown += part.toString();
      const [next] = left;
      if (!next || !shown.includes(next[0])) return;
      left.shift();
      shown = '';
      for (const [at, key] of [...next[1]].entries()) setTimeout(() => input.write(key), 20 + at * 8);
    });
    return { input, output } as unknown as NonNullable<Parameters<typeof runNew>[1]['terminal']>;
  }

  it('asks what flags did not say, and fills in what is usual', async () => {
    const terminal = type([
      ['Title', 'A page\r'],
      ['Publisher', 'Nobody\r'],
      ['Web address', '\r'],
      ['Published', '2025\r'],
      ['Read on', '\r'],
      ['Language', '\r'],
      ['Licence', '\r'],
      ['Identifier', '\r'],
    ]);
    const { code } = await make(['source'], terminal);
    expect(code).toBe(0);
    expect(JSON.parse(read('data/sources/nobody-2025.json'))).toMatchObject({
      title: 'A page',
      retrieved: day,
      url: null,
    });
  }, 20_000);

  it('leaves nothing behind when it is stopped', async () => {
    const before = list();
    const terminal = type([
      ['Title', 'A page\r'],
      ['Publisher', '\u0003'],
    ]);
    const { code, said } = await make(['source'], terminal);
    expect(code).toBe(130);
    expect(said).toContain('Nothing was written');
    expect(list()).toEqual(before);
  }, 20_000);
});

describe('another network’s edition', () => {
  const out = () => join(root, 'their-edition');
  const edition = (...more: string[]) =>
    make([
      'edition',
      '--out',
      out(),
      '--name',
      'Towns',
      '--url',
      'https://towns.example',
      '--email',
      'a@towns.example',
      ...more,
    ]);

  it.each(['en', 'uk', 'en,uk', 'uk,en'])('passes the check in %s', async (locale) => {
    expect((await edition('--locale', locale)).code).toBe(0);
    const { counts } = await runCheck(out(), { remember: false });
    expect(counts).toMatchObject({ errors: 0, warnings: 0, infos: 0 });
  });

  it('is not made over a folder that holds something, nor in colours nobody can read on', async () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'mine.txt'), 'mine');
    expect((await edition('--locale', 'en')).code).toBe(2);
    expect(readdirSync(out())).toEqual(['mine.txt']);
    rmSync(out(), { recursive: true });
    const faint = await edition('--locale', 'en', '--cover', '#1c4f97', '--deep', '#fac83b');
    expect(faint).toMatchObject({ code: 1, said: expect.stringContaining('site/faint-colour') });
    expect(readdirSync(root).filter((name) => name.startsWith('their-edition'))).toEqual([]);
  });

  it('says how a language the engine does not know is brought in', async () => {
    const { code, said } = await edition('--locale', 'de');
    expect(code).toBe(2);
    expect(said).toContain('content/messages/de.json');
  });
});
