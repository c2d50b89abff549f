/** Datasets of awards: editions, projects, the places they took, and who took part in what. */
import type { Award } from '#model/award';
import type { Participation } from '#model/organisation';
import type { Project } from '#model/project';
import type { Definition } from '../dataset.ts';
import { countryNote } from './note.ts';

const countryOf = (community: string): string => community.slice(0, 2).toUpperCase();

export const awardEditions: Definition<{ award: Award; edition: Award['editions'][number] }> = {
  id: 'award-editions',
  key: ['award', 'edition'],
  references: [{ column: 'award', dataset: 'awards', to: 'id' }],
  items: ({ records }) =>
    records.awards.flatMap((award) => award.editions.map((edition) => ({ award, edition }))),
  columns: [
    { name: 'award', cell: ({ award }) => award.id },
    { name: 'edition', cell: ({ edition }) => edition.id },
    { name: 'date', type: 'partial-date', cell: ({ edition }) => edition.date },
    { name: 'place', text: ({ edition }) => edition.place },
    { name: 'categories', type: 'list', cell: ({ edition }) => edition.categories.map(({ id }) => id) },
    { name: 'chosen', text: ({ edition }) => edition.chosen },
    { name: 'gaps', text: ({ edition }) => edition.gaps },
    { name: 'sources', type: 'list', cell: ({ edition }) => edition.sources },
  ],
};

export const awards: Definition<Award> = {
  id: 'awards',
  collection: 'awards',
  hasEntities: true,
  key: ['id'],
  references: [{ column: 'organisation', dataset: 'organisations', to: 'id' }],
  items: ({ records }) => records.awards,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'name', text: ({ names }) => names },
    { name: 'organiser', text: ({ organiser }) => organiser },
    { name: 'organisation', cell: ({ organisation }) => organisation },
    { name: 'since', type: 'partial-date', cell: ({ since }) => since },
    { name: 'summary', text: ({ summary }) => summary },
    { name: 'verified', type: 'date', cell: ({ verified }) => verified },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
  ],
};

export const projects: Definition<Project> = {
  id: 'projects',
  collection: 'projects',
  hasEntities: true,
  key: ['id'],
  references: [
    { column: 'community', dataset: 'communities', to: 'id' },
    { column: 'programme', dataset: 'programmes', to: 'id' },
  ],
  items: ({ records }) => records.projects,
  columns: [
    { name: 'id', cell: ({ id }) => id },
    { name: 'title', text: ({ title }) => title },
    { name: 'community', cell: ({ community }) => community },
    { name: 'programme', cell: ({ programme }) => programme },
    { name: 'themes', type: 'list', cell: ({ themes }) => themes },
    { name: 'summary', text: ({ summary }) => summary },
    { name: 'evidence', cell: ({ evidence }) => evidence?.level ?? null },
    { name: 'evidence_standard', cell: ({ evidence }) => evidence?.standard ?? null },
    { name: 'evidence_text', text: ({ evidence }) => evidence?.text ?? null },
    { name: 'next_state', cell: ({ next }) => next?.state ?? null },
    { name: 'next_as_of', type: 'partial-date', cell: ({ next }) => next?.asOf ?? null },
    { name: 'next_text', text: ({ next }) => next?.text ?? null },
    { name: 'results', type: 'list', cell: ({ results }) => results },
    { name: 'cost', type: 'list', cell: ({ cost }) => cost },
    { name: 'verified', type: 'date', cell: ({ verified }) => verified },
    { name: 'sources', type: 'list', cell: ({ sources }) => sources },
    { name: 'note', text: ({ community }, edition) => countryNote(edition, countryOf(community)) },
  ],
};

export const recognitions: Definition<{ project: Project; item: Project['recognitions'][number] }> = {
  id: 'recognitions',
  key: ['project', 'award', 'edition', 'category'],
  references: [
    { column: 'project', dataset: 'projects', to: 'id' },
    { column: 'award', dataset: 'awards', to: 'id' },
  ],
  items: ({ records }) =>
    records.projects.flatMap((project) => project.recognitions.map((item) => ({ project, item }))),
  columns: [
    { name: 'project', cell: ({ project }) => project.id },
    { name: 'community', cell: ({ project }) => project.community },
    { name: 'award', cell: ({ item }) => item.award },
    { name: 'edition', cell: ({ item }) => item.edition },
    { name: 'category', cell: ({ item }) => item.category },
    { name: 'status', key: 'recognition_status', cell: ({ item }) => item.status },
    { name: 'date', type: 'partial-date', cell: ({ item }) => item.date },
    { name: 'prize', text: ({ item }) => item.prize },
    { name: 'remark', text: ({ item }) => item.note },
    { name: 'sources', type: 'list', cell: ({ item }) => item.sources },
    { name: 'note', text: ({ project }, edition) => countryNote(edition, countryOf(project.community)) },
  ],
};

type Taking = { kind: 'programme' | 'project'; id: string; phase: string | null; item: Participation };

/** Who funded, led, carried out or supported what. */
export const participations: Definition<Taking> = {
  id: 'participations',
  key: ['kind', 'record', 'phase', 'organisation', 'role'],
  references: [{ column: 'organisation', dataset: 'organisations', to: 'id' }],
  items: ({ records }) => [
    ...records.programmes.flatMap(({ id, organisations, phases }) => [
      ...organisations.map((item): Taking => ({ kind: 'programme', id, phase: null, item })),
      ...phases.flatMap((phase) =>
        phase.organisations.map((item): Taking => ({ kind: 'programme', id, phase: phase.key, item })),
      ),
    ]),
    ...records.projects.flatMap(({ id, partners }) =>
      partners.map((item): Taking => ({ kind: 'project', id, phase: null, item })),
    ),
  ],
  columns: [
    { name: 'kind', key: 'subject_kind', cell: ({ kind }) => kind },
    { name: 'record', cell: ({ id }) => id },
    { name: 'phase', cell: ({ phase }) => phase },
    { name: 'organisation', cell: ({ item }) => item.organisation },
    { name: 'role', key: 'participation_role', cell: ({ item }) => item.role },
    { name: 'remark', text: ({ item }) => item.note },
    { name: 'source', cell: ({ item }) => item.source },
  ],
};
