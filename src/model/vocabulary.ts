/** The closed set of components a story may use, and what each takes: the single source for check, catalog and guide (trust R1). */
import { z } from 'zod';
import type { DataCollection } from './registry.ts';
import { communityId, partialDate, slug } from './text.ts';

/** Where the id in an attribute must be found, best guess first; kept in the attribute's metadata. */
export type Reference = { collections: readonly DataCollection[]; list?: true };

const names = (reference: Reference, description: string) => ({ reference, description });
const list = (item: string, error: string) =>
  z.string().regex(new RegExp(`^${item}(\\s*,\\s*${item})*$`), { error });
const ids = list('[a-z0-9-]+', 'id-list');
const words = z.string().min(1);

const figureId = slug.meta(names({ collections: ['figures'] }, 'A figure of data/figures/.'));
const community = communityId.meta(
  names({ collections: ['communities'] }, 'A community of data/communities/.'),
);
const project = slug.meta(names({ collections: ['projects'] }, 'A project of data/projects/.'));
const programme = slug.meta(names({ collections: ['programmes'] }, 'A programme of data/programmes/.'));
const award = slug.meta(names({ collections: ['awards'] }, 'An award of data/awards/.'));
const series = slug.meta(names({ collections: ['series'] }, 'A table of data/series/.'));
const listOf = (collection: DataCollection, kind: string) =>
  ids.meta(
    names({ collections: [collection], list: true }, `${kind} of data/${collection}/, parted by commas.`),
  );
const figureIds = listOf('figures', 'Figures');
const eventIds = listOf('events', 'Events');
const communityIds = listOf('communities', 'Communities');
const agreementIds = listOf('agreements', 'Agreements');
const edition = slug.meta({ description: 'An edition of that award, such as "2021".' });
const columns = list('[a-z][a-z0-9_]*', 'column-list').meta({
  description: 'Columns of the table in the order they are shown, parted by commas.',
});
const finding = words.meta({ description: 'The finding, as a sentence.' });
const summary = words.meta({
  description: 'What a reader who cannot see the drawing should take from it.',
});
const said = { title: finding, summary };
const planned = eventIds.meta({
  ...names(
    { collections: ['events'], list: true },
    'Those announced and not reported as held; drawn dashed.',
  ),
});
/** What a chart of a table takes: its columns, of one unit, and which rows. */
const drawn = {
  series,
  columns,
  where: list('[a-z][a-z0-9_]*=[^,=]+', 'where-list').optional().meta({
    description: 'Keeps the rows in which a column holds a value: "measure=crossings,country=ALL".',
  }),
  events: eventIds.optional().meta({
    ...names(
      { collections: ['events'], list: true },
      'Dated events written over the plot, parted by commas.',
    ),
  }),
};

/** Attributes of each component; several shapes where the first word decides, tried by `pickShape`. */
export const vocabulary = {
  Figure: [
    z.strictObject({
      id: figureId,
      at: partialDate
        .optional()
        .meta({ description: 'The as-of date of another statement of the same figure.' }),
      value: z
        .string()
        .regex(/^-?\d+(\.\d+)?$/, { error: 'plain-number' })
        .optional()
        .meta({ description: 'The plain value of a statement, where dates do not tell two of them apart.' }),
      form: z.enum(['phrase', 'value']).optional().meta({
        description: 'phrase: value and unit; value: the value alone, where the sentence brings its noun.',
      }),
    }),
  ],
  SourcesDiffer: [
    z.strictObject({
      id: slug.meta(
        names(
          { collections: ['differences', 'figures'] },
          'A record of data/differences/, or a figure with several statements.',
        ),
      ),
    }),
  ],
  Voice: [
    z.strictObject({
      id: slug.meta(names({ collections: ['voices'] }, 'A paraphrase of data/voices/.')),
    }),
  ],
  Place: [
    z.strictObject({
      id: community,
      form: z
        .enum(['name', 'in'])
        .optional()
        .meta({ description: 'in: the reviewed form after "in", with its preposition.' }),
    }),
  ],
  Project: [z.strictObject({ id: project })],
  Programme: [z.strictObject({ id: programme })],
  Organisation: [
    z.strictObject({
      id: slug.meta(names({ collections: ['organisations'] }, 'An organisation of data/organisations/.')),
    }),
  ],
  Cite: [
    z.strictObject({ id: slug.meta(names({ collections: ['sources'] }, 'A source of data/sources/.')) }),
  ],
  Map: [
    z.strictObject({ kind: z.literal('dual'), community, title: finding.optional() }),
    z.strictObject({ kind: z.literal('programme'), programme, title: finding.optional() }),
    z.strictObject({ kind: z.literal('places'), communities: communityIds, title: finding.optional() }),
    z.strictObject({ kind: z.literal('agreements'), agreements: agreementIds, title: finding.optional() }),
    z.strictObject({ kind: z.literal('award'), award, edition, title: finding.optional() }),
  ],
  ScrollyMap: [
    z.strictObject({ kind: z.literal('dual'), community, title: finding }),
    z.strictObject({ kind: z.literal('places'), communities: communityIds, title: finding }),
  ],
  Step: [
    z.strictObject({
      show: ids.meta({
        description: 'Communities of the map this step speaks of, or "stop-1", "stop-2" … of a dual map.',
      }),
      date: partialDate.optional().meta({ description: 'When what the step tells took place.' }),
    }),
  ],
  Chart: [
    z.strictObject({ kind: z.literal('squares'), figure: figureId, ...said }),
    z.strictObject({
      kind: z.literal('gantt'),
      programme,
      events: eventIds.optional(),
      planned: planned.optional(),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('bar'),
      figures: figureIds,
      order: z
        .literal('written')
        .optional()
        .meta({ description: 'written: bars stand as the figures are named, not largest first.' }),
      ...said,
    }),
    z.strictObject({ kind: z.literal('dot'), figure: figureId, ...said }),
    z.strictObject({
      kind: z.literal('slope'),
      figures: figureIds,
      from: partialDate.meta({ description: 'As-of date of the statements at the left.' }),
      to: partialDate.meta({ description: 'As-of date of the statements at the right.' }),
      ...said,
    }),
    z.strictObject({ kind: z.literal('line'), ...drawn, ...said }),
    z.strictObject({ kind: z.literal('step'), ...drawn, ...said }),
    z.strictObject({ kind: z.literal('multiples'), ...drawn, ...said }),
    z.strictObject({ kind: z.literal('flow'), programme, ...said }),
    z.strictObject({
      kind: z.literal('count'),
      award,
      edition,
      by: z
        .enum(['country', 'category', 'status'])
        .meta({ description: 'What the entries of the edition are counted by.' }),
      ...said,
    }),
    z.strictObject({
      kind: z.literal('timeline'),
      events: eventIds,
      planned: planned.optional(),
      ...said,
    }),
  ],
  Table: [
    z.strictObject({ kind: z.literal('figures'), figures: figureIds, title: finding }),
    z.strictObject({ kind: z.literal('agreements'), agreements: agreementIds, title: finding }),
    z.strictObject({ kind: z.literal('series'), series, columns, title: finding }),
    z.strictObject({ kind: z.literal('projects'), award, edition, title: finding }),
  ],
  Timeline: [z.strictObject({ project }), z.strictObject({ programme }), z.strictObject({ community })],
  Pledges: [z.strictObject({ community }), z.strictObject({ programme })],
  HowTo: [z.strictObject({ title: words.meta({ description: 'What the town would be doing.' }) })],
  Part: [
    z.strictObject({
      kind: z.enum(['needs', 'steps', 'cost', 'ask']).meta({
        description:
          'needs: what it takes; steps: what to do, in order; cost: the range, with its source; ask: whom to ask.',
      }),
    }),
  ],
  EasyRead: [z.strictObject({})],
  WhatHappenedNext: [z.strictObject({ project })],
  Media: [
    z.strictObject({
      id: slug.meta(names({ collections: ['media'] }, 'A picture or recording of data/media/.')),
    }),
  ],
  Aside: [
    z.strictObject({
      kind: z
        .enum(['note', 'unknown'])
        .optional()
        .meta({ description: 'unknown: what no source says; drawn dashed.' }),
      title: words.optional().meta({ description: 'A few words above the remark.' }),
    }),
  ],
} as const satisfies Record<string, readonly z.ZodObject[]>;

export type ComponentName = keyof typeof vocabulary;
export const componentNames = Object.keys(vocabulary) as ComponentName[];

/** What may stand between the tags: words, components of one name, or nothing. */
type Inside = 'words' | { only: ComponentName };
const insides: Partial<Record<ComponentName, Inside>> = {
  Aside: 'words',
  Step: 'words',
  Part: 'words',
  ScrollyMap: { only: 'Step' },
  HowTo: { only: 'Part' },
};
/** Whether a component has Markdown of the author's inside. */
export const holdsText = (name: ComponentName): boolean => insides[name] === 'words';
/** The only component that may stand inside this one; null where it holds words or nothing. */
export function childOf(name: ComponentName): ComponentName | null {
  const inside = insides[name];
  return typeof inside === 'object' ? inside.only : null;
}
/** The component this one stands in; null where it may stand anywhere. */
export const parentOf = (name: ComponentName): ComponentName | null =>
  componentNames.find((parent) => childOf(parent) === name) ?? null;
/** The parts of a HowTo, each written exactly once, in the order in which they are shown. */
export const howToParts = ['needs', 'steps', 'cost', 'ask'] as const;
export const isComponentName = (name: string): name is ComponentName => Object.hasOwn(vocabulary, name);

/**
 * The shape a component with these attributes must fit: by its `kind` where the shapes have one, else the one that
 * knows an attribute of it. Null when `kind` is missing or none of `kindsOf`.
 */
export function pickShape(
  name: ComponentName,
  written: Readonly<Record<string, unknown>>,
): z.ZodObject | null {
  const shapes: readonly z.ZodObject[] = vocabulary[name];
  if (kindsOf(name).length) return shapes.find((shape) => kindOf(shape) === written.kind) ?? null;
  const knows = (shape: z.ZodObject) => Object.keys(shape.shape).some((key) => key in written);
  return shapes.find(knows) ?? shapes[0] ?? null;
}

/** The kinds a component comes in; empty when it has one shape, or shapes told apart by what they name. */
export function kindsOf(name: ComponentName): string[] {
  return vocabulary[name].flatMap((shape) => kindOf(shape) ?? []);
}

/** Which records an attribute names; null for words. */
export function referenceOf(shape: z.ZodObject, attribute: string): Reference | null {
  const field = shape.shape[attribute] as z.ZodType | undefined;
  const meta = field && (z.globalRegistry.get(field) ?? metaInside(field));
  return (meta?.reference as Reference | undefined) ?? null;
}

function metaInside(field: z.ZodType): Record<string, unknown> | undefined {
  return field instanceof z.ZodOptional ? z.globalRegistry.get(field.unwrap() as z.ZodType) : undefined;
}

function kindOf(shape: z.ZodObject): string | null {
  const { kind } = shape.shape;
  return kind instanceof z.ZodLiteral ? String(kind.value) : null;
}

/** The stem of the id a component takes on the page; null for those that have none. Minting adds a count. */
export function stemOf(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
): string | null {
  const { id, kind, community, project, programme, figure, series: table, award: prize } = attributes;
  const about = community ?? programme ?? project ?? figure ?? table ?? prize;
  if (name === 'SourcesDiffer') return `differ-${id}`;
  if (name === 'WhatHappenedNext') return `next-${project}`;
  if (name === 'Chart') return `chart-${about ?? kind}`;
  if (name === 'Map' || name === 'ScrollyMap') return `map-${about ?? kind}`;
  if (name === 'Table') return `table-${about ?? kind}`;
  if (name === 'Timeline') return `timeline-${about}`;
  if (name === 'Pledges') return `pledges-${about}`;
  if (name === 'HowTo') return 'how-to';
  return null;
}

/** What an attribute takes, as the guide shows it. */
export interface AttributeNote {
  name: string;
  isOptional: boolean;
  /** In English. */
  description: string;
  /** The words it may be, when it is one of a few. */
  choices: readonly string[];
}

/** The attributes of a shape in the order they are written, `kind` first where there is one. */
export function listAttributes(shape: z.ZodObject): AttributeNote[] {
  return Object.entries(shape.shape).map(([name, value]) => {
    const field = value as z.ZodType;
    const inner = (field instanceof z.ZodOptional ? field.unwrap() : field) as z.ZodType;
    const meta = z.globalRegistry.get(field) ?? z.globalRegistry.get(inner);
    const choices =
      inner instanceof z.ZodEnum
        ? inner.options.map(String)
        : inner instanceof z.ZodLiteral
          ? [String(inner.value)]
          : [];
    return {
      name,
      isOptional: field instanceof z.ZodOptional,
      description: String(meta?.description ?? ''),
      choices,
    };
  });
}
