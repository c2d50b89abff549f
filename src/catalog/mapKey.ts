/** The key of a map in words: each mark that is drawn, once. Knows what marks say; refuses to know how they look. */
import type { MarkView } from './community.ts';
import type { Context } from './context.ts';
import type { MapPlace } from './maps.ts';

export interface MapKeyEntry {
  /** No shape of a status: several places under one number. */
  mark: MarkView | 'several';
  word: string;
}

/** From the highest standing to none. */
const ORDER = [
  'winner',
  'finalist',
  'recognised',
  'awarded',
  'participating',
  'shortlisted',
  'candidate',
  'applicant',
  'suspended',
  'expired',
  'place',
] as const satisfies readonly MarkView['name'][];

/** Says what the marks of `places` mean, in the order of standing; `hasSeveral` where numbers stand for several. */
export function describeMapKey(
  context: Context,
  places: readonly MapPlace[],
  hasSeveral = false,
): MapKeyEntry[] {
  const { t, locale } = context;
  const capital = (word: string) => word.slice(0, 1).toLocaleUpperCase(locale) + word.slice(1);
  const drawn = places.filter(({ lon, lat }) => lon !== null && lat !== null);
  const entries: MapKeyEntry[] = [];
  for (const name of ORDER) {
    const alike = drawn.filter(({ mark }) => mark.name === name);
    for (const lastKnown of [false, true]) {
      const some = alike.filter(({ mark }) => mark.lastKnown === lastKnown);
      if (some.length === 0) continue;
      // A place without a standing is one for several reasons.
      const words =
        name === 'place'
          ? [...new Set(some.flatMap(({ word }) => word ?? []))]
          : [name === 'winner' || name === 'finalist' ? t(`mark.${name}`) : t(`status.${name}`)];
      if (words.length === 0) continue;
      const status = words.join(' / ');
      entries.push({
        mark: { name, lastKnown, relocated: false },
        word: capital(lastKnown ? t('status.last-known', { status }) : status),
      });
    }
  }
  if (drawn.some(({ mark }) => mark.relocated))
    entries.push({
      mark: { name: 'place', lastKnown: false, relocated: true },
      word: t('community.relocated'),
    });
  if (hasSeveral) entries.push({ mark: 'several', word: t('mark.cluster') });
  return entries;
}
