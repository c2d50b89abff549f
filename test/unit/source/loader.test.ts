import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, test, vi } from 'vitest';
import { recordLoader } from '#source/loader';
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
