/** What the living map says in a page's language: its words, and names of countries and waters where they stand. */
import type { LiveName } from '#figure/geo/liveNames';
import { listLiveNames } from '#figure/geo/liveNames';
import { focusCountries } from './atlas.ts';
import type { Context } from './context.ts';
import { mapNames } from './maps.ts';

/** The file a living map fetches beside its shapes. */
export interface LiveFile {
  words: Record<string, string>;
  /** ISO codes of the countries with a community. */
  focus: string[];
  names: LiveName[];
  /** The street map, where data/site.json names one: its file and whom it thanks. */
  streets?: { file: string; credit: string };
}

export function liveFile(context: Context): LiveFile {
  const { t, locale, store, site } = context;
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  // One number of every form, so that the browser has the sentence for any.
  const sample = new Map<string, number>();
  for (const number of [0, 1, 2, 3, 5, 6, 11, 100, 1.5]) {
    const form = new Intl.PluralRules(locale).select(number);
    if (!sample.has(form)) sample.set(form, number);
  }
  const clusters = forms.map((form) => [
    `cluster.${form}`,
    t('live.cluster', { count: sample.get(form) ?? 1.5, number: '{number}' }),
  ]);
  return {
    words: {
      region: t('live.region'),
      'zoom-in': t('live.zoom-in'),
      'zoom-out': t('live.zoom-out'),
      close: t('live.close'),
      more: t('live.more', { number: '{number}' }),
      scroll: t('live.scroll'),
      'scroll-mac': t('live.scroll-mac'),
      'two-fingers': t('live.two-fingers'),
      km: t('live.km'),
      m: t('live.m'),
      ...Object.fromEntries(clusters),
    },
    focus: focusCountries(store),
    names: listLiveNames(mapNames(context)),
    ...(site.basemap
      ? { streets: { file: site.basemap.file, credit: context.plain(site.basemap.attribution) } }
      : {}),
  };
}
