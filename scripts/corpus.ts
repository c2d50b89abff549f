/** `npm run corpus`: writes a seeded content root of invented communities for scale tests. Nothing in it is a real place. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { digestOfText } from '#model/translation';
import { parseStory } from '#source/story';
import { readOptions, runCommand } from './command.ts';

type Json = Record<string, unknown>;
/** `charts`: how many charts each story holds, at most three; they need at least four communities. */
export type CorpusSize = { communities: number; stories: number; charts?: number; seed?: number };

const edition = '2026-01-01';
const themes = ['play', 'care', 'learning', 'streets', 'voice', 'shelter'];
const statuses = ['applicant', 'candidate', 'participating', 'recognised', 'expired'];
/** XA … XJ are set aside by ISO 3166 for private use, so they can never be a country. */
const countries = [...'ABCDEFGHIJ'].map((letter) => `X${letter}`);

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every file of the corpus, path and text, in a fixed order. */
export function* makeCorpus({
  communities,
  stories,
  charts = 0,
  seed = 1,
}: CorpusSize): Generator<[string, string]> {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const file = (path: string, value: unknown): [string, string] => [
    path,
    `${JSON.stringify(value, null, 2)}\n`,
  ];
  const both = (en: string, uk: string) => ({ en, uk });
  const word = (index: number) => String(index).padStart(5, '0');
  const countryOf = (index: number) => countries[index % countries.length] as string;
  const communityId = (index: number) => `${countryOf(index).toLowerCase()}-illustrative-${word(index)}`;

  yield file('data/site.json', site(communityId, communities));
  yield file(
    'data/themes.json',
    themes.map((id) => theme(id)),
  );
  yield file('data/corrections.json', []);
  yield file(
    'data/names.json',
    countries.map((code) => ({
      id: code,
      kind: 'country',
      country: code,
      names: both(`Illustrative country ${code}`, `Умовна країна ${code}`),
      avoid: [],
    })),
  );
  for (let index = 0; index < Math.max(1, Math.ceil(communities / 20)); index++) {
    yield file(`data/sources/illustrative-${word(index)}.json`, {
      id: `illustrative-${word(index)}`,
      title: `Illustrative source ${word(index)}`,
      publisher: 'Nobody: invented for testing',
      url: `https://illustrative.example/source/${index}`,
      published: '2025-06-01',
      retrieved: '2025-12-01',
      language: 'en',
      licence: null,
    });
  }
  const sourceOf = (index: number) => `illustrative-${word(Math.floor(index / 20))}`;
  for (const code of countries) {
    yield file(`data/countries/${code}.json`, {
      id: code,
      names: both(`Illustrative country ${code}`, `Умовна країна ${code}`),
      languages: ['en'],
      mark: 'none',
      note: both('Invented for testing.', 'Вигадано для перевірки.'),
      sources: [sourceOf(0)],
    });
    yield file(`data/programmes/illustrative-${code.toLowerCase()}.json`, programme(code, sourceOf(0)));
  }
  for (let index = 0; index < communities; index++) {
    const id = communityId(index);
    const country = countryOf(index);
    const value = 100 + Math.floor(random() * 90_000);
    yield file(`data/figures/illustrative-${word(index)}.json`, {
      id: `illustrative-${word(index)}`,
      label: both('children in an invented count', 'дітей у вигаданому підрахунку'),
      unit: 'children',
      subject: { kind: 'community', id },
      observations: [observation(value, sourceOf(index))],
      relation: 'single',
    });
    // A plain grid: rows and columns of a tenth of a degree, which no coast or border shapes.
    const location = {
      lon: Number((20 + (index % 200) * 0.1).toFixed(2)),
      lat: Number((44 + (Math.floor(index / 200) % 100) * 0.1).toFixed(2)),
      precision: 'centre',
      gazetteer: 'fact-pack',
    };
    yield file(`data/communities/${id}.json`, {
      id,
      names: both(`Illustrative ${word(index)}`, `Умовна громада ${word(index)}`),
      native: null,
      aliases: [],
      country,
      region: both(`Illustrative region ${index % 40}`, `Умовна область ${index % 40}`),
      codes: { geonames: null, katotth: null },
      location,
      locationNote: null,
      situation: null,
      relocation: null,
      memberships: [
        {
          programme: `illustrative-${country.toLowerCase()}`,
          status: pick(statuses),
          since: String(2016 + Math.floor(random() * 9)),
          until: null,
          asOf: '2025-06',
          reviewDue: null,
          note: null,
          history: [],
          sources: [sourceOf(index)],
        },
      ],
      commitments: Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
        theme: pick(themes),
        text: both('An invented promise, for testing.', 'Вигадана обіцянка, для перевірки.'),
        state: pick(['committed', 'evidenced', 'unknown']),
        asOf: '2025-06',
        source: sourceOf(index),
      })),
      population: observation(value * 5, sourceOf(index)),
      summary: both(
        `Illustrative ${word(index)} does not exist. Its record tests how the site grows.`,
        `Умовної громади ${word(index)} немає. Її запис перевіряє, як росте сайт.`,
      ),
      unknown: [],
      sources: [sourceOf(index)],
      verified: '2025-12-01',
    });
  }
  if (charts > 0) yield* makeSeries(file, sourceOf(0));
  for (let index = 0; index < stories; index++) {
    const near = communities ? [communityId(Math.floor(random() * communities))] : [];
    const theme = pick(themes);
    // The first story has every theme, so that none is an empty page however small the network is.
    const figures = Array.from({ length: charts > 0 ? 4 : 0 }, (_, at) => (index * 4 + at) % communities);
    const shared = {
      themes: index === 0 ? themes : [theme],
      communities: near,
      source: sourceOf(0),
      charts: { count: charts, figures: [...new Set(figures)].map((at) => `illustrative-${word(at)}`) },
    };
    const original = story('en', letters(index), shared);
    yield [`content/stories/en/illustrative-${word(index)}.mdx`, original];
    yield [
      `content/stories/uk/illustrative-${word(index)}.mdx`,
      story('uk', letters(index), { ...shared, original }),
    ];
  }
  for (const name of ['about', 'boundaries', 'safeguarding', 'accessibility']) {
    yield [`content/pages/en/${name}.mdx`, page('en', name)];
    yield [`content/pages/uk/${name}.mdx`, page('uk', name)];
  }
}

function site(communityId: (index: number) => string, communities: number): Json {
  return {
    name: { en: 'Illustrative network', uk: 'Умовна мережа' },
    tagline: { en: 'Invented for testing.', uk: 'Вигадано для перевірки.' },
    description: {
      en: 'Every place and number here is invented to test the engine.',
      uk: 'Усі місця й числа тут вигадано, щоб перевірити рушій.',
    },
    url: 'https://illustrative.example',
    edition: {
      id: 'illustrative',
      label: { en: 'Illustrative edition', uk: 'Умовне видання' },
      date: edition,
    },
    defaultLocale: 'en',
    locales: [
      { code: 'en', label: 'English', dir: 'ltr' },
      { code: 'uk', label: 'Українська', dir: 'ltr' },
    ],
    contact: { email: 'nobody@illustrative.example', repository: null },
    independence: {
      en: 'Invented for testing; nobody speaks here.',
      uk: 'Вигадано для перевірки; тут ніхто не промовляє.',
    },
    safeguarding: { en: 'No photographs.', uk: 'Без фотографій.' },
    licences: { code: 'MIT', content: 'CC BY 4.0', fonts: 'OFL-1.1' },
    review: { membershipMonths: 24, sourceMonths: 24 },
    illustrative: true,
    lead: Array.from({ length: Math.min(5, communities) }, (_, index) => communityId(index)),
  };
}

function theme(id: string): Json {
  return {
    id,
    names: { en: `Illustrative ${id}`, uk: `Умовна тема «${id}»` },
    summary: { en: 'Invented.', uk: 'Вигадано.' },
  };
}

/** A table that charts draw from: two measures of one unit over twelve years. */
function* makeSeries(
  file: (path: string, value: unknown) => [string, string],
  source: string,
): Generator<[string, string]> {
  const words = { en: 'Illustrative', uk: 'Умовне' };
  const column = (name: string, type: string, unit: string | null) => ({
    name,
    title: words,
    type,
    unit,
    description: { en: 'Invented.', uk: 'Вигадано.' },
  });
  yield file('data/series/illustrative.json', {
    id: 'illustrative',
    title: words,
    summary: { en: 'Invented for testing.', uk: 'Вигадано для перевірки.' },
    columns: [
      column('date', 'date', null),
      column('people', 'number', 'people'),
      column('places', 'number', 'people'),
      column('status', 'text', null),
    ],
    notes: [],
    licence: 'CC BY 4.0',
    sources: [source],
    verified: '2025-12-01',
  });
  const rows = Array.from({ length: 12 }, (_, year) => {
    const places = year === 7 ? '' : 300 + year * 25;
    return `${2012 + year},${400 + year * 40},${places},illustrative`;
  });
  yield ['data/series/illustrative.csv', `${['date,people,places,status', ...rows].join('\n')}\n`];
}

function programme(code: string, source: string): Json {
  const words = { en: `Illustrative programme ${code}`, uk: `Умовна програма ${code}` };
  return {
    id: `illustrative-${code.toLowerCase()}`,
    kind: 'national',
    names: words,
    native: null,
    country: code,
    countries: [],
    organiser: { en: 'Nobody', uk: 'Ніхто' },
    organisations: [],
    since: '2016',
    until: null,
    summary: { en: 'Invented for testing.', uk: 'Вигадано для перевірки.' },
    disambiguation: null,
    stated: [],
    priorities: [],
    strategies: [],
    equity: [],
    phases: [],
    events: [],
    figures: [],
    related: [],
    unknown: [],
    website: null,
    featured: code === 'XA',
    sources: [source],
    verified: '2025-12-01',
  };
}

function observation(value: number, source: string): Json {
  return {
    value,
    range: null,
    qualifier: 'about',
    asOf: '2025',
    status: 'illustrative',
    source,
    locator: null,
    note: null,
  };
}

function story(
  locale: 'en' | 'uk',
  name: string,
  {
    themes,
    communities,
    source,
    charts,
    original,
  }: {
    themes: string[];
    communities: string[];
    source: string;
    charts: { count: number; figures: string[] };
    original?: string;
  },
): string {
  const words = {
    en: { title: 'Illustrative story', line: 'An invented text that tests the engine.' },
    uk: { title: 'Умовна розповідь', line: 'Вигаданий текст, що перевіряє рушій.' },
  }[locale];
  const paragraph = Array.from({ length: 6 }, () => words.line).join(' ');
  const said = `title="${words.line}" summary="${words.line}"`;
  const drawn = [
    `<Chart kind="bar" figures="${charts.figures.join(', ')}" ${said} />`,
    `<Chart kind="line" series="illustrative" columns="people, places" ${said} />`,
    `<Chart kind="dot" figure="${charts.figures[0]}" ${said} />`,
  ].slice(0, charts.count);
  const translation = original ? `translation:\n  of: en\n  hash: '${digestOf(original)}'\n` : '';
  return `---
title: "${words.title} ${name}"
standfirst: "${words.line}"
published: "2025-12-01"
themes: ${JSON.stringify(themes)}
communities: ${JSON.stringify(communities)}
sources: ["${source}"]
${translation}---

${[...Array.from({ length: 8 }, () => paragraph), ...drawn].join('\n\n')}
`;
}

/** What a translation records of the text it was made from. */
function digestOf(original: string): string {
  const { frontMatter, bodyStart } = parseStory(original);
  return digestOfText(frontMatter.value as Parameters<typeof digestOfText>[0], original.slice(bodyStart));
}

/** A count in letters: a number in a title would need a source. */
function letters(index: number): string {
  return Array.from({ length: 4 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor(index / 26 ** (3 - place)) % 26)),
  ).join('');
}

function page(locale: 'en' | 'uk', name: string): string {
  const words = {
    en: {
      title: 'Illustrative page',
      line: 'An invented text that stands where an edition explains itself.',
    },
    uk: { title: 'Умовна сторінка', line: 'Вигаданий текст на місці, де видання пояснює себе.' },
  }[locale];
  return `---
title: "${words.title} ${name}"
description: "${words.line}"
verified: "2025-12-01"
---

${words.line}
`;
}

/** Writes the corpus into a folder, which is emptied of an earlier corpus first. Returns the number of files. */
export function writeCorpus(folder: string, size: CorpusSize): number {
  for (const part of ['data', 'content', 'public'])
    rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(join(folder, 'public'), { recursive: true });
  const made = new Set<string>();
  let files = 0;
  for (const [path, text] of makeCorpus(size)) {
    const parent = join(folder, path, '..');
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(join(folder, path), text);
    files++;
  }
  return files;
}

const options = {
  communities: { type: 'string', default: '1000' },
  stories: { type: 'string', default: '20' },
  charts: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string' },
} as const;

const help = `npm run corpus -- --out DIR [options]

  --out DIR        where the content root is written; what is there is replaced
  --communities N  how many invented communities; 1000 unless given
  --stories N      how many stories; 20 unless given
  --charts N       charts in each story, at most 3; none unless given
  --seed N         another number makes another network`;

function main(): number {
  const values = readOptions({ name: 'corpus', help, options });
  const count = (name: 'communities' | 'stories' | 'charts' | 'seed') => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number.`);
    return value;
  };
  if (!values.out)
    throw new Error('Name the folder to write: npm run corpus -- --communities 1000 --out DIR');
  const size = {
    communities: count('communities'),
    stories: count('stories'),
    charts: count('charts'),
    seed: count('seed'),
  };
  const files = writeCorpus(resolve(values.out), size);
  console.log(`Wrote ${files.toLocaleString('en')} files of an illustrative network to ${values.out}.`);
  console.log(`To build it: npm run build -- --root ${values.out} --out DIR`);
  return 0;
}

if (import.meta.main) await runCommand('corpus', main);
