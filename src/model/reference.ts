/** Which field names a record of which collection, for those who check it and those who offer it. */
import type { DataCollection } from './registry.ts';

/** Field name -> collection, wherever a field of that name holds a text or a list of texts. */
export const referenceFields: Readonly<Record<string, DataCollection>> = {
  source: 'sources',
  sources: 'sources',
  figure: 'figures',
  figures: 'figures',
  results: 'figures',
  cost: 'figures',
  context: 'figures',
  community: 'communities',
  communities: 'communities',
  lead: 'communities',
  programme: 'programmes',
  programmes: 'programmes',
  related: 'programmes',
  organisation: 'organisations',
  partner: 'organisations',
  theme: 'themes',
  themes: 'themes',
  areas: 'themes',
  events: 'events',
  award: 'awards',
  project: 'projects',
};

/** Records whose country has a page, so that the country must have a record. */
export const countryFields: Readonly<Partial<Record<DataCollection, readonly string[]>>> = {
  communities: ['country'],
  programmes: ['country', 'countries'],
  agreements: ['country'],
};
