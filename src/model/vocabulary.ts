/** The closed set of components a story may use, and what each takes: the single source for check, catalog and guide (trust R1). */
import { z } from 'zod';
import type { DataCollection } from './registry.ts';
import { communityId, partialDate, slug } from './text.ts';

/** Where the id in an attribute must be found, best guess first; kept in the attribute's metadata. */
export type Reference = { collections: readonly DataCollection[]; list?: true };

const names = (reference: Reference, description: string) => ({ reference, description });
const ids = z.string().regex(/^[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*$/, { error: 'id-list' });
const words = z.string().min(1);

const figureId = slug.meta(names({ collections: ['figures'] }, 'A figure of data/figures/.'));
const community = communityId.meta(
  names({ collections: ['communities'] }, 'A community of data/communities/.'),
);
const project = slug.meta(names({ collections: ['projects'] }, 'A project of data/projects/.'));
const programme = slug.meta(names({ collections: ['programmes'] }, 'A programme of data/programmes/.'));
const eventIds = ids.meta(
  names({ collections: ['events'], list: true }, 'Events of data/events/, parted by commas.'),
);
const communityIds = ids.meta(
  names({ collections: ['communities'], list: true }, 'Communities of data/communities/, parted by commas.'),
);
const finding = words.meta({ description: 'The finding, as a sentence.' });

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
  ],
  Chart: [
    z.strictObject({ kind: z.literal('squares'), figure: figureId, title: finding, summary: words }),
    z.strictObject({
      kind: z.literal('gantt'),
      programme,
      events: eventIds.optional(),
      planned: eventIds.optional(),
      title: finding,
      summary: words,
    }),
  ],
  Timeline: [z.strictObject({ project }), z.strictObject({ programme })],
  WhatHappenedNext: [z.strictObject({ project })],
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
/** The only component that has text inside; the others stand alone. */
export const holdsText = (name: ComponentName): boolean => name === 'Aside';
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
