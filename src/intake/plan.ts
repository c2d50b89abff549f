/**
 * A sheet against the edition: which records it would make, which it would change and how, which rows are refused and
 * why. Writes nothing. Long because every way a row can meet a record is judged in one place.
 */
import type { World } from '#check/diagnostic';
import { toLatinKey, toSlug } from '#model/romanise';
import type { GazetteerPlace } from '#source/gazetteer';
import { findAlike, findById, kmBetween } from '#source/gazetteer';
import type { Row, Sheet } from '#source/sheet/table';
import type { Change, Community, Ground } from './draft.ts';
import { applyWish, compare, datedBy, makeNew, nameOf } from './draft.ts';
import type { IntakeCode, IntakeFault } from './fault.ts';
import type { Field, Mapping } from './fields.ts';
import type { Matcher } from './match.ts';
import { createMatcher, stemOf } from './match.ts';
import type { Lookup, Wish } from './row.ts';
import { readRow } from './row.ts';

/** `rows`: those that asked for it, the first one first. `before`: null when the record is new. */
export type Draft = {
  rows: number[];
  before: Community | null;
  after: Community;
  changes: Change[];
  matched: GazetteerPlace | null;
};
/** A name that several places have. */
export type Question = {
  row: number;
  name: string;
  country: string;
  candidates: GazetteerPlace[];
  texts: string[];
};
export type PlanNote =
  | 'rows-above'
  | 'rows-left-out'
  | 'empty-rows'
  | 'total-rows'
  | 'header-again'
  | 'new-source'
  | 'near-front';
export type Plan = {
  drafts: Draft[];
  faults: IntakeFault[];
  questions: Question[];
  notes: { code: PlanNote; args: Record<string, string | number> }[];
  /** Rows that hold data, those left out on purpose aside. */
  rows: number;
  /** Whether a record for GeoNames itself must be written too. */
  needsGeonames: boolean;
};
/** `choices`: row -> GeoNames number, or null: none of them. `without`: rows to leave out. */
export type PlanOptions = {
  choices: ReadonlyMap<number, number | null>;
  without: ReadonlySet<number>;
  defaults: ReadonlyMap<Field, string>;
  today: string;
  /** Words of a status in the languages of the edition -> status. */
  statusWords: ReadonlyMap<string, string>;
  progress?: (done: number, all: number) => void;
};
type Entries = World['entries'];

export function createPlan(sheet: Sheet, mapping: Mapping, entries: Entries, options: PlanOptions): Plan {
  const communities = entries.communities.map(({ value }) => value);
  const matcher = createMatcher(
    communities,
    entries.names.map(({ value }) => value),
  );
  const ground = groundOf(entries, matcher, options.today);
  const lookup = lookupOf(entries, options);
  const plan: Plan = { drafts: [], faults: [], questions: [], notes: [], rows: 0, needsGeonames: false };
  const held = indexOf(communities);
  const drafts = new Map<string, Draft>();
  const rows = chooseRows(sheet, mapping, options, plan);
  plan.rows = rows.length;
  const width = mapping.columns.length;

  // Where no row can have a source, it is said once.
  const sourced = options.defaults.has('source') || mapping.columns.some(({ to }) => to === 'source');
  if (!sourced) plan.faults.push({ code: 'no-source', row: null, column: null, args: {} });

  for (const [done, row] of rows.entries()) {
    if (done % 5000 === 0) options.progress?.(done, rows.length);
    const beyond = row.cells.findIndex((cell, index) => index >= width && cell !== null);
    if (beyond >= 0) {
      const args = { found: row.cells.length, expected: width };
      plan.faults.push({ code: 'wide-row', row: row.number, column: beyond, args });
      continue;
    }
    const { wish, faults } = readRow(row, mapping, lookup, options.defaults);
    plan.faults.push(...faults);
    // One mistake gives one message: what a faulty row would match is not judged.
    const fault = faults.length === 0 ? judge(wish) : null;
    if (fault) plan.faults.push(fault);
  }
  plan.drafts = [...drafts.values()];
  plan.needsGeonames =
    !ground.sources.has('geonames') && plan.drafts.some(({ after }) => after.sources.includes('geonames'));
  if (plan.needsGeonames) plan.notes.push({ code: 'new-source', args: {} });
  if (plan.drafts.some(({ before, after }) => !before && after.country === 'UA'))
    plan.notes.push({ code: 'near-front', args: {} });
  return plan;

  /** Takes a wish into the drafts, or says why not. */
  function judge(wish: Wish): IntakeFault | null {
    const columnOf = (...fields: Field[]) =>
      mapping.columns.find(({ to }) => to && fields.includes(to))?.index ?? null;
    const nameColumn = mapping.columns.find(({ to }) => to?.startsWith('name.'))?.index ?? null;
    const refuse = (
      code: IntakeCode,
      column: number | null,
      args: IntakeFault['args'] = {},
      list?: string[],
    ): IntakeFault => ({ code, row: wish.row, column, args, ...(list ? { list } : {}) });
    const names = [...Object.values(wish.names), ...(wish.native ? [wish.native] : [])];
    const [name = ''] = names;
    const { id, geonames, katotth } = wish;
    let base = id ? held.byId.get(id) : undefined;
    const byNumber = geonames === null ? undefined : held.byGeonames.get(geonames);
    const byKatotth = katotth === null ? undefined : held.byKatotth.get(katotth);
    for (const [found, column, code] of [
      [byNumber, columnOf('geonames'), geonames],
      [byKatotth, columnOf('katotth'), katotth],
    ] as const) {
      if (!found) continue;
      if ((id && found.id !== id) || (base && found.id !== base.id))
        return refuse('other-record', column, {
          found: String(code),
          other: found.id,
          id: id ?? base?.id ?? '',
        });
      base ??= found;
    }
    if (!base && !name && !geonames) return refuse('no-name', nameColumn);
    wish.country ??= base?.country ?? null;
    const numbered = geonames === null ? null : findById(geonames);
    if (geonames !== null && !numbered && !base)
      return refuse('unknown-geonames', columnOf('geonames'), { found: geonames });
    wish.country ??= numbered?.country ?? null;
    const { country } = wish;
    if (!country) return refuse('no-country', columnOf('country'));
    if (id && id.slice(0, 2) !== country.toLowerCase())
      return refuse('id-country', columnOf('id'), { found: id, country });
    if (katotth && country !== 'UA')
      return refuse('katotth-country', columnOf('katotth'), { found: katotth, country });
    if (numbered && numbered.country !== country)
      return refuse('geonames-country', columnOf('geonames'), {
        found: numbered.id,
        name: numbered.name,
        there: numbered.country,
        country,
      });

    let place = numbered;
    const choice = options.choices.get(wish.row);
    if (choice) {
      place = findById(choice);
      if (!place || place.country !== country)
        return refuse('bad-choice', nameColumn, { found: choice, country });
    } else if (!place && !base?.codes.geonames && choice !== null) {
      const asked = {
        names: names.length > 0 ? names : Object.values(base?.names ?? {}),
        country,
        regions: Object.values(wish.regions),
        population: wish.population,
        point: wish.point ?? base?.location ?? null,
        katotth,
      };
      const answer = matcher.match(asked);
      if ('far' in answer) {
        const { far, nearest, swapped } = answer;
        const args = { name, far, id: nearest.id, lon: nearest.lon, lat: nearest.lat };
        return refuse(swapped ? 'swapped' : 'far', columnOf('coordinates', 'lat'), args);
      }
      if ('place' in answer) place = answer.place;
      else if (answer.candidates.length > 0) {
        const texts = answer.candidates.map((one) => describe(one));
        plan.questions.push({ row: wish.row, name, country, candidates: answer.candidates, texts });
        return refuse(
          'several-places',
          nameColumn,
          { name, country, count: texts.length, row: wish.row },
          texts,
        );
      } else if (!wish.point && !base) {
        const alike = findAlike(name, country);
        return refuse(
          'no-place',
          nameColumn,
          { name, country, count: alike.length },
          alike.map((one) => describe(one)),
        );
      }
    }
    if (place && wish.point && numbered) {
      const far = Math.round(kmBetween(wish.point.lon, wish.point.lat, place.lon, place.lat));
      if (far > 50) {
        const turned = kmBetween(wish.point.lat, wish.point.lon, place.lon, place.lat) <= 50;
        const args = { name: place.name, far, id: place.id, lon: place.lon, lat: place.lat };
        return refuse(turned ? 'swapped' : 'far', columnOf('coordinates', 'lat'), args);
      }
    }
    base ??= place ? held.byGeonames.get(place.id) : undefined;
    if (wish.sources.length === 0) {
      if (sourced) return refuse('no-source', columnOf('source'));
      return null;
    }

    const english = nameOf(wish, place, ground)[ground.locale];
    if (!base && !english) return refuse('no-name', nameColumn, { locale: ground.locale });
    const key = base?.id ?? id ?? `${country.toLowerCase()}-${toSlug(english ?? '')}`;
    if (!base && !/^[a-z]{2}-[a-z0-9]/.test(key)) return refuse('bad-id', nameColumn, { found: key });
    const taken = base ? undefined : held.byId.get(key);
    if (taken) {
      const same =
        !place && taken.location?.lon === wish.point?.lon && taken.location?.lat === wish.point?.lat;
      if (!same) return refuse('id-taken', nameColumn, { found: key, better: suggestId(key, wish, place) });
      base = taken;
    }
    const standing = base?.memberships.find(({ programme }) => programme === wish.programme);
    if (
      standing &&
      wish.status &&
      wish.status !== standing.status &&
      !isLater(wish.asOf ?? datedBy(wish, ground), standing.asOf)
    )
      return refuse('older-status', columnOf('asOf', 'status'), {
        programme: standing.programme,
        held: standing.status,
        asOf: standing.asOf ?? '?',
        status: wish.status,
        found: wish.asOf ?? datedBy(wish, ground) ?? '?',
      });
    const made = drafts.get(base?.id ?? key) ?? (place ? held.draftOf.get(place.id) : undefined);
    if (made) {
      const again =
        !wish.programme || made.after.memberships.some(({ programme }) => programme === wish.programme);
      const sameName = !base && !id && place && made.matched && made.matched.id !== place.id;
      if (sameName)
        return refuse('same-name', nameColumn, {
          found: key,
          other: made.rows[0] ?? 0,
          better: suggestId(key, wish, place),
        });
      if (again)
        return refuse('duplicate-row', nameColumn, { found: made.after.id, other: made.rows[0] ?? 0 });
      made.rows.push(wish.row);
      made.after = applyWish(made.after, wish, place, ground);
      made.changes = made.before ? compare(made.before, made.after) : [];
      return null;
    }
    const after = base ? applyWish(base, wish, place, ground) : makeNew(key, wish, place, ground);
    const draft: Draft = {
      rows: [wish.row],
      before: base ?? null,
      after,
      changes: base ? compare(base, after) : [],
      matched: place,
    };
    drafts.set(after.id, draft);
    if (place) held.draftOf.set(place.id, draft);
    return null;
  }

  function suggestId(key: string, wish: Wish, place: GazetteerPlace | null): string {
    const region = place ? matcher.regionText(place, ground.locale) : Object.values(wish.regions)[0];
    const end = region ? toSlug(stemOf(region)) : '';
    return end ? `${key}-${end}` : `${key}-2`;
  }

  function describe(place: GazetteerPlace): string {
    const record = held.byGeonames.get(place.id);
    const region = matcher.regionText(place, ground.locale);
    const name = ground.avoided(place.name)
      ? (ground.reviewed(null, place.id)?.[ground.locale] ?? place.name)
      : place.name;
    const parts = [
      name,
      region,
      place.population.toLocaleString('en'),
      `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`,
    ];
    return `${String(place.id).padEnd(9)} ${parts.filter(Boolean).join(' · ')}${record ? ` · = ${record.id}` : ''}`;
  }
}

/** Whether a date is certainly after another: 2021 is not after 2021-11. */
const isLater = (date: string | null, other: string | null): boolean =>
  other === null || (date !== null && date > other && !date.startsWith(other));

/** Rows of data: those above and of the headings, empty ones, totals and repeated headings aside. */
function chooseRows(sheet: Sheet, { header, columns }: Mapping, { without }: PlanOptions, plan: Plan): Row[] {
  const note = (code: PlanNote, args: Record<string, string | number>) => plan.notes.push({ code, args });
  const above = sheet.rows.slice(0, header).filter(({ cells }) => cells.some((cell) => cell !== null)).length;
  if (above > 0) note('rows-above', { count: above });
  let rows = sheet.rows.slice(header + 1);
  const filled = rows.filter(({ cells }) =>
    cells.some((cell) => cell !== null && String(cell).trim() !== ''),
  );
  const last = filled.at(-1)?.number ?? 0;
  const empty = rows.filter((row) => row.number < last).length - (filled.length > 0 ? filled.length - 1 : 0);
  if (empty > 0) note('empty-rows', { count: empty });
  rows = filled;
  const isTotal = ({ cells }: Row) =>
    /^(grand )?(total|sum|subtotal)s?\b|^(разом|всього|усього|підсумок|загалом|сума)(?!\p{L})/iu.test(
      String(cells.find((cell) => cell !== null && String(cell).trim() !== '') ?? '').trim(),
    );
  const totals = rows.filter(isTotal);
  if (totals.length > 0)
    note('total-rows', {
      rows: totals
        .map(({ number }) => number)
        .slice(0, 10)
        .join(', '),
    });
  const isHeader = ({ cells }: Row) =>
    columns.every(({ heading, index }) => String(cells[index] ?? '').trim() === heading);
  const again = rows.filter(isHeader);
  if (again.length > 0)
    note('header-again', {
      rows: again
        .map(({ number }) => number)
        .slice(0, 10)
        .join(', '),
    });
  const left = rows.filter(({ number }) => without.has(number));
  if (left.length > 0) note('rows-left-out', { rows: left.map(({ number }) => number).join(', ') });
  return rows.filter((row) => !isTotal(row) && !isHeader(row) && !without.has(row.number));
}

function indexOf(communities: readonly Community[]) {
  const byId = new Map(communities.map((one) => [one.id, one]));
  const byGeonames = new Map<number, Community>();
  const byKatotth = new Map<string, Community>();
  for (const one of communities) {
    if (one.codes.geonames) byGeonames.set(one.codes.geonames, one);
    if (one.codes.katotth) byKatotth.set(one.codes.katotth, one);
  }
  return { byId, byGeonames, byKatotth, draftOf: new Map<number, Draft>() };
}

function groundOf(entries: Entries, matcher: Matcher, today: string): Ground {
  const names = entries.names.map(({ value }) => value);
  const byId = new Map(names.map((one) => [one.id, one.names]));
  const byNumber = new Map(
    names.flatMap((one) => (one.geonames ? [[one.geonames, one.names] as const] : [])),
  );
  const avoided = new Set(names.flatMap(({ avoid }) => avoid));
  const regions = new Map<string, Record<string, string>>();
  const regional = names.filter(({ kind }) => kind === 'region').map((one) => one.names);
  for (const forms of [
    ...entries.communities.flatMap(({ value }) => (value.region ? [value.region] : [])),
    ...regional,
  ])
    for (const form of Object.values(forms)) regions.set(stemOf(form), forms);
  const languages = new Map(entries.countries.map(({ value }) => [value.id, value.languages[0] ?? null]));
  return {
    locale: entries.site[0]?.value.defaultLocale ?? 'en',
    today,
    sources: new Map(entries.sources.map(({ value }) => [value.id, value])),
    languageOf: (country) => languages.get(country) ?? null,
    reviewed: (id, geonames) =>
      (id ? byId.get(id) : undefined) ?? (geonames ? byNumber.get(geonames) : undefined) ?? null,
    avoided: (name) => avoided.has(name),
    regionForms: (name) => regions.get(stemOf(name)) ?? null,
    regionOf: matcher.regionOf,
  };
}

function lookupOf(entries: Entries, { statusWords }: PlanOptions): Lookup {
  const countries = new Map<string, string>();
  const programmes = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const { value } of entries.names) {
    if (value.kind !== 'country' || !value.country) continue;
    for (const form of [...Object.values(value.names), ...value.avoid])
      countries.set(toLatinKey(form), value.country);
  }
  for (const { value } of entries.countries)
    for (const form of [value.id, ...Object.values(value.names)]) countries.set(toLatinKey(form), value.id);
  for (const { value } of entries.programmes)
    for (const form of [value.id, ...Object.values(value.names)]) programmes.set(toLatinKey(form), value.id);
  for (const { value } of entries.sources) {
    sources.set(value.id, value.id);
    if (value.url) sources.set(value.url.toLowerCase().replace(/\/$/, ''), value.id);
  }
  return { countries, programmes, sources, statuses: statusWords as Lookup['statuses'] };
}
