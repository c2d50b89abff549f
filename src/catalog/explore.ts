/** The edition as the explore map loads and filters it, in one language; the lists without scripts are the same values. */

import {
  type ExploreData,
  type ExplorePlace,
  type ExploreTables,
  encodeExplore,
} from '#figure/explore/codec';
import { fold } from '#figure/explore/fold';
import type { Facet } from '#figure/explore/state';
import { paths } from '#i18n/paths';
import type { Community } from '#model/community';
import { type CommunityCard, describeCard } from './community.ts';
import { countStatuses, listPath, listYears, yearsOf } from './communityList.ts';
import type { Context } from './context.ts';
import { listCountries } from './country.ts';
import { leadingMembership } from './memberships.ts';

export interface FacetOption {
  /** As in the address of the map. */
  value: string;
  label: string;
  lang: string | null;
  /** Communities filed under it. */
  count: number;
  /** The list of them that needs no scripts. */
  href: string;
}

export interface ExploreView {
  data: ExploreData;
  facets: { facet: Facet; label: string; options: FacetOption[] }[];
  /** Communities on no map, by name. */
  unplaced: CommunityCard[];
}

/** Leading places and winners keep marks of their own up to this many, so that no edition fills the map with them. */
const MOST_LEADS = 60;

const views = new WeakMap<Context, ExploreView>();

export function describeExplore(context: Context): ExploreView {
  const known = views.get(context);
  if (known) return known;
  const { store, format, t } = context;
  const countries = listCountries(context);
  const programmes = [...store.programmes.values()];
  const themes = [...store.themes.values()];
  const awards = [...store.awards.values()];
  const statuses = countStatuses(context);
  const years = listYears(context);
  const standings = createTable((standing: ExploreTables['standings'][number]) => JSON.stringify(standing));
  const dates = createTable((date: string) => date);
  const languages = createTable((lang: string) => lang);
  const leads = new Set(context.site.lead);
  const countryAt = new Map(countries.map(({ code }, index) => [code, index]));

  const rows = [...store.communities.values()]
    .map((community) => ({ community, card: describeCard(context, community) }))
    .sort(
      (a, b) =>
        (countryAt.get(a.community.country) ?? 0) - (countryAt.get(b.community.country) ?? 0) ||
        format.compare(a.card.name.text, b.card.name.text) ||
        (a.community.id < b.community.id ? -1 : 1),
    );
  let winners = 0;
  const filed = rows.map(({ community }) => filesOf(context, community));
  const places = rows.map(({ community, card }, row): ExplorePlace => {
    const membership = leadingMembership(context, community);
    const isWinner = card.mark.name === 'winner' && ++winners + leads.size <= MOST_LEADS;
    const { name, mark } = card;
    const { also } = name;
    const files = filed[row] as Files;
    for (const { lang } of [name, ...(also ? [also] : [])]) if (lang !== null) languages.add(lang);
    return {
      id: community.id,
      name: { text: name.text, lang: name.lang },
      also: also && { text: also.text, lang: also.lang },
      others: otherNames(community, card),
      lon: card.location?.lon ?? null,
      lat: card.location?.lat ?? null,
      isLead: leads.has(community.id) || isWinner,
      country: countryAt.get(community.country) as number,
      standing: standings.add({ mark, word: card.markWord }),
      // The word of a recognition holds its year.
      date:
        membership && membership.status === mark.name
          ? dates.add(membership.asOf ? format.date(membership.asOf) : t('date.unknown'))
          : null,
      status: membership ? statuses.findIndex(({ status }) => status === membership.status) : null,
      programmes: positions(programmes, files.programmes),
      themes: positions(themes, files.themes),
      awards: positions(awards, files.awards),
      years: years.flatMap(({ year }, index) => (files.years.includes(year) ? [index] : [])),
    };
  });

  const count = (name: 'programmes' | 'themes' | 'awards', index: number) =>
    places.filter((place) => place[name].includes(index)).length;
  const named = (
    name: 'programmes' | 'themes' | 'awards',
    records: readonly { id: string; names: Parameters<Context['text']>[0] }[],
    path: (id: string) => string,
  ): FacetOption[] =>
    records
      .map(({ id, names }, index) => {
        const { text, lang } = context.text(names);
        return { value: id, label: text, lang, count: count(name, index), href: context.href(path(id)) };
      })
      .filter((option) => option.count > 0)
      .sort((a, b) => format.compare(a.label, b.label));
  const view: ExploreView = {
    data: {
      tables: {
        countries: countries.map(({ code, name }) => ({ code, name })),
        programmes: programmes.map(({ id }) => id),
        statuses: statuses.map(({ status }) => status),
        themes: themes.map(({ id }) => id),
        awards: awards.map(({ id }) => id),
        years: years.map(({ year }) => year),
        standings: standings.values,
        dates: dates.values,
        languages: languages.values,
      },
      places,
    },
    facets: [
      {
        facet: 'country',
        label: t('explore.country'),
        options: countries.map(({ code, name, href, count: number }) => ({
          value: code.toLowerCase(),
          label: name,
          lang: null,
          count: number,
          href,
        })),
      },
      {
        facet: 'status',
        label: t('explore.status'),
        options: statuses.map(({ status, count: number }) => ({
          value: status,
          label: t(`status.${status}`),
          lang: null,
          count: number,
          href: context.href(listPath({ order: 'name', status, page: 1 })),
        })),
      },
      {
        facet: 'programme',
        label: t('explore.programme'),
        options: named('programmes', programmes, paths.programme),
      },
      { facet: 'theme', label: t('explore.theme'), options: named('themes', themes, paths.theme) },
      { facet: 'award', label: t('explore.award'), options: named('awards', awards, paths.award) },
      {
        facet: 'year',
        label: t('explore.year'),
        options: years.map(({ year, count: number }) => ({
          value: year,
          label: year,
          lang: null,
          count: number,
          href: context.href(listPath({ order: 'name', status: null, year, page: 1 })),
        })),
      },
    ],
    unplaced: rows.filter(({ card }) => card.location === null).map(({ card }) => card),
  };
  views.set(context, view);
  return view;
}

/** The file that the page in this language loads. */
export const exploreAddress = (locale: string): string => `/assets/map/explore.${locale}.json`;

export const exploreFile = (context: Context): string => encodeExplore(describeExplore(context).data);

interface Files {
  programmes: ReadonlySet<string>;
  themes: ReadonlySet<string>;
  awards: ReadonlySet<string>;
  years: readonly string[];
}

/** What a community is filed under: by itself, by its projects, its agreements and the phases that name it. */
function filesOf(context: Context, community: Community): Files {
  const { store } = context;
  const projects = store.projectsByCommunity.get(community.id) ?? [];
  const agreements = store.agreementsByCommunity.get(community.id) ?? [];
  return {
    programmes: new Set([
      ...community.memberships.map(({ programme }) => programme),
      ...(programmesByPhase(context).get(community.id) ?? []),
    ]),
    themes: new Set([
      ...community.commitments.flatMap(({ theme }) => theme ?? []),
      ...projects.flatMap((project) => project.themes),
      ...agreements.flatMap(({ areas }) => areas),
    ]),
    awards: new Set(projects.flatMap(({ recognitions }) => recognitions.map(({ award }) => award))),
    years: yearsOf(context, community),
  };
}

const phasesByContext = new WeakMap<Context, Map<string, string[]>>();

function programmesByPhase(context: Context): Map<string, string[]> {
  const known = phasesByContext.get(context);
  if (known) return known;
  const map = new Map<string, string[]>();
  for (const { id, phases } of context.store.programmes.values()) {
    for (const { community } of phases.flatMap(({ communities }) => communities)) {
      const list = map.get(community);
      if (list) list.push(id);
      else map.set(community, [id]);
    }
  }
  phasesByContext.set(context, map);
  return map;
}

/** Names by which the place is found besides the two that are shown; spellings that read alike only once. */
function otherNames(community: Community, card: CommunityCard): string[] {
  const shown = new Set([card.name.text, card.name.also?.text ?? ''].map(fold));
  const all = [
    ...Object.values(community.names),
    ...(community.native ? [community.native.text] : []),
    ...community.aliases.map(({ text }) => text),
  ];
  return all.filter((text) => {
    const folded = fold(text);
    return !shown.has(folded) && shown.add(folded);
  });
}

const positions = (records: readonly { id: string }[], ids: ReadonlySet<string>): number[] =>
  ids.size === 0 ? [] : records.flatMap(({ id }, index) => (ids.has(id) ? [index] : []));

/** Values in the order of their first use, each with one number. */
function createTable<Value>(keyOf: (value: Value) => string) {
  const values: Value[] = [];
  const known = new Map<string, number>();
  return {
    values,
    add(value: Value): number {
      const key = keyOf(value);
      const index = known.get(key);
      if (index !== undefined) return index;
      known.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}
