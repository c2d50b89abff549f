/** Everything that has a name, by the letter it may be looked for under: small files a browser fetches as one types. */
import { getSheetSquare } from '#figure/geo/sheet';
import { DRAWERS, drawerOf, meaningOf, toPlain } from '#i18n/fold';
import { paths } from '#i18n/paths';
import type { LocaleText } from '#model/text';
import { splitName } from './award.ts';
import { describeMark } from './community.ts';
import type { Context, Text } from './context.ts';
import { communityName, countryName } from './names.ts';
import type { PageType } from './searchMarks.ts';

/**
 * A row of a drawer: path without language, name as shown, type, country or '', plain forms besides the name's own
 * joined by '|', square of the sheet or '', place of its status among the drawer's words or -1, language of the name or ''.
 */
export type NameRow = readonly [
  path: string,
  name: string,
  type: PageType,
  country: string,
  keys: string,
  square: string,
  word: number,
  lang: string,
];

export interface Drawer {
  words: readonly string[];
  rows: readonly NameRow[];
}

interface Entry {
  path: string;
  name: Text;
  type: PageType;
  country: string;
  keys: ReadonlySet<string>;
  square: string;
  word: string;
}

const drawersByContext = new WeakMap<Context, Map<string, Drawer>>();

/** All drawers of a language, empty ones too, so that no letter leads to a missing file. */
export function listDrawers(context: Context): Map<string, Drawer> {
  let drawers = drawersByContext.get(context);
  if (!drawers) {
    drawers = new Map(DRAWERS.map((letter) => [letter, makeDrawer(letter, listEntries(context))]));
    drawersByContext.set(context, drawers);
  }
  return drawers;
}

function makeDrawer(letter: string, entries: readonly Entry[]): Drawer {
  const own = entries.filter(({ keys }) => [...keys].some((key) => drawerOf(key) === letter));
  const words = [...new Set(own.map(({ word }) => word).filter(Boolean))].sort();
  const rows = own.map(({ path, name, type, country, keys, square, word }): NameRow => {
    const shown = toPlain(name.text);
    const others = [...keys].filter((key) => key !== shown && drawerOf(key) === letter);
    return [path, name.text, type, country, others.join('|'), square, words.indexOf(word), name.lang ?? ''];
  });
  return { words, rows };
}

const entriesByContext = new WeakMap<Context, Entry[]>();

/** Countries, programmes, awards and themes before places, and places with most to tell before others. */
function listEntries(context: Context): readonly Entry[] {
  const known = entriesByContext.get(context);
  if (known) return known;
  const { store } = context;
  const reviewed = new Map([...store.names.values()].map((name) => [name.id, name]));
  const plain = (forms: Iterable<string | null | undefined>) =>
    new Set([...forms].flatMap((form) => (form ? toPlain(form) || [] : [])));
  const every = (names: LocaleText) => Object.values(names);
  /** Reviewed inflected forms without their preposition, and forms that are only looked for. */
  const besides = (id: string): string[] => {
    const name = reviewed.get(id);
    if (!name) return [];
    const inflected = every(name.locative ?? {}).map((form) => meaningOf(toPlain(form ?? '')).join(' '));
    return [...every(name.names), ...inflected, ...name.avoid] as string[];
  };
  const bare = { square: '', word: '' };
  const entries: Entry[] = [
    ...[...store.countries.values()].map(({ id, names }) => ({
      ...bare,
      path: paths.country(id),
      name: { text: countryName(context, id), lang: null },
      type: 'country' as const,
      country: id,
      keys: plain([...every(names), ...besides(id)]),
    })),
    ...[...store.themes.values()].map(({ id, names }) => ({
      ...bare,
      path: paths.theme(id),
      name: context.text(names),
      type: 'theme' as const,
      country: '',
      keys: plain([...every(names), id.replaceAll('-', ' ')]),
    })),
    ...[...store.programmes.values()].map(({ id, names, native, country }) => ({
      ...bare,
      path: paths.programme(id),
      name: context.text(names),
      type: 'programme' as const,
      country: country ?? '',
      keys: plain([...every(names), native?.text]),
    })),
    ...[...store.awards.values()].map(({ id, names }) => ({
      ...bare,
      path: paths.award(id),
      name: { ...context.text(names), text: splitName(context.text(names)).head },
      type: 'award' as const,
      country: '',
      keys: plain([...every(names), splitName(context.text(names)).head]),
    })),
    ...[...store.communities.values()]
      .map((community) => ({ community, weight: weightOf(context, community.id) }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ community }) => {
        const { id, names, native, aliases, country, location } = community;
        const { text, lang } = communityName(context, community);
        return {
          path: paths.community(id),
          name: { text, lang },
          type: 'place' as const,
          country,
          keys: plain([...every(names), native?.text, ...aliases.map((alias) => alias.text), ...besides(id)]),
          square: location ? (getSheetSquare(location.lon, location.lat) ?? '') : '',
          word: describeMark(context, community).word,
        };
      }),
  ];
  entriesByContext.set(context, entries);
  return entries;
}

/** How much there is to read of a place: of two with one name the richer comes first. */
function weightOf({ store }: Context, id: string): number {
  const community = store.communities.get(id);
  return (
    (store.projectsByCommunity.get(id)?.length ?? 0) * 2 +
    (store.agreementsByCommunity.get(id)?.length ?? 0) +
    (community?.memberships.length ?? 0) +
    (community?.summary ? 1 : 0)
  );
}
