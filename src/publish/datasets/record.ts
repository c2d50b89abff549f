/** Datasets of what was said, held and written: voices, events, stories, themes, reviewed names. */
import type { Event } from '#model/event';
import type { RecordOf } from '#model/registry';
import type { Theme } from '#model/theme';
import type { Voice } from '#model/voice';
import type { Definition } from '../dataset.ts';
import type { Edition } from '../edition.ts';
import { countryNote, nameOfCountry } from './note.ts';

export const voices: Definition<Voice> = {
  id: 'voices',
  collection: 'voices',
  hasEntities: true,
  key: ['id'],
  references: [{ column: 'source', dataset: 'sources', to: 'id' }],
  items: ({ records }) => records.voices,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'who', cell: ({ who }) => who },
    { name: 'role', key: 'voice_role', text: ({ role }) => role },
    { name: 'community', cell: ({ community }) => community },
    { name: 'country', cell: ({ country }) => country },
    { name: 'date', type: 'partial-date', cell: ({ date }) => date },
    { name: 'paraphrase', text: ({ paraphrase }) => paraphrase },
    { name: 'programmes', type: 'list', cell: ({ programmes }) => programmes },
    { name: 'source', cell: ({ source }) => source },
    { name: 'note', text: ({ country }, edition) => countryNote(edition, country) },
  ],
};

export const events: Definition<Event> = {
  id: 'events',
  collection: 'events',
  hasEntities: true,
  hasPlaces: true,
  key: ['id'],
  items: ({ records }) => records.events,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'title', text: ({ title }) => title },
    { name: 'from', type: 'partial-date', cell: ({ from }) => from },
    { name: 'to', type: 'partial-date', cell: ({ to }) => to },
    { name: 'place', text: ({ place }) => place },
    { name: 'lon', type: 'number', unit: 'degrees', cell: ({ location }) => location?.lon ?? null },
    { name: 'lat', type: 'number', unit: 'degrees', cell: ({ location }) => location?.lat ?? null },
    { name: 'communities', type: 'list', key: 'community_list', cell: ({ communities }) => communities },
    { name: 'programmes', type: 'list', cell: ({ programmes }) => programmes },
    { name: 'detail', text: ({ detail }) => detail },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
  ],
};

export const stories: Definition<Edition['stories'][number]> = {
  id: 'stories',
  key: ['slug', 'language'],
  items: ({ stories: list }) =>
    list.toSorted((a, b) => (a.slug === b.slug ? (a.locale < b.locale ? -1 : 1) : a.slug < b.slug ? -1 : 1)),
  columns: [
    { name: 'slug', cell: ({ slug }) => slug },
    { name: 'language', key: 'story_language', cell: ({ locale }) => locale },
    { name: 'title', cell: ({ data }) => data.title },
    { name: 'standfirst', cell: ({ data }) => data.standfirst },
    { name: 'published', type: 'date', cell: ({ data }) => data.published },
    { name: 'updated', type: 'date', cell: ({ data }) => data.updated },
    { name: 'themes', type: 'list', cell: ({ data }) => data.themes },
    { name: 'communities', type: 'list', key: 'community_list', cell: ({ data }) => data.communities },
    { name: 'sources', type: 'list', cell: ({ data }) => data.sources },
  ],
};

export const themes: Definition<Theme> = {
  id: 'themes',
  collection: 'themes',
  key: ['id'],
  items: ({ records }) => records.themes,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', text: ({ names }) => names },
    { name: 'summary', text: ({ summary }) => summary },
  ],
};

export const names: Definition<RecordOf<'names'>> = {
  id: 'names',
  collection: 'names',
  key: ['kind', 'id'],
  items: ({ records }) => records.names,
  columns: [
    { name: 'id', key: 'name_id', cell: ({ id }) => id },
    { name: 'kind', key: 'name_kind', cell: ({ kind }) => kind },
    { name: 'country', cell: ({ country }) => country },
    {
      name: 'name',
      text: ({ kind, id, names: own }, edition) =>
        kind === 'country' ? (nameOfCountry(edition, id) ?? own) : own,
    },
    { name: 'locative', text: ({ locative }) => locative },
    { name: 'avoid', type: 'list', cell: ({ avoid }) => avoid },
    {
      name: 'note',
      text: ({ kind, id, country }, edition) => countryNote(edition, kind === 'country' ? id : country),
    },
  ],
};
