import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { recordLoader } from '#source/loader';
import { messagesLoader } from '#source/messages';
import { tableLoader } from '#source/tables';
import { makeValidRoot, takeRecord, writeInto } from '../../support/root.ts';

afterEach(() => vi.unstubAllEnvs());

type Stored = { id: string; data: Record<string, unknown>; digest?: string };

/** The part of Astro's store that the loader uses. */
function makeStore() {
  const entries = new Map<string, Stored>();
  const written: string[] = [];
  const store = {
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    clear: () => entries.clear(),
    set: (entry: Stored) => {
      if (entries.get(entry.id)?.digest === entry.digest) return false;
      entries.set(entry.id, entry);
      written.push(entry.id);
      return true;
    },
  };
  return { entries, written, context: { store } as unknown as LoaderContext };
}

test('records are stored by id with the defaults of their schema', async () => {
  vi.stubEnv('KINDRED_ROOT', makeValidRoot());
  const { entries, context } = makeStore();
  await recordLoader('sources').load(context);
  expect(entries.get('illustrative-00000')?.data).toMatchObject({ archived: null, reviewDue: null });
});

test('a second load writes only what changed and forgets what is gone', async () => {
  const root = makeValidRoot();
  vi.stubEnv('KINDRED_ROOT', root);
  const { entries, written, context } = makeStore();
  await recordLoader('themes').load(context);
  const themes = [...entries.values()].map(({ data }) => ({ ...data }));
  expect(written.splice(0)).toHaveLength(themes.length);
  themes.pop();
  themes[0] = { ...themes[0], summary: { en: 'Changed.' } };
  writeInto(root, 'data/themes.json', themes);
  await recordLoader('themes').load(context);
  expect(written).toEqual([themes[0].id]);
  expect(entries.size).toBe(themes.length);
});

test('a record that breaks its schema stops the load with its file and field', async () => {
  const path = 'data/communities/xa-illustrative-00000.json';
  vi.stubEnv('KINDRED_ROOT', makeValidRoot({ [path]: { ...takeRecord(path), country: 'xa' } }));
  await expect(recordLoader('communities').load(makeStore().context)).rejects.toThrowError(
    `${path}: "country" does not fit. "npm run validate" says why.`,
  );
});

test('the tables of series are stored as rows by column', async () => {
  vi.stubEnv('KINDRED_ROOT', makeValidRoot({ 'data/series/counts.csv': 'date,people\n2022,1000\n' }));
  const { entries, context } = makeStore();
  await tableLoader().load(context);
  expect(entries.get('counts')?.data).toEqual({
    columns: ['date', 'people'],
    rows: [{ date: '2022', people: '1000' }],
  });
});

test('words of a root are laid over those of the engine, and every language of the edition has an entry', async () => {
  const site = { ...takeRecord('data/site.json'), locales: [{ code: 'en' }, { code: 'fr' }] };
  const words = { 'content/messages/en.json': { 'test.only': 'Here' } };
  vi.stubEnv('KINDRED_ROOT', makeValidRoot({ 'data/site.json': site, ...words }));
  const { entries, context } = makeStore();
  await messagesLoader().load(context);
  expect(entries.get('en')?.data['test.only']).toBe('Here');
  expect(Object.keys(entries.get('en')?.data ?? {}).length).toBeGreaterThan(1);
  expect(entries.get('fr')?.data).toEqual({});
});
