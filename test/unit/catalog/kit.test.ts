import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from '#catalog/context';
import { getContext } from '#catalog/context';
import { describeHandover, describeKit, keyOfKit, leadingSentences, listKits } from '#catalog/kit';
import { describeShareImage } from '#catalog/shareImage';
import { getRecord, type Store } from '#catalog/store';
import { cardOfKit } from '#figure/card/text';

vi.mock('astro:content', () => import('../../support/content.ts'));

describe('a kit', () => {
  let english: Context;
  let ukrainian: Context;
  let store: Store;
  beforeAll(async () => {
    english = await getContext(undefined);
    ukrainian = await getContext('uk');
    store = english.store;
  });
  /** The same language without what was described before, as after an edit. */
  const afresh = (): Context => ({ ...english });

  it('of a front-line place says its situation with a day, and where its community is now (M7)', () => {
    const kit = describeKit(english, 'community', 'ua-bakhmut');
    expect(kit.situation?.line).toBe('Situation: destroyed. As of: 31 May 2023');
    expect(kit.now?.text).toMatch(/^Since 2022 .*support centres in other Ukrainian cities\.$/);
    expect(kit.relocated).toBe(true);
    expect(describeKit(english, 'project', 'inspire-2021-bakhmut').situation?.line).toMatch(
      /^Bakhmut: destroyed/,
    );
    for (const { id, situation } of store.communities.values()) {
      const { situation: told } = describeKit(english, 'community', id);
      expect(told === null, id).toBe(situation === null);
    }
  });

  it('gives a figure its qualifier, day, kind and source, the same in every language (P1, P2)', () => {
    const kit = describeKit(english, 'community', 'ua-bakhmut');
    expect(kit.figure).toMatchObject({
      id: 'bakhmut-children-served-2021',
      value: 'more than 400',
      note: 'As of: 18 November 2021, reported',
    });
    expect(kit.source).toMatch(/^Source: UNICEF Ukraine, 2021$/);
    expect(describeKit(ukrainian, 'community', 'ua-bakhmut').figure).toMatchObject({
      id: 'bakhmut-children-served-2021',
      value: 'понад 400',
    });
  });

  it('never passes a plan or a promise off as a result', () => {
    for (const { kind, id } of listKits(english)) {
      const { figure } = describeKit(english, kind, id);
      if (figure && /not a result|not received|estimate/.test(figure.kind))
        expect(figure.settled, id).toBe(false);
    }
    const krakow = describeKit(english, 'community', 'pl-krakow').figure;
    expect(krakow).toMatchObject({ settled: false, kind: 'announced, not received' });
  });

  it('names Kosovo with an asterisk and carries the note (M2)', () => {
    for (const context of [english, ukrainian])
      for (const { id, country } of store.communities.values()) {
        const kit = describeKit(context, 'community', id);
        if (country === 'XK') expect(kit.kicker, id).toMatch(/\*$/);
        if (country === 'XK') expect(kit.kosovoNote, id).toContain('1244');
      }
    expect(describeKit(english, 'community', 'pl-krakow').kosovoNote).toBeNull();
  });

  it('carries a statement of independence, the day it was checked and its own permanent address', () => {
    const kit = describeKit(ukrainian, 'project', 'inspire-2021-bakhmut');
    expect(kit.url).toBe(`${ukrainian.site.url}/uk/projects/inspire-2021-bakhmut/`);
    expect(kit.address).not.toContain('://');
    expect(kit.checked).toContain('2026');
    expect(kit.independence).toBe(leadingSentences(ukrainian.plain(ukrainian.site.independence), 120));
  });

  it('has a source line for every record, in letters that an image can write', () => {
    for (const context of [english, ukrainian])
      for (const { kind, id } of listKits(context)) {
        const kit = describeKit(context, kind, id);
        if (kit.source !== '') expect(cardOfKit(kit).source, id).not.toBeNull();
        expect(cardOfKit(kit).status, id).not.toBeNull();
      }
  });

  it('changes, and its key with it, when a figure is corrected (S10)', () => {
    const figure = getRecord(store, 'figures', 'bakhmut-children-served-2021');
    const [observation] = figure.observations;
    if (!observation) throw new Error('The figure has no observation.');
    const before = keyOfKit(afresh(), 'community', 'ua-bakhmut');
    const [value, held] = [observation.value, keyOfKit(afresh(), 'community', 'pl-krakow')];
    observation.value = 500;
    const edited = afresh();
    expect(describeKit(edited, 'community', 'ua-bakhmut').figure?.value).toBe('more than 500');
    expect(describeKit(edited, 'project', 'inspire-2021-bakhmut').figure?.value).toBe('more than 500');
    expect(keyOfKit(edited, 'community', 'ua-bakhmut')).not.toBe(before);
    expect(keyOfKit(edited, 'community', 'pl-krakow')).toBe(held);
    observation.value = value;
    expect(keyOfKit(afresh(), 'community', 'ua-bakhmut')).toBe(before);
  });

  it('shows no medium, so that a withdrawn one is on no image (S10)', () => {
    const text = JSON.stringify(describeHandover(english));
    for (const { id, file, alt } of store.media.values())
      for (const word of [file, `"${id}"`, ...Object.values(alt ?? {})])
        if (word) expect(text.includes(word), word).toBe(false);
  });

  it('leads to its own image, and pages without one to that of the site', () => {
    expect(describeShareImage(ukrainian, '/communities/ua-bakhmut/').href).toBe(
      '/uk/cards/community/ua-bakhmut.png',
    );
    expect(describeShareImage(english, '/poster/project/inspire-2021-bakhmut/').href).toBe(
      '/cards/project/inspire-2021-bakhmut.png',
    );
    expect(describeShareImage(english, '/communities/no-such-place/').href).toBe('/cards/site.png');
    expect(describeShareImage(english, '/map/').href).toBe('/cards/site.png');
    expect(describeShareImage(english, '/communities/ua-bakhmut/').alt).toMatch(
      /Bakhmut.*Winner, 2021.*more than 400/,
    );
  });
});
