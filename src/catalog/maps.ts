/** Words and places for maps: names of countries and waters, the note every map carries, marks with their titles. */
import type { AmountMark } from '#figure/geo/amounts';
import type { CommunityCard, CommunityView, MarkView } from './community.ts';
import type { Context, Text } from './context.ts';
import { type LiveOffer, liveOffer } from './liveOffer.ts';
import { type SaveOffer, saveOffer } from './saveOffer.ts';

/** Shape of a place on a map; structurally that of figure/geo. */
export interface MapPlace {
  id: string;
  lon: number | null;
  lat: number | null;
  mark: MarkView;
  title: string;
  href: string;
  label?: string;
  isLead?: boolean;
  /** Named in every print that draws it alone, if need be at the end of a line. */
  isNamed?: boolean;
  /** A sum of money drawn as an area. */
  amount?: AmountMark;
  /** What its mark says, for the key. */
  word?: string;
  /** Its bare name, for lists. */
  name?: Text;
}

/** What stands under every map (M3). */
export interface MapNotes {
  /** On which day it was as the map shows it. */
  asOf: string;
  disclaimer: string;
  source: string;
  licence: string;
  /** Words of the link to the same places as CSV. */
  csvWord: string;
  /** Words for bringing the map to life. */
  live: LiveOffer;
  /** Words for saving the map, and what the file says besides. */
  save: SaveOffer;
}

export const mapNotes = (context: Context): MapNotes => {
  const { t } = context;
  return {
    asOf: t('map.as-of', { date: context.format.date(context.site.edition.date) }),
    disclaimer: t('map.disclaimer'),
    source: t('map.source'),
    licence: t('map.licence'),
    csvWord: t('data.csv'),
    live: liveOffer(context),
    save: saveOffer(context),
  };
};

const tables = new WeakMap<Context, Readonly<Record<string, string>>>();

/**
 * Names by ISO code and by water id. The reviewed table decides; countries it does not hold are named as Unicode's
 * common locale data names them, so that a neighbour on a map is never left blank.
 */
export function mapNames(context: Context): Readonly<Record<string, string>> {
  const known = tables.get(context);
  if (known) return known;
  const { store, locale } = context;
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const table: Record<string, string> = {};
  for (const first of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (const second of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      const name = regions.of(first + second);
      if (name) table[first + second] = name;
    }
  }
  for (const entry of store.names.values()) {
    if (entry.kind === 'country') table[entry.id] = context.plain(entry.names);
    if (entry.kind === 'water') table[entry.id.replace(/^water-/, '')] = context.plain(entry.names);
  }
  for (const country of store.countries.values()) {
    table[country.id] =
      country.mark === 'asterisk' ? `${context.plain(country.names)}*` : context.plain(country.names);
  }
  // Kosovo is never drawn without its note, whether or not the edition has a record of it (M2).
  if (table.XK && !table.XK.endsWith('*')) table.XK += '*';
  tables.set(context, table);
  return table;
}

/** A community as a mark: its title says name and status. */
export function toMapPlace(
  card: CommunityCard,
  more: { label?: string; isLead?: boolean; isNamed?: boolean; title?: string } = {},
): MapPlace {
  return {
    id: card.id,
    lon: card.location?.lon ?? null,
    lat: card.location?.lat ?? null,
    mark: card.mark,
    title: `${card.name.text}, ${card.country}: ${card.markWord}`,
    href: card.name.href,
    name: { text: card.name.text, lang: card.name.lang },
    word: card.markWord,
    ...more,
  };
}

const sinceYear = ({ t }: Context, date: string): string =>
  t('community.since-year', { year: /\d{4}/.exec(date)?.[0] ?? date });

/** The stops of a relocated community, for the dual map. */
export function relocationStops(context: Context, view: CommunityView) {
  return (view.relocation?.places ?? []).map((place, index) => ({
    id: `stop-${index + 1}`,
    name: place.name.text,
    // There is room for the year; title and list have the date.
    date: place.since ? sinceYear(context, place.since) : null,
    lon: place.location?.lon ?? null,
    lat: place.location?.lat ?? null,
    title: place.since
      ? `${place.name.text} (${context.t('community.since-date', { date: place.since })})`
      : place.name.text,
    ...(place.href ? { href: place.href } : {}),
  }));
}

/** "100 km" */
export const formatKm =
  ({ format, t }: Context) =>
  (km: number): string =>
    t('map.km', { value: format.number(km) });
