/** A country's page and the country lists: its communities, its programmes, what they state against what is listed here. */
import { paths } from '#i18n/paths';
import { type Citation, createCitations } from './citations.ts';
import { type CommunityCard, describeCard } from './community.ts';
import type { Context, Text } from './context.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import { describeObservation, type ObservationView } from './figures.ts';
import { isLastKnown, leadingMembership } from './memberships.ts';
import { countryName } from './names.ts';
import { getRecord } from './store.ts';

export interface CountryRow {
  code: string;
  name: string;
  href: string;
  count: number;
}

/** Countries that have a community, in the order of the language. */
export function listCountries(context: Context): CountryRow[] {
  return [...context.store.communitiesByCountry]
    .map(([code, communities]) => ({
      code,
      name: countryName(context, code),
      href: context.href(paths.country(code)),
      count: communities.length,
    }))
    .sort((a, b) => context.format.compare(a.name, b.name));
}

export interface ProgrammeCount {
  id: string;
  name: Text;
  href: string;
  organiser: Text;
  listed: number;
  stated: (ObservationView & { what: Text })[];
}

export interface CountryView {
  code: string;
  name: string;
  note: Text | null;
  programmes: ProgrammeCount[];
  communities: (CommunityCard & {
    since: string | null;
    asOf: string;
    programme: Text | null;
    region: Text | null;
  })[];
  lastKnownCount: number;
  differences: DifferenceView[];
  citations: Citation[];
  asterisk: boolean;
}

/** How many communities a programme lists here, beside every number stated for it. */
export function countProgramme(
  context: Context,
  citations: ReturnType<typeof createCitations>,
  id: string,
): ProgrammeCount {
  const programme = getRecord(context.store, 'programmes', id);
  return {
    id,
    name: context.text(programme.names),
    href: context.href(paths.programme(id)),
    organiser: context.text(programme.organiser),
    listed: context.store.communitiesByProgramme.get(id)?.length ?? 0,
    stated: programme.stated.map(({ unit, ...observation }) => ({
      ...describeObservation(context, citations, 'stated', observation),
      what: context.text(unit),
    })),
  };
}

export function describeCountry(context: Context, code: string): CountryView {
  const { store } = context;
  const country = getRecord(store, 'countries', code);
  const citations = createCitations(context);
  const communities = store.communitiesByCountry.get(code) ?? [];
  const programmeIds = [...store.programmes.values()]
    .filter((programme) => programme.country === code)
    .map(({ id }) => id);
  const rows = communities
    .map((community) => {
      const membership = leadingMembership(context, community);
      return {
        ...describeCard(context, community),
        since: membership?.since ? context.format.year(membership.since) : null,
        asOf: membership?.asOf ? context.format.date(membership.asOf) : context.t('date.unknown'),
        programme: membership
          ? context.text(getRecord(store, 'programmes', membership.programme).names)
          : null,
        region: community.region ? context.text(community.region) : null,
      };
    })
    .sort((a, b) => context.format.compare(a.name.text, b.name.text));
  const programmes = programmeIds.map((id) => countProgramme(context, citations, id));
  const differences = (store.differencesBySubject.get(`country:${code}`) ?? []).map((difference) =>
    describeDifference(context, citations, difference),
  );
  for (const source of country.sources) citations.cite(source);
  return {
    code,
    name: countryName(context, code),
    note: country.note ? context.text(country.note) : null,
    programmes,
    communities: rows,
    lastKnownCount: communities.filter((community) => {
      const membership = leadingMembership(context, community);
      return membership !== null && isLastKnown(context, membership);
    }).length,
    differences,
    citations: citations.list(),
    asterisk: country.mark === 'asterisk',
  };
}
