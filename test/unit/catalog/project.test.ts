import { describe, expect, it, vi } from 'vitest';
import type { Context } from '#catalog/context';
import type { FigureView } from '#catalog/figures';
import type { Difference } from '#model/difference';
import type { Project } from '#model/project';

vi.mock('astro:content', () => ({ getCollection: async () => [] }));

const { describeStatements, listStatements } = await import('#catalog/projectFigures');
const { pickSquare } = await import('#catalog/projectSquares');
const { compareEntries } = await import('#catalog/projectList');
const { describeCopy, describeStandard, listSilent } = await import('#catalog/project');

const context = {
  locale: 'en',
  t: (key: string) => key,
  plain: (value: Record<string, string>) => value.en,
  format: { compare: (a: string, b: string) => a.localeCompare(b, 'en') },
  site: { lead: ['zz-kite'] },
  store: {
    sources: new Map(['alpha', 'beta'].map((id) => [id, { id, publisher: `Publisher ${id}` }])),
  },
} as unknown as Context;

const statement = (value: string, source: string, settled = true) => ({
  value,
  phrase: `${value} kites`,
  asOf: '2021',
  settled,
  statusWord: 'planned',
  source: { id: source, number: 1 },
});

const figure = (id: string, relation: string, ...statements: ReturnType<typeof statement>[]) => {
  const [first, ...others] = statements;
  return {
    ...first,
    id,
    unit: 'kites',
    label: { text: 'flown in the park', lang: null },
    relation,
    others,
    reading: null,
  } as unknown as FigureView;
};

const difference = (id: string, ...sources: string[]) =>
  ({ id, statements: sources.map((source) => ({ sources: [source] })) }) as unknown as Difference;

describe('the statements of a figure', () => {
  it('are nothing to compare when there is one', () => {
    expect(describeStatements(context, figure('one', 'single', statement('400', 'alpha')))).toBeNull();
  });

  it('are all kept, the chosen one first, each with its publisher', () => {
    const view = describeStatements(
      context,
      figure('two', 'dates', statement('400', 'alpha'), statement('90', 'beta', false)),
    );
    expect(view?.statements.map(({ value, who, whoNote, chosen }) => [value, who, whoNote, chosen])).toEqual([
      ['400', 'Publisher alpha', null, true],
      ['90', 'Publisher beta', 'planned', false],
    ]);
  });

  it('are headed by what is counted, as a title', () => {
    const view = describeStatements(
      context,
      figure('two', 'dates', statement('400', 'alpha'), statement('90', 'beta')),
    );
    expect(view?.title.text).toBe('Kites flown in the park');
  });
});

describe('sources that differ on a page', () => {
  const flown = figure('flown', 'dates', statement('400', 'alpha'), statement('90', 'beta'));

  it('are laid out once, however often the figure is shown', () => {
    expect(listStatements(context, [flown, flown]).statements).toHaveLength(1);
  });

  it('are left to the recorded difference that rests on all the same sources', () => {
    const list = listStatements(context, [flown], [difference('kites', 'alpha', 'beta')]);
    expect(list).toEqual({ statements: [], anchors: { flown: 'differ-kites' } });
  });

  it('keep a box of their own when a recorded difference lacks one of the sources', () => {
    const list = listStatements(context, [flown], [difference('kites', 'alpha')]);
    expect(list.anchors.flown).toBe('differ-flown');
    expect(list.statements).toHaveLength(1);
  });
});

describe('people counted out in squares', () => {
  it('fit in a picture that is taken in at a glance', () => {
    for (const raw of [100, 399, 400, 12_000, 90_000])
      expect(raw / (pickSquare({ raw, settled: true }, 'children') ?? 0)).toBeLessThanOrEqual(40);
  });

  it('are people, and more of them than a number alone would tell', () => {
    expect(pickSquare({ raw: 400, settled: true }, 'eur')).toBeNull();
    expect(pickSquare({ raw: 12, settled: true }, 'children')).toBeNull();
    expect(pickSquare({ raw: null, settled: true }, 'children')).toBeNull();
  });
});

describe('entries of an award', () => {
  const entry = (community: string, status: string, facts: number, title = community) => ({
    project: {
      community,
      title: { en: title },
      results: Array.from({ length: facts }),
      done: [],
      timeline: [],
      next: null,
    } as unknown as Project,
    recognition: { status } as unknown as Project['recognitions'][number],
  });

  it('stand by how far they came, then lead communities, then by how much is told', () => {
    const entries = [
      entry('aa-thin', 'winner', 0),
      entry('zz-kite', 'submission', 9),
      entry('bb-full', 'winner', 3),
      entry('cc-final', 'finalist', 9),
      entry('zz-kite', 'winner', 0),
    ];
    expect(
      entries
        .sort(compareEntries(context))
        .map(({ project, recognition }) => [project.community, recognition.status]),
    ).toEqual([
      ['zz-kite', 'winner'],
      ['bb-full', 'winner'],
      ['aa-thin', 'winner'],
      ['cc-final', 'finalist'],
      ['zz-kite', 'submission'],
    ]);
  });
});

describe('what it takes to copy a project', () => {
  const said = (need: 'money' | 'people' | null, text: string) => ({
    need,
    text: { text, lang: null },
    sourceNumber: 1,
  });

  it('is told need by need, and what answers none comes last', () => {
    const { needs } = describeCopy(context, [
      said(null, 'wind'),
      said('people', 'two flyers'),
      said('money', 'string'),
      said('people', 'a judge'),
    ]);
    expect(needs.map(({ need, entries }) => [need, entries.map(({ text }) => text.text)])).toEqual([
      ['money', ['string']],
      ['people', ['two flyers', 'a judge']],
      [null, ['wind']],
    ]);
  });

  it('names every need of which no source says anything', () => {
    const { silent } = describeCopy(context, [said('money', 'string')]);
    expect(silent).toContain('project.need.time');
    expect(silent).not.toContain('project.need.money');
  });
});

describe('a published scale of evidence', () => {
  const scaled = {
    ...context,
    text: ({ en }: Record<string, string>) => ({ text: en, lang: null }),
    site: {
      evidenceScale: {
        names: { en: 'Scale of winds' },
        levels: ['1', '2', '3'].map((id) => ({ id, text: { en: `level ${id}` } })),
        note: { en: 'read by us' },
        sources: ['alpha'],
      },
    },
  } as unknown as Context;

  it('shows how far a project came and what lies above', () => {
    const view = describeStandard(scaled, '2');
    expect(view?.levels.map(({ isReached }) => isReached)).toEqual([true, true, false]);
    expect(view?.at?.id).toBe('2');
  });

  it('reaches nothing where the sources carry no level', () => {
    const view = describeStandard(scaled, null);
    expect(view?.at).toBeNull();
    expect(view?.levels.some(({ isReached }) => isReached)).toBe(false);
  });

  it('is not there in an edition that names none', () => {
    expect(describeStandard({ ...context, site: {} } as unknown as Context, '1')).toBeNull();
  });
});

describe('a project of which only the entry is known', () => {
  const bare = {
    forWhom: null,
    done: [],
    results: [],
    partners: [],
    partnersText: [],
    cost: [],
    evidence: null,
    copy: null,
    didNotWork: null,
    next: null,
  } as unknown as Project;

  it('says of each part that nothing is known', () => {
    expect(listSilent(context, bare)).toHaveLength(9);
  });

  it('is not silent about what is told', () => {
    const told = { ...bare, results: ['kites-flown'], next: { asOf: '2024' } } as unknown as Project;
    expect(listSilent(context, told)).not.toContain('compare.row.results');
    expect(listSilent(context, told)).not.toContain('compare.row.next');
  });

  it('still does not know what happened next when a search found no source', () => {
    const searched = { ...bare, next: { asOf: null } } as unknown as Project;
    expect(listSilent(context, searched)).toContain('compare.row.next');
  });
});
