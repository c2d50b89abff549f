/**
 * The places of each map as rows of a table, in every language of the edition at once: what the CSV beside a map holds
 * (A1). Values are codes and dates as recorded, never words of one language; unknown is an empty cell.
 */
import type { Community } from '#model/community';
import { describeMark } from './community.ts';
import { type Context, getContext } from './context.ts';
import { leadingMembership } from './memberships.ts';
import { leadingRecognition } from './recognitions.ts';
import { getRecord } from './store.ts';

export type PlaceCell = string | number | boolean | null;

export interface PlaceTable {
  columns: string[];
  rows: Record<string, PlaceCell>[];
}

/** A row's own columns, before its place. */
type Extra = Record<string, PlaceCell>;

/** Rows of communities; `extras` add columns, the same ones in every row. */
export async function tableOfCommunities(
  communities: Iterable<Community>,
  describe: (community: Community) => Extra[] = () => [{}],
): Promise<PlaceTable> {
  const context = await getContext(undefined);
  const head = ['id', ...Object.keys(namesOf(context, {})), ...PLACE_COLUMNS];
  const rows = [...communities].flatMap((community) =>
    describe(community).map((extra) => ({
      ...rowOf(context, community),
      ...extra,
      ...termsOf(context, community),
    })),
  );
  return toTable(rows, head);
}

/** The members of a programme, or the places its phases name, with their roles. */
export async function tableOfProgramme(id: string): Promise<PlaceTable> {
  const { store } = await getContext(undefined);
  const programme = getRecord(store, 'programmes', id);
  const cast = programme.phases.flatMap((phase) =>
    phase.communities.map((entry) => ({ phase: phase.key, ...entry })),
  );
  if (cast.length === 0) return tableOfCommunities(store.communitiesByProgramme.get(id) ?? []);
  const ids = [...new Set(cast.map(({ community }) => community))];
  return tableOfCommunities(
    ids.map((community) => getRecord(store, 'communities', community)),
    (community) =>
      cast
        .filter((entry) => entry.community === community.id)
        .map(({ phase, role, signed, source }) => ({ phase, role, signed, sources: source })),
  );
}

/** The entries of one edition of an award, a row each. */
export async function tableOfEdition(award: string, edition: string): Promise<PlaceTable> {
  const { store } = await getContext(undefined);
  const entries = [...store.projects.values()].flatMap((project) =>
    project.recognitions
      .filter((one) => one.award === award && one.edition === edition)
      .map((recognition) => ({ project, recognition })),
  );
  const ids = [...new Set(entries.map(({ project }) => project.community))];
  return tableOfCommunities(
    ids.map((id) => getRecord(store, 'communities', id)),
    ({ id }) =>
      entries
        .filter(({ project }) => project.community === id)
        .map(({ project, recognition }) => ({
          status: recognition.status,
          last_known: false,
          project: project.id,
          category: recognition.category,
          as_of: recognition.date ?? recognition.edition,
          sources: recognition.sources.join(' '),
        })),
  );
}

/** Agreements with a city, a row for every published sum, and one without for those of which none is known. */
export async function tableOfAgreements(): Promise<PlaceTable> {
  const { store } = await getContext(undefined);
  const agreements = [...store.agreements.values()];
  const ids = [...new Set(agreements.flatMap(({ community }) => community ?? []))].sort();
  return tableOfCommunities(
    ids.map((id) => getRecord(store, 'communities', id)),
    ({ id }) =>
      agreements
        .filter(({ community }) => community === id)
        .flatMap((agreement): Extra[] => {
          // The standing of the city in a programme is another matter than its agreement.
          const base = {
            ...{ last_known: null, programme: null },
            ...{ agreement: agreement.id, kind: agreement.kind, signed: agreement.signed },
          };
          const unknown = { amount: null, currency: null, qualifier: null, is_part: null };
          if (agreement.amounts.length === 0)
            return [
              {
                ...base,
                ...unknown,
                status: null,
                as_of: agreement.verified,
                sources: agreement.sources.join(' '),
              },
            ];
          return agreement.amounts.map((amount) => ({
            ...base,
            amount: amount.value,
            currency: amount.currency,
            qualifier: amount.qualifier,
            is_part: amount.part,
            status: amount.status,
            as_of: amount.asOf,
            sources: amount.source,
          }));
        }),
  );
}

/** A relocated community and the places where sources name its services. */
export async function tableOfRelocation(community: Community): Promise<PlaceTable> {
  const context = await getContext(undefined);
  const home = { ...rowOf(context, community), part: 'home', since: null };
  const stops = (community.relocation?.places ?? []).map((place) => ({
    ...Object.fromEntries(Object.keys(home).map((column) => [column, null])),
    id: place.community,
    ...namesOf(context, place.name),
    country: community.country,
    lon: place.location?.lon ?? null,
    lat: place.location?.lat ?? null,
    as_of: community.relocation?.asOf ?? null,
    sources: place.source,
    part: 'service',
    since: place.since,
  }));
  return toTable([home, ...stops].map((row) => ({ ...row, ...termsOf(context, community) })));
}

function rowOf(context: Context, community: Community): Extra {
  const { mark } = describeMark(context, community);
  const membership = leadingMembership(context, community);
  const isAwarded = mark.name === 'winner' || mark.name === 'finalist';
  const best = (context.store.projectsByCommunity.get(community.id) ?? [])
    .map(leadingRecognition)
    .find(({ status }) => status === mark.name);
  return {
    id: community.id,
    ...namesOf(context, community.names),
    country: community.country,
    lon: community.location?.lon ?? null,
    lat: community.location?.lat ?? null,
    status: mark.name === 'place' ? null : mark.name,
    last_known: mark.lastKnown,
    relocated: mark.relocated,
    programme: membership?.programme ?? null,
    as_of: (isAwarded ? (best?.date ?? best?.edition) : membership?.asOf) ?? null,
    sources: ((isAwarded ? best?.sources : membership?.sources) ?? community.sources).join(' '),
  };
}

const namesOf = ({ site }: Context, names: Readonly<Record<string, string>>): Extra =>
  Object.fromEntries(
    site.locales.map(({ code }) => [`name_${code.toLowerCase().replaceAll('-', '_')}`, names[code] ?? null]),
  );

/** Trust M2 and the licences: in every row, since rows are cut out and passed on alone. */
function termsOf({ store, site, t }: Context, { country, location }: Community): Extra {
  const isNoted = store.countries.get(country)?.mark === 'asterisk';
  return {
    coordinates: location && location.gazetteer !== 'source' ? `${location.gazetteer}, CC BY 4.0` : null,
    licence: site.licences.content,
    kosovo_note: isNoted ? t('note.kosovo') : null,
  };
}

/** The first columns of every table, after the names; there even when no place is. */
const PLACE_COLUMNS = ['country', 'lon', 'lat', 'status'];

/** Columns in the order in which rows name them. */
function toTable(rows: Extra[], head: readonly string[] = []): PlaceTable {
  const columns = [...new Set([...head, ...rows.flatMap((row) => Object.keys(row))])];
  return {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))),
  };
}
