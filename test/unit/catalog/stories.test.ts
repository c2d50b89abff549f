import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Context } from '../../../src/catalog/context.ts';
import type { Store } from '../../../src/catalog/store.ts';
import type { StoryTag } from '../../../src/catalog/storyBody.ts';

vi.mock('astro:content', () => ({ getCollection: async () => [], render: async () => ({}) }));

const { createCitations } = await import('../../../src/catalog/citations.ts');
const { readingMinutes } = await import('../../../src/catalog/stories.ts');
const { readStoryBody } = await import('../../../src/catalog/storyBody.ts');
const { describeStoryChart } = await import('../../../src/catalog/storyCharts.ts');
const { createDesk } = await import('../../../src/catalog/storyDesk.ts');
const { describeStoryFigure } = await import('../../../src/catalog/storyText.ts');
const { numberSources, vocabulary } = await import('../../../src/catalog/storyVocabulary.ts');
const { createFormat } = await import('../../../src/i18n/format.ts');

const both = (text: string) => ({ en: text });
const source = (id: string) => ({
  id,
  title: id,
  publisher: 'Nobody',
  url: null,
  retrieved: '2026-01-01',
  language: 'en',
});
const statement = (value: number, asOf: string | null, from: string, status = 'reported') => ({
  value,
  range: null,
  qualifier: 'exact',
  asOf,
  status,
  source: from,
  locator: null,
  note: null,
});
const figure = (id: string, observations: unknown[], relation = 'single') => ({
  id,
  label: both('at the invented place'),
  unit: 'children',
  subject: { kind: 'edition', id: 'test' },
  observations,
  relation,
  reading: null,
});

/** A context of invented records: enough for the words inside a sentence. */
function makeContext(): Context {
  const t = (key: string, values: Record<string, string | number> = {}) =>
    key.startsWith('qualifier.') ? String(values.value) : key.startsWith('unit.') ? 'children' : key;
  const byId = (list: { id: string }[]) => new Map(list.map((record) => [record.id, record]));
  const store = {
    sources: byId(['alpha', 'beta', 'gamma', 'delta'].map(source)),
    figures: byId([
      figure('kites-flown', [statement(400, '2021', 'beta'), statement(90, '2019', 'gamma')], 'dates'),
      figure('kites-planned', [statement(500, '2030', 'alpha', 'target')]),
      figure('kites-twice', [statement(12, null, 'beta'), statement(11, null, 'beta')], 'scope'),
    ]),
    differences: new Map(),
    voices: new Map(),
  } as unknown as Store;
  const text = (value: Record<string, string>) => ({ text: value.en ?? '', lang: null });
  return {
    locale: 'en',
    store,
    site: { defaultLocale: 'en', edition: { date: '2026-11-21' }, review: { sourceMonths: 12 } },
    t,
    format: createFormat('en', t),
    href: (path: string) => path,
    text,
    plain: (value: Record<string, string>) => text(value).text,
  } as unknown as Context;
}

function makeDesk() {
  const context = makeContext();
  const citations = createCitations(context);
  return { citations, desk: createDesk(context, citations, 'content/stories/en/kites.mdx') };
}

const number = (body: string) => {
  const { citations, desk } = makeDesk();
  numberSources(desk, readStoryBody(body).tags);
  return citations.list().map(({ id }) => id);
};

describe('the sources of a story', () => {
  it('are numbered as a reader meets them, in sentences, blocks and lists alike', () => {
    const body = `First.<Cite id="delta" />\n\n- one <Figure id="kites-planned" /> kite\n\n<Aside>\n\n<Figure id="kites-flown" at="2019" />\n\n</Aside>\n\nAgain <Cite id="delta" /> and <Figure id="kites-flown" />.`;
    expect(number(body)).toEqual(['delta', 'alpha', 'gamma', 'beta']);
  });

  it('are those of the statement shown, not of every statement of the figure', () => {
    expect(number('<Figure id="kites-flown" />')).toEqual(['beta']);
    expect(number('<SourcesDiffer id="kites-flown" />')).toEqual(['beta', 'gamma']);
  });
});

describe('a bound figure', () => {
  it('is said with its unit, or alone where the sentence brings a noun', () => {
    const { desk } = makeDesk();
    expect(describeStoryFigure(desk, { id: 'kites-flown' }).text).toBe('400\u00a0children');
    expect(describeStoryFigure(desk, { id: 'kites-flown', form: 'value' }).text).toBe('400');
  });

  it('gives the statement of the date or the value asked for', () => {
    const { desk } = makeDesk();
    expect(describeStoryFigure(desk, { id: 'kites-flown', at: '2019', form: 'value' }).text).toBe('90');
    expect(describeStoryFigure(desk, { id: 'kites-twice', value: '11', form: 'value' }).text).toBe('11');
  });

  it('is open when it is a target', () => {
    const { desk } = makeDesk();
    expect(describeStoryFigure(desk, { id: 'kites-planned' }).open).toBe(true);
    expect(describeStoryFigure(desk, { id: 'kites-flown' }).open).toBe(false);
  });
});

describe('the bars of a chart', () => {
  const values = (order: Record<string, string>) => {
    const figures = 'kites-twice,kites-planned,kites-flown';
    const said = { kind: 'bar', figures, title: 'Kites', summary: 'Kites', ...order };
    const { plot } = describeStoryChart(makeDesk().desk, said);
    return plot.kind === 'bar' ? plot.rows.map(({ value }) => value) : [];
  };

  it('stand largest first, and as written where the author pairs them', () => {
    expect(values({})).toEqual([500, 400, 12]);
    expect(values({ order: 'written' })).toEqual([12, 500, 400]);
  });
});

describe('the notes of a story', () => {
  it('number each statement once, in reading order', () => {
    const { desk } = makeDesk();
    const note = (attributes: Record<string, string>) => describeStoryFigure(desk, attributes).note;
    expect(note({ id: 'kites-planned' })).toBe(1);
    expect(note({ id: 'kites-flown' })).toBe(2);
    expect(note({ id: 'kites-flown', at: '2019' })).toBe(3);
    expect(note({ id: 'kites-flown', form: 'value' })).toBe(2);
    expect([...desk.notes.values()].map(({ number: at }) => at)).toEqual([1, 2, 3]);
  });
});

describe('a mistake in a story stops the build with the file and', () => {
  it('the figure that was probably meant', () => {
    expect(() => number('<Figure id="kites-flwn" />')).toThrow(
      'content/stories/en/kites.mdx: there is no figure "kites-flwn". Did you mean "kites-flown"?',
    );
  });

  it('the statements a figure does have', () => {
    expect(() => number('<Figure id="kites-flown" at="2020" />')).toThrow(
      'figure "kites-flown" has no statement of 2020; it has 400 (2021), 90 (2019).',
    );
  });

  it('the component that was probably meant', () => {
    expect(() => number('<Figur id="kites-flown" />')).toThrow(
      'stories have no component <Figur>. Did you mean "Figure"?',
    );
  });

  it('the attribute that is missing or does not exist in that form', () => {
    expect(() => number('<Figure />')).toThrow('<Figure> needs "id".');
    expect(() => number('<Figure id="kites-flown" form="valu" />')).toThrow('Did you mean "value"?');
  });

  it('a part outside its instruction, a part that is missing, and what has no place in one', () => {
    expect(() => number('<Part kind="needs">x</Part>')).toThrow('<Part> stands only inside <HowTo>.');
    expect(() => number('<HowTo title="a">\n<Part kind="needs">x</Part>\n</HowTo>')).toThrow(
      '<HowTo> has 0 × <Part kind="steps">',
    );
    expect(() => number('<ScrollyMap kind="dual" title="a">\n<Cite id="beta" />\n</ScrollyMap>')).toThrow();
  });

  it('the attribute that was probably meant', () => {
    expect(() => number('<Figure id="kites-flown" forn="value" />')).toThrow('Did you mean "form"?');
  });

  it('an easy-read summary that nobody wrote', () => {
    expect(() => number('<EasyRead />')).toThrow('has no "easyRead"');
  });

  it('the fact that nothing differs', () => {
    expect(() => number('<SourcesDiffer id="kites-planned" />')).toThrow('nothing differs');
  });
});

describe('the length of a story', () => {
  it('counts its text and not its attributes, and is never nothing', () => {
    const { words } = readStoryBody('## Два слова\n\nThe child’s <Figure id="a-very-long-identifier" />.');
    expect(words).toBe(4);
    expect(readingMinutes(words, 'en')).toBe(1);
    expect(readingMinutes(2000, 'en')).toBe(10);
  });

  it('is told at the pace of its language', () => {
    expect(readingMinutes(1600, 'uk')).toBeGreaterThan(readingMinutes(1600, 'en'));
  });
});

const flatten = (tags: readonly StoryTag[]): StoryTag[] =>
  tags.flatMap((tag) => [tag, ...flatten(tag.inside)]);

describe('the stories of this edition', () => {
  const folder = new URL('../../../content/stories/', import.meta.url);
  const slugs = (locale: string) => readdirSync(new URL(`${locale}/`, folder)).sort();
  /** Components that carry facts, with their attributes; names of places may be written out for the sake of grammar. */
  const facts = (locale: string, slug: string) =>
    flatten(
      readStoryBody(readFileSync(new URL(`${locale}/${slug}`, folder), 'utf8').replace(/^---.*?\n---\n/s, ''))
        .tags,
    )
      .filter(({ name }) => name !== 'Place')
      .map(({ name, attributes: { form: _form, title: _title, summary: _summary, ...rest } }) => ({
        name,
        ...rest,
      }));

  it('exist in English and in Ukrainian', () => {
    expect(slugs('uk')).toEqual(slugs('en'));
  });

  it.each(slugs('en'))('%s says the same facts in both languages', (slug) => {
    const sort = (list: object[]) => list.map((entry) => JSON.stringify(entry)).sort();
    expect(sort(facts('uk', slug))).toEqual(sort(facts('en', slug)));
  });

  it.each(slugs('en').flatMap((slug) => [['en', slug] as const, ['uk', slug] as const]))(
    '%s/%s uses only the words of the vocabulary',
    (locale, slug) => {
      expect(facts(locale, slug).filter(({ name }) => !(name in vocabulary))).toEqual([]);
    },
  );
});
