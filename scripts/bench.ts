/** `npm run bench`: time, memory and page weight as a table. Measures; judges nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { repository } from '#source/root';
import { readOptions } from './command.ts';
import { writeCorpus } from './corpus.ts';

type Row = { what: string; result: string; limit: string };
const parts = [
  'validate',
  'build',
  'charts',
  'maps',
  'cards',
  'weight',
  'lighthouse',
  'story',
  'explore',
  'live',
  'search',
] as const;

const help = `npm run bench -- [options]

  --only PARTS     of ${parts.join(', ')}; several with commas between them
  --communities N  how many invented communities are built; 10000 unless given
  --stories N      how many stories; 1000 unless given
  --dist DIR       the built site whose pages are weighed; the folder dist/ unless given`;

const values = readOptions({
  name: 'bench',
  help,
  options: {
    communities: { type: 'string', default: '10000' },
    stories: { type: 'string', default: '1000' },
    only: { type: 'string', default: parts.join(',') },
    dist: { type: 'string', default: join(repository, 'dist') },
  },
});

try {
  const wanted = values.only.split(',');
  const unknown = wanted.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join(', ')}". Parts: ${parts.join(', ')}.`);
  const communities = Number(values.communities);
  const rows: Row[] = [];
  if (wanted.includes('validate') || wanted.includes('build')) {
    const corpus = join(tmpdir(), `kindred-bench-${communities}`);
    const out = `${corpus}-dist`;
    const files = writeCorpus(corpus, { communities, stories: Number(values.stories) });
    console.log(`Corpus: ${number(communities)} communities, ${number(files)} files.`);
    if (wanted.includes('validate')) rows.push(...benchValidate(corpus));
    if (wanted.includes('build')) {
      rows.push(...benchBuild(corpus, out), ...(await benchExplore(out)));
      rows.push(...(await benchSearch(out, 'illustrative')));
    }
    for (const folder of [corpus, out, `${corpus}-kit`]) rmSync(folder, { recursive: true, force: true });
  }
  if (wanted.includes('charts')) rows.push(...(await benchCharts(Number(values.stories))));
  if (wanted.includes('maps')) rows.push(...(await benchMaps(communities, values.dist)));
  if (wanted.includes('cards')) rows.push(...(await benchCards(communities)));
  if (wanted.includes('weight')) rows.push(...(await benchWeight(values.dist)));
  if (wanted.includes('lighthouse')) rows.push(...(await benchLighthouse(values.dist)));
  if (wanted.includes('story')) rows.push(...(await benchStories(values.dist)));
  if (wanted.includes('explore')) rows.push(...(await benchExplore(values.dist)));
  if (wanted.includes('search')) rows.push(...(await benchSearch(values.dist, 'children')));
  if (wanted.includes('live')) rows.push(...(await benchLive(values.dist)));
  console.log(
    `\nNode ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  );
  console.log(table(rows));
  process.exitCode = rows.some(({ result }) => result.startsWith('failed')) ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function benchValidate(corpus: string): Row[] {
  // The same files read, parsed and held to their schemas, but not judged: what any checker must spend.
  const bare = run(['test/bench/bare.ts', corpus]);
  const cold = run(['scripts/validate.ts', '--root', corpus, '--no-cache']);
  // Leaves the memory the next ones start from.
  run(['scripts/validate.ts', '--root', corpus]);
  const same = run(['scripts/validate.ts', '--root', corpus]);
  const path = join(corpus, 'data/communities/xb-illustrative-00001.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('does not exist.', 'still does not exist.'));
  const edited = run(['scripts/validate.ts', '--root', corpus]);
  const shipped = run(['scripts/validate.ts', '--no-cache']);
  const times = (cold.seconds / bare.seconds).toFixed(1);
  return [
    { what: 'read and parse every file (baseline)', result: show(bare), limit: '' },
    { what: 'validate, cold', result: `${show(cold)}, ${times} × baseline`, limit: '3 s, 1 GB, 3 ×' },
    { what: 'validate, nothing changed', result: show(same), limit: '' },
    { what: 'validate, one file changed', result: show(edited), limit: '0.5 s' },
    { what: 'validate the shipped edition', result: show(shipped), limit: '1.5 s' },
    benchMistakes(corpus),
  ];
}

/** Five hundred mistakes in one file. */
function benchMistakes(corpus: string): Row {
  const path = join(corpus, 'data/figures/illustrative-00000.json');
  const text = readFileSync(path, 'utf8');
  const record = JSON.parse(text);
  const [observation] = record.observations;
  record.observations = Array.from({ length: 500 }, () => ({ ...observation, status: 'measurd' }));
  writeFileSync(path, JSON.stringify(record, null, 2));
  const { seconds, peak } = run(['scripts/validate.ts', '--root', corpus], 1);
  writeFileSync(path, text);
  return {
    what: 'validate, 500 mistakes in one file',
    result: show({ ok: true, seconds, peak }),
    limit: '2 s',
  };
}

function benchBuild(corpus: string, out: string): Row[] {
  const build = (...more: string[]) => run(['scripts/build.ts', '--root', corpus, '--out', out, ...more]);
  process.env.KINDRED_KIT_CACHE = `${corpus}-kit`;
  process.env.KINDRED_KIT = 'none';
  const clean = build('--clean');
  const pages = countPages(out);
  delete process.env.KINDRED_KIT;
  const drawn = build();
  const same = build();
  const path = join(corpus, 'data/communities/xa-illustrative-00000.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('does not exist.', 'still does not exist.'));
  const edited = build();
  const changed = readFileSync(join(out, 'communities/xa-illustrative-00000/index.html'), 'utf8');
  return [
    { what: `clean build, ${number(pages)} pages`, result: show(clean), limit: '150 s, 2.5 GB' },
    { what: 'the same with the city kit drawn, cold', result: show(drawn), limit: '720 s' },
    { what: 'rebuild, nothing changed (baseline)', result: show(same), limit: '' },
    { what: 'rebuild, one community edited', result: show(edited), limit: '25 s' },
    {
      what: 'the edit is on its page',
      result: changed.includes('still does not exist.') ? 'yes' : 'failed: the page is stale',
      limit: 'yes',
    },
  ];
}

/** Share images: of the invented places in two languages, in a cache of their own. */
async function benchCards(communities: number): Promise<Row[]> {
  const { measureCards } = await import('../test/bench/cards.ts');
  const { ms, drawn, cold, warm, edited, largest } = await measureCards(communities);
  const seconds = ({ ms }: { ms: number }) => `${(ms / 1000).toFixed(1)} s`;
  return [
    { what: `share image, mean of ${drawn}`, result: `${ms.toFixed(0)} ms of one core`, limit: '60 ms' },
    { what: 'largest share image', result: `${kb(largest)} kB`, limit: '120 kB' },
    {
      what: `${number(cold.files)} share images, cold`,
      result: `${seconds(cold)}, ${number(cold.drawn)} drawn`,
      limit: '720 s',
    },
    {
      what: 'the same, warm',
      result: `${seconds(warm)}, ${number(warm.drawn)} drawn`,
      limit: '10 s, 0 drawn',
    },
    {
      what: 'the same, one number corrected in one language',
      result: `${seconds(edited)}, ${number(edited.drawn)} drawn`,
      limit: '1 drawn',
    },
  ];
}

/** A chart laid out and written as markup by itself, and what three charts add to the build of every story. */
async function benchCharts(stories: number): Promise<Row[]> {
  const { drawSamples } = await import('../test/bench/charts.ts');
  const { ms, charts } = drawSamples(3000);
  const rows: Row[] = [
    {
      what: `lay out and write a chart, ${number(charts)} of all kinds`,
      result: `${ms.toFixed(2)} ms a chart`,
      limit: '8 ms',
    },
  ];
  const seconds = [0, 3].map((perStory) => {
    const corpus = join(tmpdir(), `kindred-bench-charts-${perStory}`);
    const out = `${corpus}-dist`;
    writeCorpus(corpus, { communities: 100, stories, charts: perStory });
    const built = run(['scripts/build.ts', '--root', corpus, '--out', out, '--clean']);
    rmSync(corpus, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
    rows.push({
      what: `build ${number(stories)} stories with ${perStory} charts each, two languages`,
      result: show(built),
      limit: '',
    });
    return built.ok ? built.seconds : Number.NaN;
  });
  // Each chart is drawn in two languages, and each has its file of values.
  const drawn = stories * 3 * 2;
  const added = (((seconds[1] ?? Number.NaN) - (seconds[0] ?? Number.NaN)) * 1000) / drawn;
  const result = Number.isFinite(added) ? `${added.toFixed(2)} ms a chart` : 'failed: see above';
  return [...rows, { what: `what ${number(drawn)} drawn charts and their CSV add`, result, limit: '8 ms' }];
}

/** First view of one page of every template, as a browser without a cache would fetch it, gzipped. */
/** First views of one page of every kind, each language, heaviest first; counted as the tests count them. */
async function benchWeight(dist: string): Promise<Row[]> {
  process.env.KINDRED_DIST = dist;
  const { weigh } = await import('../test/support/weight.ts');
  const { localised, locales, readPage } = await import('../test/support/site.ts');
  const { templates } = await import('../test/support/templates.ts');
  const weights = templates.flatMap(({ path }) =>
    locales.map((locale) => weigh(readPage(localised(path, locale)))),
  );
  weights.sort((a, b) => b.total - a.total);
  return weights.map(({ path, total, html, css, js, fonts, pictures }) => ({
    what: `weight: ${path}`,
    result: `${kb(total)} kB (html ${kb(html)}, css ${kb(css)}, js ${kb(js)}, fonts ${kb(fonts)}, pictures ${kb(pictures)})`,
    limit: '150 kB, js 15',
  }));
}

/** Drawing at build, and what a map weighs inside its page, gzipped. */
async function benchMaps(communities: number, dist: string): Promise<Row[]> {
  const { drawLocators, weighMap, weighRegion } = await import('../test/bench/maps.ts');
  const seconds = drawLocators(join(repository, 'data'), communities);
  const weigh = (what: string, path: string, limit: string): Row => {
    const { picture, frame } = weighMap(readFileSync(join(dist, path, 'index.html'), 'utf8'));
    return { what, result: `${kb(picture)} kB, with its lists ${kb(frame)} kB`, limit };
  };
  return [
    { what: `draw ${number(communities)} locators`, result: `${seconds.toFixed(1)} s`, limit: '15 s' },
    weigh('locator in its page', 'communities/es-oviedo', '12 kB'),
    weigh('locator and dual map in their page', 'communities/ua-bakhmut', '24 kB'),
    weigh('country map in its page', 'countries/es', ''),
    {
      what: 'region map of every shipped community',
      result: `${kb(weighRegion(join(repository, 'data')))} kB`,
      limit: '60 kB',
    },
    weigh('world map in its page', 'awards/unicef-inspire-awards/2021', ''),
  ];
}

async function benchLighthouse(dist: string): Promise<Row[]> {
  const { scorePages } = await import('../test/bench/lighthouse.ts');
  const scores = await scorePages(dist, [
    '/',
    '/communities/ua-bakhmut/',
    '/stories/bakhmut-before-and-after/',
    '/awards/',
  ]);
  return scores.map(({ path, categories, paint, shift }) => ({
    what: `lighthouse: ${path}`,
    result: `${Object.entries(categories)
      .map(([name, score]) => `${name} ${score}`)
      .join(', ')}; LCP ${paint}, CLS ${shift}`,
    limit: 'performance 98, others 100',
  }));
}

/** Three stories in each language on slow 4G, the processor slowed four times; the load of this machine is told with them. */
async function benchStories(dist: string): Promise<Row[]> {
  const { readStories } = await import('../test/bench/story.ts');
  const slugs = ['bakhmut-before-and-after', 'a-city-and-a-fund', 'inspire-2021-city-by-city'];
  const paths = slugs.flatMap((slug) => ['', '/uk'].map((locale) => `${locale}/stories/${slug}/`));
  const readings = await readStories(dist, paths);
  const load = loadavg()[0]?.toFixed(1);
  return readings.flatMap(({ path, paints, shift, moved, longest }) => [
    {
      what: `story: ${path}, LCP, median of ${paints.length}`,
      result: `${Math.round(paints[Math.floor(paints.length / 2)] ?? Number.NaN)} ms (${paints.map(Math.round).join(', ')}), load ${load}`,
      limit: '1,500 ms',
    },
    {
      what: `story: ${path}, shift while it is read`,
      result: `${shift.toFixed(4)}${moved.length > 0 ? `: ${moved.slice(0, 3).join('; ')}` : ''}`,
      limit: '0',
    },
    ...(longest === null
      ? []
      : [
          {
            what: `story: ${path}, longest task while its map passes`,
            result: longest === 0 ? 'none over 50 ms' : `${Math.round(longest)} ms`,
            limit: '50 ms',
          },
        ]),
  ]);
}

/** The search on the page of all results; `query` is typed letter by letter, the processor slowed four times. */
async function benchSearch(dist: string, query: string): Promise<Row[]> {
  const { measureSearch } = await import('../test/bench/search.ts');
  const { pages, index, bytes, first, keys } = await measureSearch(dist, query);
  const tell = (times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    return `${at(0.5)} ms, at worst ${at(1)} ms`;
  };
  const what = (text: string) => `search, ${number(pages)} pages: ${text}`;
  return [
    { what: what('index'), result: `${index.toFixed(1)} s`, limit: '40 s' },
    { what: what('to the first results'), result: `${kb(bytes)} kB`, limit: '350 kB' },
    { what: what('a key, first results'), result: tell(first), limit: '150 ms' },
    { what: what('a key, all results'), result: tell(keys), limit: '' },
  ];
}

/** The living maps of a country and of a community. */
/** The explore map on a phone, its processor slowed four times for the keystrokes. */
async function benchExplore(dist: string): Promise<Row[]> {
  const { measureExplore } = await import('../test/bench/explore.ts');
  const found = await measureExplore(dist);
  const what = (text: string) => `explore map, ${number(found.places)} places: ${text}`;
  return [
    {
      what: what('a place in its file'),
      result: `${found.bytesPerPlace.toFixed(1)} bytes`,
      limit: '30 bytes',
    },
    {
      what: what('first view'),
      result: `${found.hasMapLibre ? 'failed: with MapLibre, ' : ''}${kb(found.firstView)} kB (${kb(found.beforePlaces)} kB before the places)`,
      limit: '300 kB, no MapLibre',
    },
    {
      what: what('keystroke, processor 4 × slower'),
      result: `${found.keystroke.toFixed(0)} ms to list and count, ${found.marks.toFixed(0)} ms to marks`,
      limit: '100 ms',
    },
    {
      what: what('elements of the page'),
      result: `${number(found.elements)}, at most ${number(found.mostElements)} while typing`,
      limit: 'bounded',
    },
  ];
}

async function benchLive(dist: string): Promise<Row[]> {
  const { openMaps } = await import('../test/bench/liveMap.ts');
  const openings = await openMaps(dist, ['/countries/ua/', '/communities/ua-bakhmut/']);
  return openings.map(({ path, ms, bytes }) => ({
    what: `living map: ${path}, from the wish to the first picture`,
    result: ms === null ? 'failed to open' : `${(ms / 1000).toFixed(1)} s, ${kb(bytes)} kB`,
    limit: '4 s, 4 × slower processor',
  }));
}

function countPages(dist: string): number {
  if (!existsSync(dist)) return 0;
  return readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    .length;
}

type Run = { ok: boolean; seconds: number; peak: number };

/** A child process measured from outside: seconds on the clock, and its own peak memory as it exits. */
function run(args: string[], expected = 0): Run {
  const measure = join(repository, 'test/bench/peak.ts');
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--import', measure, ...args], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/peak-memory (\d+)/.exec(child.stderr)?.[1] ?? 0);
  const ok = child.status === expected;
  if (!ok) console.error(child.stderr.slice(-2000));
  return { ok, seconds, peak };
}

function show({ ok, seconds, peak }: Run): string {
  return `${ok ? '' : 'failed after '}${seconds.toFixed(1)} s, ${(peak / 1024 ** 2).toFixed(0)} MB at most`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function table(rows: Row[]): string {
  const width = (key: keyof Row) => Math.max(key.length, ...rows.map((row) => row[key].length));
  const line = (row: Row) =>
    `${row.what.padEnd(width('what'))}  ${row.result.padEnd(width('result'))}  ${row.limit}`;
  return [line({ what: 'what', result: 'result', limit: 'limit' }), ...rows.map(line)].join('\n');
}
