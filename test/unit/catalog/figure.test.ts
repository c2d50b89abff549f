import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Context, getContext } from '#catalog/context';
import { describeFigurePage, keyOfFigurePage, plainValue } from '#catalog/figure';
import { findNamedFigures } from '#catalog/figureUses';
import { getRecord } from '#catalog/store';
import { findNamed } from '#catalog/storyUses';

vi.mock('astro:content', () => import('../../support/content.ts'));

const known = new Set(['kites', 'strings']);

describe('uses of a number', () => {
  it('are found in the fields that hold figures, however deep, and only there', () => {
    const record = {
      id: 'kites',
      results: ['kites'],
      phases: [{ figures: ['strings', 'unheard-of'] }],
      themes: ['kites'],
    };
    expect([...findNamedFigures(record, known)]).toEqual(['kites', 'strings']);
  });

  it('are found in the components of a story, several in one attribute, and inside others', () => {
    const inside = [{ name: 'Figure', attributes: { id: 'strings', form: 'kites' }, inside: [] }];
    const tags = [{ name: 'Chart', attributes: { figures: 'kites, unheard-of', title: 'strings' }, inside }];
    expect([...findNamed(tags, 'figures', known)]).toEqual(['kites', 'strings']);
  });
});

describe('the page of a number', () => {
  let contexts: Context[];
  beforeAll(async () => {
    contexts = [await getContext(undefined), await getContext('uk')];
  });
  const page = (context: Context, id: string) =>
    describeFigurePage(context, getRecord(context.store, 'figures', id));

  it('has a title no other number has, in every language', () => {
    for (const context of contexts) {
      const titles = [...context.store.figures.keys()].map((id) => page(context, id).title);
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('keeps every statement, each with a source the page lists', () => {
    for (const context of contexts) {
      for (const { id, observations } of context.store.figures.values()) {
        const { figure, citations } = page(context, id);
        expect([figure, ...figure.others].map(({ source }) => source.id)).toEqual(
          observations.map(({ source }) => source),
        );
        expect(new Set(citations.map((source) => source.id))).toEqual(
          new Set(observations.map(({ source }) => source)),
        );
      }
    }
  });

  it('draws statements from three dated ones on, from the least to the largest of all', () => {
    for (const context of contexts) {
      expect(page(context, 'bakhmut-children-served-2021').chart).toBeNull();
      const drawn = page(context, 'bakhmut-residents-remaining').chart;
      expect([drawn?.from, drawn?.to]).toEqual([500, 24_000].map((value) => context.format.large(value)));
    }
  });

  it('owes the note where it is about Kosovo (M2)', () => {
    for (const context of contexts) {
      for (const figure of context.store.figures.values()) {
        const { kind, id } = figure.subject;
        if (kind === 'community' && id.startsWith('xk-'))
          expect(page(context, figure.id).needsNote).toBe(true);
      }
    }
  });

  it('has another key when a statement changes', () => {
    const [context] = contexts;
    if (!context) throw new Error('There is no context.');
    const view = page(context, 'bakhmut-residents-remaining');
    const other = { ...view, figure: { ...view.figure, asOf: 'another day' } };
    expect(keyOfFigurePage(other)).not.toBe(keyOfFigurePage(view));
  });
});

it('a value stands in markup as a plain number, a range as both its ends', () => {
  expect(plainValue({ value: 1200.5, range: null })).toBe('1200.5');
  expect(plainValue({ value: null, range: [3, 5] })).toBe('3/5');
});
