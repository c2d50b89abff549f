/** Stories and pages against the records they name, in their components and in their front matter. */
import { findNearest, listFew } from '#model/nearest';
import type { DataCollection, RecordOf } from '#model/registry';
import type { Reference } from '#model/vocabulary';
import { howToParts, pickShape, referenceOf } from '#model/vocabulary';
import type { Document, DocumentRule, Finding, World } from '../diagnostic.ts';
import { isAfter } from './date.ts';
import type { Span, StoryBody, Use } from './storyBody.ts';
import { readStoryBody } from './storyBody.ts';
import { findChartFaults } from './storyCharts.ts';
import { fault, splitIds } from './storyUse.ts';

/** The text of a document taken apart; made once a document. */
export function bodyOf(document: Document): StoryBody {
  return readStoryBody(document.text, document.parse(), document.collection === 'stories');
}

/** Only the closed set: named components with literal attributes, and plain Markdown (trust R1). */
export const findSubsetFaults: DocumentRule = (document) => [
  ...document.parse().faults.map(({ code, args, start, length }) => ({
    code: code as Finding['code'],
    path: [],
    args,
    span: [start, start + length] as const,
  })),
  ...bodyOf(document).faults,
];

/** What components name exists and can be shown: a statement of that date, a second place, a phase. */
export const findComponentFaults: DocumentRule = (document, world) =>
  bodyOf(document).uses.flatMap((use) => {
    const unknown = findUnknownNames(use, world);
    return unknown.length ? unknown : (meanings[use.name]?.(use, world, document) ?? []);
  });

function findUnknownNames(use: Use, world: World): Finding[] {
  const shape = pickShape(use.name, use.attributes);
  if (!shape) return [];
  return Object.entries(use.attributes).flatMap(([key, value]) => {
    const reference = referenceOf(shape, key);
    if (!reference) return [];
    const span = use.spans[key] ?? use.span;
    return splitIds(value, reference.list ? span : null, span).flatMap(({ id, at }) =>
      look(reference, id, at, world),
    );
  });
}

function look({ collections }: Reference, id: string, span: Span, world: World): Finding[] {
  if (collections.some((name) => world.has(name, id) || world.unread.has(name))) return [];
  const suggestion = findNearest(
    id,
    collections.flatMap((name) => [...world.ids[name]]),
  );
  const args = { kind: `@kind-${collections[0]}`, id, suggestion: suggestion ?? '' };
  return [{ code: 'reference/unknown', path: [], args, span }];
}

type Meaning = (use: Use, world: World, document: Document) => Finding[];

/** What the page needs of the record a component names; a faulty record is no second mistake. */
const meanings: Partial<Record<Use['name'], Meaning>> = {
  Figure: (use, world) => {
    const { id = '', at, value } = use.attributes;
    const figure = world.find('figures', id)?.value;
    if (!figure || (at === undefined && value === undefined)) return [];
    const fits = (one: RecordOf<'figures'>['observations'][number]) =>
      (at === undefined || one.asOf === at) && (value === undefined || String(one.value) === value);
    if (figure.observations.some(fits)) return [];
    const known = figure.observations.map((one) => statementOf(one, at !== undefined)).join(', ');
    return fault('story/no-statement', use, value === undefined ? 'at' : 'value', {
      id,
      wanted: value ?? at ?? '',
      known,
    });
  },
  SourcesDiffer: (use, world) => {
    const { id = '' } = use.attributes;
    if (world.has('differences', id)) return [];
    const relation = world.find('figures', id)?.value.relation;
    return relation === 'single' ? fault('story/nothing-differs', use, 'id', { id }) : [];
  },
  Place: (use, world, { locale }) => {
    const { id = '', form } = use.attributes;
    const standard = world.entries.site[0]?.value.defaultLocale;
    if (form !== 'in' || locale === standard) return [];
    const name = world.derive(
      'names by id',
      (all) => new Map(all.entries.names.map(({ value }) => [value.id, value])),
    );
    return name.get(id)?.locative?.[locale] ? [] : fault('story/no-locative', use, 'form', { id, locale });
  },
  ScrollyMap: (use, world) => {
    const { kind, community = '', communities = '' } = use.attributes;
    if (use.children.length === 0) return fault('story/no-step', use, '', {});
    const place = kind === 'dual' ? world.find('communities', community)?.value : undefined;
    if (place && !place.relocation) return fault('story/not-relocated', use, 'community', { id: community });
    if (kind === 'dual' && !place) return [];
    const known =
      kind === 'dual'
        ? [community, ...(place?.relocation?.places ?? []).map((_, index) => `stop-${index + 1}`)]
        : communities.split(',').map((id) => id.trim());
    return use.children.flatMap((step) => {
      const span = step.spans.show ?? step.span;
      return splitIds(step.attributes.show ?? '', span, span).flatMap(({ id, at }): Finding[] => {
        if (known.includes(id)) return [];
        const args = { id, known: known.join(', '), suggestion: findNearest(id, known) ?? '' };
        return [{ code: 'story/not-on-map', path: [], args, span: at }];
      });
    });
  },
  HowTo: (use) =>
    howToParts.flatMap((kind) => {
      const parts = use.children.filter(({ attributes }) => attributes.kind === kind);
      if (parts.length === 1) return [];
      const args = { kind, count: parts.length, all: howToParts.join(', ') };
      return [{ code: 'story/how-to-parts', path: [], args, span: parts.at(-1)?.tag ?? use.tag }];
    }),
  Table: (use, world) => [...findNoEdition(use, world), ...findNoColumns(use, world)],
  Timeline: (use, world) => {
    const { community } = use.attributes;
    const place = community ? world.find('communities', community)?.value : undefined;
    if (!place || place.memberships.some(({ history }) => history.length > 0)) return [];
    const told = world.derive(
      'communities with something dated',
      ({ entries }) =>
        new Set([
          ...entries.projects.map(({ value }) => value.community),
          ...entries.agreements.flatMap(({ value }) => (value.signed && value.community) || []),
          ...entries.events.flatMap(({ value }) => value.communities),
        ]),
    );
    return told.has(place.id) ? [] : fault('story/no-event', use, 'community', { id: place.id });
  },
  Pledges: (use, world) => {
    const { community, programme } = use.attributes;
    const phases = (id: string | undefined) =>
      world.entries.programmes
        .flatMap(({ value }) => value.phases)
        .filter(({ communities }) => communities.some((one) => one.community === id));
    const place = community ? world.find('communities', community)?.value : undefined;
    const record = programme ? world.find('programmes', programme)?.value : undefined;
    const held = place
      ? [place.commitments, ...phases(community).map(({ commitments }) => commitments)]
      : record?.phases.map(({ commitments }) => commitments);
    if (!held || held.some(({ length }) => length > 0)) return [];
    const key = place ? 'community' : 'programme';
    return fault('story/no-pledge', use, key, { id: community ?? programme ?? '' });
  },
  EasyRead: (use, _world, document) => {
    const uses = bodyOf(document).uses.filter(({ name }) => name === 'EasyRead');
    if (uses.indexOf(use) > 0) return fault('story/twice', use, '', { name: 'EasyRead' });
    const summary = document.collection === 'stories' ? document.value.easyRead : null;
    return summary ? [] : fault('story/no-easy-read', use, '', {});
  },
  Map: (use, world) => {
    const { kind, community = '', programme = '' } = use.attributes;
    if (kind === 'award') return findNoEdition(use, world);
    if (kind === 'dual') {
      const place = world.find('communities', community)?.value;
      return place && !place.relocation
        ? fault('story/not-relocated', use, 'community', { id: community })
        : [];
    }
    const record = kind === 'programme' ? world.find('programmes', programme)?.value : undefined;
    if (record && record.phases.length === 0)
      return fault('story/no-phases', use, 'programme', { id: programme });
    return record && !record.country ? fault('story/no-country', use, 'programme', { id: programme }) : [];
  },
  Chart: (use, world) => {
    const lost = [...findNoEdition(use, world), ...findNoColumns(use, world)];
    return lost.length > 0 ? lost : findChartFaults(use, world);
  },
  WhatHappenedNext: (use, world) => {
    const { project = '' } = use.attributes;
    const record = world.find('projects', project)?.value;
    return record && !record.next ? fault('story/no-next', use, 'project', { id: project }) : [];
  },
};

/** The edition of the award that a component names. */
function findNoEdition(use: Use, world: World): Finding[] {
  const { award = '', edition } = use.attributes;
  const record = world.find('awards', award)?.value;
  if (!record || edition === undefined || record.editions.some(({ id }) => id === edition)) return [];
  const suggestion =
    findNearest(
      edition,
      record.editions.map(({ id }) => id),
    ) ?? '';
  return fault('story/no-edition', use, 'edition', { award, id: edition, suggestion });
}

/** The columns of the table that a component names. */
function findNoColumns(use: Use, world: World): Finding[] {
  const { series = '', columns = '' } = use.attributes;
  const known = world.find('series', series)?.value.columns.map(({ name }) => name);
  const span = use.spans.columns ?? use.span;
  if (!known) return [];
  return splitIds(columns, span, span).flatMap(({ id, at }): Finding[] => {
    if (known.includes(id)) return [];
    const args = { series, id, suggestion: findNearest(id, known) ?? '' };
    return [{ code: 'story/no-column', path: [], args, span: at }];
  });
}

/** A statement as the attribute that asks for it would name it. */
function statementOf(
  { value, range, asOf }: RecordOf<'figures'>['observations'][number],
  byDate: boolean,
): string {
  const number = value ?? range?.join('–') ?? '';
  return byDate ? `${asOf ?? '—'} (${number})` : `${number} (${asOf ?? '—'})`;
}

const lists: Record<string, DataCollection> = {
  themes: 'themes',
  communities: 'communities',
  projects: 'projects',
  programmes: 'programmes',
  sources: 'sources',
};

/** Front matter names records that exist, and days that are in the calendar and not after the edition. */
export const findFrontMatterFaults: DocumentRule = (document, world) => {
  const findings: Finding[] = [];
  const value = document.value as Record<string, unknown>;
  const edition = world.entries.site[0]?.value.edition.date ?? '';
  for (const [key, to] of Object.entries(lists)) {
    const ids = value[key];
    if (!Array.isArray(ids)) continue;
    for (const [index, id] of ids.entries()) {
      if (world.has(to, id) || world.unread.has(to)) continue;
      const suggestion = findNearest(id, world.ids[to]) ?? '';
      const few = suggestion ? '' : listFew(world.ids[to]);
      findings.push({
        code: 'reference/unknown',
        path: [key, index],
        args: { kind: `@kind-${to}`, id, suggestion, ...(few ? { known: few } : {}) },
      });
    }
  }
  const days: [string[], unknown][] = [
    [['published'], value.published],
    [['updated'], value.updated],
    [['verified'], value.verified],
    [['easyRead', 'reviewed'], (value.easyRead as { reviewed?: unknown } | null | undefined)?.reviewed],
  ];
  for (const [path, found] of days) {
    if (typeof found !== 'string') continue;
    const field = path.join('.');
    if (!isInCalendar(found)) findings.push({ code: 'date/not-in-calendar', path, args: { field, found } });
    else if (edition && isAfter(found, edition)) {
      findings.push({ code: 'date/after-edition', path, args: { field, found, edition } });
    }
  }
  const { published: from, updated: to } = value;
  if (typeof from === 'string' && typeof to === 'string' && isAfter(from, to)) {
    const args = { field: 'updated', begin: 'published', from, to };
    findings.push({ code: 'date/ends-before-begin', path: ['updated'], args });
  }
  return findings;
};

function isInCalendar(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
