/** Datasets of partnerships: programmes and their communities and promises, agreements and their sums, organisations. */
import type { Agreement } from '#model/agreement';
import type { Organisation } from '#model/organisation';
import type { Phase, Programme } from '#model/programme';
import type { Definition } from '../dataset.ts';
import { countryNote } from './note.ts';

export const programmes: Definition<Programme> = {
  id: 'programmes',
  collection: 'programmes',
  hasEntities: true,
  key: ['id'],
  items: ({ records }) => records.programmes,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', text: ({ names }) => names },
    { name: 'native_name', cell: ({ native }) => native?.text ?? null },
    { name: 'native_language', cell: ({ native }) => native?.lang ?? null },
    { name: 'kind', key: 'programme_kind', cell: ({ kind }) => kind },
    { name: 'country', cell: ({ country }) => country },
    { name: 'countries', type: 'list', cell: ({ countries }) => countries },
    { name: 'organiser', text: ({ organiser }) => organiser },
    { name: 'since', type: 'partial-date', cell: ({ since }) => since },
    { name: 'until', type: 'partial-date', cell: ({ until }) => until },
    { name: 'summary', text: ({ summary }) => summary },
    { name: 'website', type: 'uri', cell: ({ website }) => website },
    { name: 'verified', type: 'date', cell: ({ verified }) => verified },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
    { name: 'note', text: ({ country }, edition) => countryNote(edition, country) },
  ],
};

type InPhase<Item> = { programme: Programme; phase: Phase; item: Item };
const inPhases =
  <Item>(read: (phase: Phase) => readonly Item[]) =>
  ({ records }: { records: { programmes: readonly Programme[] } }): InPhase<Item>[] =>
    records.programmes.flatMap((programme) =>
      programme.phases.flatMap((phase) => read(phase).map((item) => ({ programme, phase, item }))),
    );

export const programmeCommunities: Definition<InPhase<Phase['communities'][number]>> = {
  id: 'programme-communities',
  key: ['programme', 'phase', 'community'],
  references: [
    { column: 'programme', dataset: 'programmes', to: 'id' },
    { column: 'community', dataset: 'communities', to: 'id' },
  ],
  items: inPhases(({ communities }) => communities),
  columns: [
    { name: 'programme', cell: ({ programme }) => programme.id },
    { name: 'phase', cell: ({ phase }) => phase.key },
    { name: 'community', cell: ({ item }) => item.community },
    { name: 'role', key: 'phase_role', cell: ({ item }) => item.role },
    { name: 'signed', type: 'partial-date', cell: ({ item }) => item.signed },
    { name: 'remark', text: ({ item }) => item.note },
    { name: 'source', cell: ({ item }) => item.source },
  ],
};

export const programmeCommitments: Definition<InPhase<Phase['commitments'][number]>> = {
  id: 'programme-commitments',
  key: ['programme', 'phase', 'number'],
  references: [
    { column: 'programme', dataset: 'programmes', to: 'id' },
    { column: 'theme', dataset: 'themes', to: 'id' },
  ],
  items: inPhases(({ commitments }) => commitments),
  columns: [
    { name: 'programme', cell: ({ programme }) => programme.id },
    { name: 'phase', cell: ({ phase }) => phase.key },
    {
      name: 'number',
      type: 'integer',
      key: 'order',
      cell: ({ phase, item }) => phase.commitments.indexOf(item) + 1,
    },
    { name: 'by', key: 'commitment_by', cell: ({ item }) => item.by },
    { name: 'organisation', cell: ({ item }) => item.organisation },
    { name: 'theme', cell: ({ item }) => item.theme },
    { name: 'text', text: ({ item }) => item.text },
    { name: 'source', cell: ({ item }) => item.source },
  ],
};

export const agreements: Definition<Agreement> = {
  id: 'agreements',
  collection: 'agreements',
  hasEntities: true,
  key: ['id'],
  references: [
    { column: 'community', dataset: 'communities', to: 'id' },
    { column: 'partner', dataset: 'organisations', to: 'id' },
  ],
  items: ({ records }) => records.agreements,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'title', text: ({ title }) => title },
    { name: 'kind', key: 'agreement_kind', cell: ({ kind }) => kind },
    { name: 'community', cell: ({ community }) => community },
    { name: 'country', cell: ({ country }) => country },
    { name: 'partner', cell: ({ partner }) => partner },
    { name: 'signed', type: 'partial-date', cell: ({ signed }) => signed },
    { name: 'signed_note', text: ({ signedNote }) => signedNote },
    { name: 'from', type: 'partial-date', cell: ({ from }) => from },
    { name: 'to', type: 'partial-date', cell: ({ to }) => to },
    { name: 'themes', type: 'list', cell: ({ areas }) => areas },
    { name: 'results', type: 'list', cell: ({ results }) => results },
    { name: 'summary', text: ({ summary }) => summary },
    { name: 'verified', type: 'date', cell: ({ verified }) => verified },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
    { name: 'note', text: ({ country }, edition) => countryNote(edition, country) },
  ],
};

/** Every published sum, in the currency it was printed in. */
export const amounts: Definition<{ agreement: Agreement; item: Agreement['amounts'][number] }> = {
  id: 'agreement-amounts',
  key: ['agreement', 'number'],
  references: [{ column: 'agreement', dataset: 'agreements', to: 'id' }],
  items: ({ records }) =>
    records.agreements.flatMap((agreement) => agreement.amounts.map((item) => ({ agreement, item }))),
  columns: [
    { name: 'agreement', cell: ({ agreement }) => agreement.id },
    {
      name: 'number',
      type: 'integer',
      key: 'order',
      cell: ({ agreement, item }) => agreement.amounts.indexOf(item) + 1,
    },
    { name: 'value', type: 'number', key: 'amount', cell: ({ item }) => item.value },
    { name: 'low', type: 'number', cell: ({ item }) => item.range?.[0] ?? null },
    { name: 'high', type: 'number', cell: ({ item }) => item.range?.[1] ?? null },
    { name: 'currency', cell: ({ item }) => item.currency },
    { name: 'qualifier', cell: ({ item }) => item.qualifier },
    { name: 'status', key: 'figure_status', cell: ({ item }) => item.status },
    { name: 'part', type: 'boolean', cell: ({ item }) => item.part },
    { name: 'what', text: ({ item }) => item.what },
    { name: 'as_of', type: 'partial-date', cell: ({ item }) => item.asOf },
    { name: 'source', cell: ({ item }) => item.source },
    { name: 'locator', cell: ({ item }) => item.locator },
    { name: 'remark', text: ({ item }) => item.note },
  ],
};

export const organisations: Definition<Organisation> = {
  id: 'organisations',
  collection: 'organisations',
  hasEntities: true,
  key: ['id'],
  items: ({ records }) => records.organisations,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', text: ({ names }) => names },
    { name: 'kind', key: 'organisation_kind', cell: ({ kind }) => kind },
    { name: 'country', cell: ({ country }) => country },
    { name: 'url', type: 'uri', cell: ({ url }) => url },
  ],
};
