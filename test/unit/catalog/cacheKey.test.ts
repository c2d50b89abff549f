import { beforeAll, describe, expect, it, vi } from 'vitest';
import { keyOfCards, keyOfCommunity } from '#catalog/cacheKey';
import { describeCard, describeCommunity } from '#catalog/community';
import type { Context } from '#catalog/context';
import { getContext } from '#catalog/context';
import { getRecord, type Store } from '#catalog/store';

vi.mock('astro:content', () => import('../../support/content.ts'));

/** Every string of a record gets a letter more, as an editor might give it; what is read as a key or a date stays. */
function retouch(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (
      typeof inner === 'string' &&
      (key === 'en' || key === 'uk' || key === 'title' || key === 'publisher')
    ) {
      (value as Record<string, string>)[key] = `${inner}¤`;
    } else retouch(inner);
  }
}

describe('a cache key', () => {
  let context: Context;
  let store: Store;
  /** Records whose digest is told anew, as the loader would after an edit. */
  const edited = new Set<object>();

  beforeAll(async () => {
    context = await getContext(undefined);
    store = context.store;
    (store.corrections as Map<string, object>).set('turned-digit', {
      id: 'turned-digit',
      date: '2026-11-20',
      kind: 'figure',
      page: '/communities/ua-bakhmut/',
      figure: null,
      before: { en: '7' },
      after: { en: '9' },
      reason: { en: 'A digit was turned.' },
    });
    const original = store.digestOf;
    store.digestOf = (record) => `${original(record)}${edited.has(record) ? '!' : ''}`;
  });

  const others = [
    'sources',
    'figures',
    'programmes',
    'organisations',
    'awards',
    'projects',
    'agreements',
    'events',
    'voices',
    'differences',
    'themes',
    'corrections',
  ] as const;

  it.each(['ua-bakhmut', 'pl-krakow', 'es-oviedo', 'xk-prishtina'])(
    'of %s changes whenever an edited record changes the page',
    (id) => {
      const community = getRecord(store, 'communities', id);
      const before = JSON.stringify(describeCommunity(context, community));
      const key = keyOfCommunity(context, community);
      const stale: string[] = [];
      let changed = 0;
      const communities = [
        community,
        ...describeCommunity(context, community).neighbours.map((card) =>
          getRecord(store, 'communities', card.id),
        ),
      ];
      const records = [...others.flatMap((name): object[] => [...store[name].values()]), ...communities];
      for (const record of records) {
        const copy = structuredClone(record);
        retouch(record);
        edited.add(record);
        if (JSON.stringify(describeCommunity(context, community)) !== before) {
          changed += 1;
          if (keyOfCommunity(context, community) === key) stale.push((record as { id: string }).id);
        }
        edited.delete(record);
        Object.assign(record, copy);
      }
      expect(stale).toEqual([]);
      expect(changed).toBeGreaterThan(3);
    },
    60_000,
  );

  it('of a list changes when a card on it does', () => {
    const community = getRecord(store, 'communities', 'ua-lviv');
    const list = [community, getRecord(store, 'communities', 'es-oviedo')];
    const key = keyOfCards(context, list);
    const before = JSON.stringify(describeCard(context, community));
    const copy = structuredClone(community);
    retouch(community);
    edited.add(community);
    expect(JSON.stringify(describeCard(context, community))).not.toBe(before);
    expect(keyOfCards(context, list)).not.toBe(key);
    edited.delete(community);
    Object.assign(community, copy);
    expect(keyOfCards(context, list)).toBe(key);
  });

  it('of a page stays when an unrelated community is edited', () => {
    const key = keyOfCommunity(context, getRecord(store, 'communities', 'ua-bakhmut'));
    edited.add(getRecord(store, 'communities', 'br-araruna'));
    expect(keyOfCommunity(context, getRecord(store, 'communities', 'ua-bakhmut'))).toBe(key);
    edited.clear();
  });
});
