/** Datasets of places: communities, their standing, promises and moves, and the countries they lie in. */
import type { Community } from '#model/community';
import type { Country } from '#model/country';
import type { Definition } from '../dataset.ts';
import type { Edition } from '../edition.ts';
import { countryNote, nameOfCountry } from './note.ts';

const communitiesOf = ({ records }: Edition): readonly Community[] => records.communities;
const inCommunities = { column: 'community', dataset: 'communities', to: 'id' } as const;

export const communities: Definition<Community> = {
  id: 'communities',
  collection: 'communities',
  hasEntities: true,
  hasPlaces: true,
  key: ['id'],
  references: [{ column: 'country', dataset: 'countries', to: 'id' }],
  items: communitiesOf,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', text: ({ names }) => names },
    { name: 'native_name', cell: ({ native }) => native?.text ?? null },
    { name: 'native_language', cell: ({ native }) => native?.lang ?? null },
    { name: 'country', cell: ({ country }) => country },
    { name: 'country_name', text: ({ country }, edition) => nameOfCountry(edition, country) },
    { name: 'region', text: ({ region }) => region },
    { name: 'lon', type: 'number', unit: 'degrees', cell: ({ location }) => location?.lon ?? null },
    { name: 'lat', type: 'number', unit: 'degrees', cell: ({ location }) => location?.lat ?? null },
    { name: 'position_of', cell: ({ location }) => location?.precision ?? null },
    { name: 'gazetteer', cell: ({ location }) => location?.gazetteer ?? null },
    { name: 'geonames', type: 'integer', cell: ({ codes }) => codes.geonames },
    { name: 'katotth', cell: ({ codes }) => codes.katotth },
    {
      name: 'population',
      type: 'number',
      unit: 'people',
      cell: ({ population }) => population?.value ?? null,
    },
    { name: 'population_as_of', type: 'partial-date', cell: ({ population }) => population?.asOf ?? null },
    { name: 'population_status', cell: ({ population }) => population?.status ?? null },
    { name: 'population_source', cell: ({ population }) => population?.source ?? null },
    { name: 'situation', cell: ({ situation }) => situation?.status ?? null },
    { name: 'situation_as_of', type: 'partial-date', cell: ({ situation }) => situation?.asOf ?? null },
    { name: 'relocated', type: 'boolean', cell: ({ relocation }) => relocation !== null },
    { name: 'relocated_since', type: 'partial-date', cell: ({ relocation }) => relocation?.since ?? null },
    { name: 'verified', type: 'date', cell: ({ verified }) => verified },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
    { name: 'note', text: ({ country }, edition) => countryNote(edition, country) },
  ],
};

type Of<Item> = { community: Community; item: Item };
const spread =
  <Item>(read: (community: Community) => readonly Item[]) =>
  (edition: Edition): Of<Item>[] =>
    communitiesOf(edition).flatMap((community) => read(community).map((item) => ({ community, item })));

export const memberships: Definition<Of<Community['memberships'][number]>> = {
  id: 'memberships',
  key: ['community', 'programme'],
  references: [inCommunities, { column: 'programme', dataset: 'programmes', to: 'id' }],
  items: spread((community) => community.memberships),
  columns: [
    { name: 'community', cell: ({ community }) => community.id },
    { name: 'programme', cell: ({ item }) => item.programme },
    { name: 'status', key: 'membership_status', cell: ({ item }) => item.status },
    { name: 'since', type: 'partial-date', cell: ({ item }) => item.since },
    { name: 'until', type: 'partial-date', cell: ({ item }) => item.until },
    { name: 'as_of', type: 'partial-date', cell: ({ item }) => item.asOf },
    { name: 'review_due', type: 'date', cell: ({ item }) => item.reviewDue },
    { name: 'remark', text: ({ item }) => item.note },
    { name: 'sources', type: 'list', cell: ({ item }) => item.sources },
    { name: 'note', text: ({ community }, edition) => countryNote(edition, community.country) },
  ],
};

export const commitments: Definition<Of<Community['commitments'][number]>> = {
  id: 'commitments',
  key: ['community', 'number'],
  references: [inCommunities, { column: 'theme', dataset: 'themes', to: 'id' }],
  items: spread((community) => community.commitments),
  columns: [
    { name: 'community', cell: ({ community }) => community.id },
    {
      name: 'number',
      type: 'integer',
      key: 'order',
      cell: ({ community, item }) => community.commitments.indexOf(item) + 1,
    },
    { name: 'theme', cell: ({ item }) => item.theme },
    { name: 'text', text: ({ item }) => item.text },
    { name: 'state', key: 'commitment_state', cell: ({ item }) => item.state },
    { name: 'as_of', type: 'partial-date', cell: ({ item }) => item.asOf },
    { name: 'source', cell: ({ item }) => item.source },
    { name: 'note', text: ({ community }, edition) => countryNote(edition, community.country) },
  ],
};

type Stop = NonNullable<Community['relocation']>['places'][number];

export const relocations: Definition<Of<Stop>> = {
  id: 'relocations',
  hasPlaces: true,
  key: ['community', 'number'],
  references: [inCommunities, { column: 'host', dataset: 'communities', to: 'id' }],
  items: spread((community) => community.relocation?.places ?? []),
  columns: [
    { name: 'community', cell: ({ community }) => community.id },
    {
      name: 'number',
      type: 'integer',
      key: 'order',
      cell: ({ community, item }) => (community.relocation?.places.indexOf(item) ?? 0) + 1,
    },
    { name: 'place', text: ({ item }) => item.name },
    { name: 'host', cell: ({ item }) => item.community },
    { name: 'lon', type: 'number', unit: 'degrees', cell: ({ item }) => item.location?.lon ?? null },
    { name: 'lat', type: 'number', unit: 'degrees', cell: ({ item }) => item.location?.lat ?? null },
    { name: 'since', type: 'partial-date', cell: ({ item }) => item.since },
    { name: 'as_of', type: 'partial-date', cell: ({ community }) => community.relocation?.asOf ?? null },
    { name: 'source', cell: ({ item }) => item.source },
  ],
};

export const countries: Definition<Country> = {
  id: 'countries',
  collection: 'countries',
  hasEntities: true,
  key: ['id'],
  items: ({ records }) => records.countries,
  columns: [
    { name: 'id', key: 'country', cell: ({ id }) => id },
    { name: 'name', text: ({ id }, edition) => nameOfCountry(edition, id) },
    {
      name: 'communities',
      type: 'integer',
      unit: 'communities',
      cell: ({ id }, edition) => communitiesOf(edition).filter(({ country }) => country === id).length,
    },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
    { name: 'note', text: ({ id }, edition) => countryNote(edition, id) },
  ],
};
