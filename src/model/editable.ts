/** What the editor's forms and the files behind them agree on: names, and how schemas are read. Reads no file. */
import type { CollectionName, Format } from './registry.ts';

/** A hidden field of every form: the number of the text that a record was read from. It never enters a file. */
export const ORIGIN = 'kindred_origin';
/** The field that holds the records of a list file. */
export const LIST = 'records';
/** The field that holds the words of a story, below its front matter. */
export const BODY = 'body';
/** The kind of field that shows it. */
export const TEXT_FIELD = 'kindred-text';

/** The editor's name for the reader and writer of a collection's files; it asks that those of MDX end so. */
export const formatName = (collection: string, format: Format): string =>
  `kindred-${collection}${format === 'mdx' ? '-frontmatter' : ''}`;

/** What the page of the editor is told: how every collection is written, and what may be put into a story. */
export interface Model {
  collections: Readonly<Record<CollectionName, { format: Format; schema: Schema }>>;
  palette: readonly Piece[];
}

/** Something for a story, ready to be filled in. */
export interface Piece {
  /** `Chart, bar` */
  name: string;
  /** The text, its attributes empty. */
  text: string;
  /** What each attribute takes. */
  hint: string;
}

/** What of JSON Schema the model's schemas come out as. */
export interface Schema {
  type?: string | string[];
  description?: string;
  enum?: readonly (string | number)[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema | readonly Schema[];
  additionalProperties?: Schema | boolean;
  anyOf?: readonly Schema[];
}

/** The schema without "or null", and whether null was allowed. Throws at a choice between two kinds. */
export function stripNull(schema: Schema): { schema: Schema; nullable: boolean } {
  const { anyOf, ...rest } = schema;
  if (anyOf) {
    const others = anyOf.filter(({ type }) => type !== 'null');
    const [only] = others;
    if (others.length !== 1 || !only) throw new Error('A form has no field of several kinds.');
    const inner = stripNull(only);
    const description = rest.description ?? inner.schema.description;
    return {
      schema: { ...inner.schema, ...rest, ...(description === undefined ? {} : { description }) },
      nullable: inner.nullable || others.length < anyOf.length,
    };
  }
  if (!Array.isArray(schema.type)) return { schema, nullable: false };
  const [type, ...more] = schema.type.filter((name) => name !== 'null');
  if (more.length || !type) throw new Error('A form has no field of several kinds.');
  return { schema: { ...schema, type }, nullable: schema.type.includes('null') };
}

/** Whether a schema is texts per language. */
export const isLocaleText = ({ type, properties, additionalProperties }: Schema): boolean =>
  type === 'object' && !properties && typeof additionalProperties === 'object';
