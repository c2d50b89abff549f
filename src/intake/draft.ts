/** A record as it would be after a row: new, or an existing one with what the row says. Never empties a field. */
import type { RecordOf } from '#model/registry';
import { romanise } from '#model/romanise';
import type { GazetteerPlace } from '#source/gazetteer';
import type { Wish } from './row.ts';

export type Community = RecordOf<'communities'>;
type Texts = Record<string, string>;

/** What of the edition a draft is made with. `today`: ISO day, for what no source dates. */
export type Ground = {
  locale: string;
  today: string;
  sources: ReadonlyMap<string, RecordOf<'sources'>>;
  languageOf: (country: string) => string | null;
  /** Reviewed names of a place, by record id or GeoNames number. */
  reviewed: (id: string | null, geonames: number | null) => Texts | null;
  /** A name that must not be used. */
  avoided: (name: string) => boolean;
  /** All forms of a region that the edition knows by one of them. */
  regionForms: (name: string) => Texts | null;
  regionOf: (place: GazetteerPlace) => Texts | null;
};

/** Names in every language there is one for; the default language by what is surest. */
export function nameOf(wish: Wish, place: GazetteerPlace | null, ground: Ground): Texts {
  const reviewed = ground.reviewed(wish.id, place?.id ?? wish.geonames) ?? {};
  const names = { ...reviewed, ...wish.names };
  if (names[ground.locale]) return names;
  const ukrainian = wish.country === 'UA' ? (wish.names.uk ?? wish.native) : null;
  const listed = place && !ground.avoided(place.name) ? place.name : null;
  const made = ukrainian ? romanise(ukrainian) : listed;
  return made ? { [ground.locale]: made, ...names } : names;
}

export function makeNew(id: string, wish: Wish, place: GazetteerPlace | null, ground: Ground): Community {
  const country = wish.country ?? id.slice(0, 2).toUpperCase();
  const blank: Community = {
    id,
    names: {},
    native: null,
    aliases: [],
    country,
    region: null,
    codes: { geonames: null, katotth: null },
    location: null,
    locationNote: null,
    situation: null,
    relocation: null,
    memberships: [],
    commitments: [],
    population: null,
    summary: null,
    unknown: [],
    sources: [],
    verified: '',
  };
  const record = applyWish(blank, wish, place, ground);
  if (record.population === null && place && place.population > 0) {
    record.population = {
      value: place.population,
      range: null,
      qualifier: 'exact',
      asOf: null,
      status: 'reported',
      source: 'geonames',
      locator: null,
      note: {
        en: 'Population of the place matched in GeoNames, not necessarily of the municipality; undated.',
        uk: 'Населення місця, знайденого в GeoNames, не обов’язково всієї громади; без дати.',
      },
    };
  }
  return record;
}

/** The record with what the row says; the same values, and so an equal record, when the row says nothing new. */
export function applyWish(
  before: Community,
  wish: Wish,
  place: GazetteerPlace | null,
  ground: Ground,
): Community {
  const record = structuredClone(before);
  const fresh = before.verified === '';
  const { locale } = ground;
  record.names = fresh
    ? sorted({ ...nameOf(wish, place, ground) }, locale)
    : sorted({ ...record.names, ...wish.names }, locale);
  const own = ground.languageOf(record.country);
  const native = wish.native ?? (fresh && own ? wish.names[own] : undefined);
  if (native && native !== record.native?.text && !(native === record.names[locale] && !wish.native))
    record.native = { text: native, lang: own };
  for (const text of wish.aliases)
    if (!record.aliases.some((alias) => alias.text === text)) record.aliases.push({ text, lang: null });

  const region = regionFor(wish, place, fresh ? null : record.region, fresh, ground);
  if (region) record.region = sorted({ ...record.region, ...region }, locale);
  record.codes = {
    geonames: place?.id ?? wish.geonames ?? record.codes.geonames,
    katotth: wish.katotth ?? record.codes.katotth,
  };
  if (place && !record.location) {
    record.location = {
      lon: round(place.lon),
      lat: round(place.lat),
      precision: 'centre',
      gazetteer: 'geonames',
    };
  } else if (!place && wish.point) {
    const { lon, lat } = wish.point;
    if (record.location?.lon !== lon || record.location.lat !== lat)
      record.location = { lon, lat, precision: 'centre', gazetteer: 'source' };
  }
  if (wish.population !== null && wish.population !== record.population?.value) {
    record.population = {
      value: wish.population,
      range: null,
      qualifier: 'exact',
      asOf: wish.populationAsOf,
      status: 'reported',
      source: wish.sources[0] ?? '',
      locator: null,
      note: null,
    };
  }
  if (wish.programme && wish.status) applyMembership(record, wish, ground);
  if (Object.keys(wish.summaries).length > 0)
    record.summary = sorted({ ...record.summary, ...wish.summaries }, locale);

  const used = fresh && place ? [...wish.sources, 'geonames'] : wish.sources;
  record.sources = [...new Set([...record.sources, ...used])];
  if (fresh || JSON.stringify(record) !== JSON.stringify(before)) {
    const days = wish.sources.map((id) => ground.sources.get(id)?.retrieved ?? '');
    record.verified = [record.verified, ...days].sort().at(-1) || ground.today;
  }
  return record;
}

/** The date of the newest dated source of a row; null when none has one. */
export const datedBy = (wish: Wish, { sources }: Ground): string | null =>
  wish.sources
    .map((id) => sources.get(id)?.published ?? '')
    .sort()
    .at(-1) || null;

function applyMembership(record: Community, wish: Wish, ground: Ground): void {
  const { programme, status } = wish;
  const { locale } = ground;
  if (!programme || !status) return;
  const held = record.memberships.find((membership) => membership.programme === programme);
  const dated = datedBy(wish, ground);
  const note = Object.keys(wish.notes).length > 0 ? sorted({ ...held?.note, ...wish.notes }, locale) : null;
  if (!held) {
    record.memberships.push({
      programme,
      status,
      since: wish.since,
      until: wish.until,
      asOf: wish.asOf ?? dated,
      reviewDue: null,
      note,
      history: [],
      sources: [...wish.sources],
    });
    return;
  }
  const changed = held.status !== status;
  held.status = status;
  held.since = wish.since ?? held.since;
  held.until = wish.until ?? held.until;
  // A date never goes back because a list is older than what is known, unless the list says so.
  held.asOf = wish.asOf ?? (changed ? (dated ?? held.asOf) : held.asOf);
  held.note = note ?? held.note;
  held.sources = [...new Set([...held.sources, ...wish.sources])];
}

function regionFor(
  wish: Wish,
  place: GazetteerPlace | null,
  held: Texts | null,
  fresh: boolean,
  ground: Ground,
): Texts | null {
  const given = Object.values(wish.regions);
  const forms = given.map((name) => ground.regionForms(name)).find((found) => found !== null) ?? null;
  // One region has many spellings; the one the edition uses stays.
  if (forms && !fresh && JSON.stringify(forms) === JSON.stringify(held)) return null;
  const told = given.length > 0 ? (forms ?? wish.regions) : null;
  if (told?.[ground.locale]) return told;
  return fresh && place ? ground.regionOf(place) : null;
}

/** The default language first, the others by their tags, as all records have them. */
function sorted(texts: Texts, locale: string): Texts {
  const keys = Object.keys(texts).sort((a, b) => (a === locale ? -1 : b === locale ? 1 : a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, texts[key] ?? '']));
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** `before` and `after` are JSON of the field; null where there was nothing. */
export type Change = { path: (string | number)[]; before: string | null; after: string | null };

/** Field by field what differs; lists of identifiers and short records are one field. */
export function compare(before: unknown, after: unknown, path: (string | number)[] = []): Change[] {
  const text = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  if (text(before) === text(after)) return [];
  const whole = ['native', 'aliases', 'location', 'population', 'sources', 'note', 'history'];
  const branch = (value: unknown) => typeof value === 'object' && value !== null;
  if (!branch(before) || !branch(after) || whole.includes(String(path.at(-1))))
    return [{ path, before: text(before), after: text(after) }];
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
    compare(old[key], now[key], [...path, Array.isArray(after) ? Number(key) : key]),
  );
}
