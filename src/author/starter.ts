/**
 * The first content of another network's edition, path by path: two invented places, an award with a project, a story
 * and the standing pages, in the languages it chose. Everything in it says that it is invented (trust P5).
 */
import { formatTranslation } from '#check/rules/translation';
import type { Colours } from '#model/colour';
import type { RecordOf } from '#model/registry';
import { siteKey } from '#model/siteKey';
import { story as storySchema } from '#model/story';
import { digestOfText, partsOfText } from '#model/translation';
import { parseStory } from '#source/story';
import { makeFavicon } from './favicon.ts';
import { standingPages } from './starterPages.ts';
import { type StarterLocale, starterStory } from './starterStory.ts';

/** `day`: of the edition, ISO. The first of `locales` is the default language. */
export type StarterOptions = {
  name: string;
  locales: readonly StarterLocale[];
  url: string;
  email: string;
  colours: Colours | null;
  day: string;
};

const town = 'xa-example-town';
const village = 'xa-example-village';
const source = 'example-source';
const labels: Record<StarterLocale, string> = { en: 'English', uk: 'Українська' };

/** Path and text of every file, fonts aside. */
export function makeStarter(options: StarterOptions): Map<string, string> {
  const { name, locales, day } = options;
  /** Words in the languages of the edition; English names stand in every record, whatever the languages. */
  const say = (en: string, uk: string): Record<string, string> =>
    Object.fromEntries(locales.map((locale) => [locale, { en, uk }[locale]]));
  const called = (en: string, uk: string): Record<string, string> => ({ en, ...say(en, uk) });
  const files = new Map<string, string>();
  const add = (path: string, value: unknown) => files.set(path, `${JSON.stringify(value, null, 2)}\n`);

  add('data/site.json', describeSite(options, say));
  add('data/corrections.json', []);
  add('data/themes.json', [
    {
      id: 'play',
      names: say('Play', 'Гра'),
      summary: say('Time, room and company to play.', 'Час, місце й товариство для гри.'),
    },
  ]);
  add('data/names.json', [
    {
      id: 'XA',
      kind: 'country',
      country: 'XA',
      names: called('Example Country', 'Умовна країна'),
      avoid: [],
    },
    { id: town, kind: 'community', country: 'XA', names: called('Example Town', 'Умовне місто'), avoid: [] },
    {
      id: village,
      kind: 'community',
      country: 'XA',
      names: called('Example Village', 'Умовне село'),
      avoid: [],
    },
  ]);
  add('data/countries/XA.json', {
    id: 'XA',
    names: called('Example Country', 'Умовна країна'),
    languages: locales.slice(0, 1),
    mark: 'none',
    note: say(
      'Invented, to show where a country is described.',
      'Вигадано, щоб показати, де описують країну.',
    ),
    sources: [source],
  } satisfies RecordOf<'countries'>);
  add(`data/sources/${source}.json`, {
    id: source,
    title: 'Example source',
    publisher: 'Nobody: an example',
    url: null,
    published: day.slice(0, 4),
    retrieved: day,
    language: 'en',
    licence: null,
  });
  add(`data/communities/${town}.json`, {
    ...place(town, called('Example Town', 'Умовне місто'), 31, 43.4, day),
    summary: say(
      'Example Town does not exist. Its record shows how a town is described; put yours in its place.',
      'Умовного міста немає. Його запис показує, як описують місто; поставте на його місце своє.',
    ),
  });
  add(`data/communities/${village}.json`, {
    ...place(village, called('Example Village', 'Умовне село'), 36.6, 43.3, day),
    summary: say('Example Village does not exist either.', 'Умовного села теж немає.'),
  });
  add('data/figures/example-children.json', {
    id: 'example-children',
    label: say('who came to play in an invented summer', 'прийшли гратися вигаданого літа'),
    unit: 'children',
    subject: { kind: 'project', id: 'example-playground' },
    observations: [observation(day)],
    relation: 'single',
  });
  add('data/awards/example-award.json', {
    id: 'example-award',
    names: say('Example Award', 'Умовна нагорода'),
    organiser: say('Nobody', 'Ніхто'),
    organisation: null,
    since: null,
    summary: say(
      'Invented, to show where an award is described.',
      'Вигадано, щоб показати, де описують нагороду.',
    ),
    criteria: [],
    editions: [
      {
        id: day.slice(0, 4),
        date: day.slice(0, 4),
        place: null,
        categories: [{ id: 'play', names: say('Play', 'Гра') }],
        figures: [],
        chosen: null,
        gaps: null,
        sources: [source],
      },
    ],
    note: null,
    sources: [source],
    verified: day,
  });
  add('data/projects/example-playground.json', {
    id: 'example-playground',
    title: say('Example playground', 'Умовний майданчик'),
    titleNote: null,
    community: town,
    location: null,
    recognitions: [
      {
        award: 'example-award',
        edition: day.slice(0, 4),
        category: 'play',
        status: 'winner',
        prize: null,
        date: null,
        sources: [source],
        note: null,
      },
    ],
    themes: ['play'],
    programme: null,
    summary: say(
      'An invented playground, which shows how a project is described.',
      'Вигаданий майданчик, який показує, як описують проєкт.',
    ),
    done: [],
    results: ['example-children'],
    cost: [],
    context: [],
    evidence: null,
    partners: [],
    partnersText: [],
    timeline: [],
    copy: null,
    didNotWork: null,
    next: {
      asOf: null,
      state: 'unknown',
      text: say(
        'Nothing is known: the project is invented. A project that won has to say what became of it.',
        'Нічого не відомо: проєкт вигадано. Про відзначений проєкт треба сказати, що з ним сталося далі.',
      ),
      events: [],
      figures: [],
      unknown: [],
      sources: [],
    },
    unknown: [],
    sources: [source],
    verified: day,
  });

  addStories(files, locales, day);
  for (const locale of locales)
    for (const [slug, text] of Object.entries(standingPages(locale, name, day)))
      files.set(`content/pages/${locale}/${slug}.mdx`, text);
  files.set('public/favicon.svg', makeFavicon(`${siteKey(options.url)}-${name}`));
  return files;
}

type Say = (en: string, uk: string) => Record<string, string>;

function describeSite(
  { name, locales, url, email, colours, day }: StarterOptions,
  say: Say,
): RecordOf<'site'> {
  const [first = 'en'] = locales;
  return {
    name: Object.fromEntries(locales.map((locale) => [locale, name])),
    tagline: say(
      'An atlas of communities that put children first.',
      'Атлас громад, у яких діти на першому місці.',
    ),
    description: say(
      `${name}: places, projects and stories about children in towns, each with its source. So far everything here is invented.`,
      `${name}: місця, проєкти й розповіді про дітей у містах, усе з джерелами. Поки що все тут вигадано.`,
    ),
    url,
    edition: { id: day.slice(0, 7), label: say(`Edition of ${day}`, `Видання від ${day}`), date: day },
    defaultLocale: first,
    locales: locales.map((code) => ({ code, label: labels[code], dir: 'ltr' as const })),
    contact: { email, repository: null },
    independence: say(
      `${name} speaks for itself alone. Every figure links to the page it came from.`,
      `${name} говорить лише від себе. Кожне число веде на сторінку, звідки його взято.`,
    ),
    safeguarding: say(
      'No photographs of children. A community’s pattern is drawn by rule from its identifier.',
      'Жодних фотографій дітей. Візерунок громади будується за правилом із її ідентифікатора.',
    ),
    licences: { code: 'MIT', content: 'CC BY 4.0', fonts: 'OFL-1.1' },
    review: { membershipMonths: 24, sourceMonths: 24 },
    illustrative: true,
    lead: [town, village],
    feature: {
      project: 'example-playground',
      title: say('A project, told large', 'Проєкт зблизька'),
      text: say(
        'By an invented count the playground welcomed',
        'За вигаданим підрахунком, на майданчик завітали',
      ),
      after: null,
    },
    ...(colours ? { colours } : {}),
  };
}

const observation = (day: string): RecordOf<'figures'>['observations'][number] => ({
  value: 120,
  range: null,
  qualifier: 'about',
  asOf: day.slice(0, 4),
  status: 'illustrative',
  source,
  locator: null,
  note: null,
});

/** An invented place stands in the sea, where nobody can take it for a real one. Degrees east and north. */
const place = (id: string, names: Record<string, string>, lon: number, lat: number, day: string) =>
  ({
    id,
    names,
    native: null,
    aliases: [],
    country: 'XA',
    region: null,
    codes: { geonames: null, katotth: null },
    location: { lon, lat, precision: 'centre', gazetteer: 'fact-pack' },
    locationNote: null,
    situation: null,
    relocation: null,
    memberships: [],
    commitments: [],
    population: null,
    unknown: [],
    sources: [source],
    verified: day,
  }) satisfies Omit<RecordOf<'communities'>, 'summary'>;

/** The first language holds the original; the other one says what it was translated from. */
function addStories(files: Map<string, string>, locales: readonly StarterLocale[], day: string): void {
  const [first = 'en', ...others] = locales;
  const original = starterStory(first, day, '');
  files.set(`content/stories/${first}/example-story.mdx`, original);
  const { frontMatter, bodyStart } = parseStory(original);
  const front = storySchema.parse(frontMatter.value);
  const body = original.slice(bodyStart);
  const made = formatTranslation(first, digestOfText(front, body), partsOfText(front, body));
  for (const locale of others)
    files.set(`content/stories/${locale}/example-story.mdx`, starterStory(locale, day, made));
}
