/** Every dataset of an edition, in the order they are listed. Adding one here publishes it everywhere. */
import { type Column, type Dataset, type Definition, makeDataset } from './dataset.ts';
import * as award from './datasets/award.ts';
import * as ledger from './datasets/ledger.ts';
import * as partnership from './datasets/partnership.ts';
import * as place from './datasets/place.ts';
import * as record from './datasets/record.ts';
import { type Edition, localesOf } from './edition.ts';

const definitions = [
  place.communities,
  place.memberships,
  place.commitments,
  place.relocations,
  place.countries,
  partnership.programmes,
  partnership.programmeCommunities,
  partnership.programmeCommitments,
  partnership.agreements,
  partnership.amounts,
  partnership.organisations,
  award.awards,
  award.awardEditions,
  award.projects,
  award.recognitions,
  award.participations,
  ledger.figures,
  ledger.differences,
  ledger.sources,
  ledger.corrections,
  record.voices,
  record.events,
  record.stories,
  record.themes,
  record.names,
] as const;

export function listDatasets(edition: Edition): Dataset[] {
  const locales = localesOf(edition);
  const made = definitions.map((definition) =>
    makeDataset(definition as Definition<unknown>, edition, locales),
  );
  return [...made, ...edition.records.series.map((series) => fromSeries(edition, series.id))];
}

/** A table of data/series with the columns its author described; numbers are numbers, an empty cell is unknown. */
function fromSeries(edition: Edition, id: string): Dataset {
  const series = edition.records.series.find((one) => one.id === id);
  const table = edition.tables.get(id);
  if (!series || !table) throw new Error(`The series "${id}" has no table data/series/${id}.csv.`);
  const columns = series.columns.map(
    ({ name, type, unit }): Column => ({
      name,
      type: type === 'number' ? 'number' : type === 'date' ? 'partial-date' : 'string',
      key: name,
      locale: null,
      unit,
    }),
  );
  const isNumber = new Set(columns.filter(({ type }) => type === 'number').map(({ name }) => name));
  const rows = table.rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name }) => {
        const cell = row[name] ?? '';
        return [name, cell === '' ? null : isNumber.has(name) ? Number(cell) : cell];
      }),
    ),
  );
  return {
    id,
    collection: null,
    hasEntities: false,
    columns,
    rows,
    key: [],
    references: columns
      .filter((_, index) => series.columns[index]?.type === 'source')
      .map(({ name }) => ({ column: name, dataset: 'sources', to: 'id' })),
    hasPlaces: false,
    series: id,
  };
}
