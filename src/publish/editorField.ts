/**
 * A part of a schema → a field of the editor's form: a select for a choice, a picker for a reference, a group for
 * texts per language. Knows JSON Schema and the editor's words for fields; no collection and no file.
 */
import { isLocaleText, type Schema, stripNull } from '#model/editable';
import { referenceFields } from '#model/reference';

/** Languages of the edition, the default one first. */
export interface Language {
  code: string;
  label: string;
}

export type Field = { name: string; label: string; widget: string } & Record<string, unknown>;

/** Where pickers find the records of a collection, and by what they show them. */
export type Picker = (collection: string) => Record<string, unknown> | null;

export interface Desk {
  languages: readonly Language[];
  pick: Picker;
}

/** Stories name their projects in a field of their own. */
const references: Readonly<Record<string, string>> = { ...referenceFields, projects: 'projects' };

/** Texts per language that are a line, not a paragraph. */
const short = new Set(['name', 'names', 'title', 'label', 'region', 'locative', 'unit', 'organiser']);

/** Texts of one language that are a paragraph. */
const long = new Set(['standfirst', 'description']);

/** `asOf` → "As of" */
export function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of a schema as the editor shows them: it reads Markdown, in which "<key>" would be markup. */
export const hintOf = (key: string, text: string | undefined): Record<string, string> =>
  text ? { [key]: text.replaceAll('<', '&lt;') } : {};

/** A form's field for a part of a record. Throws at a schema the model has not had so far. */
export function makeField(name: string, part: Schema, required: boolean, desk: Desk): Field {
  const { schema, nullable } = stripNull(part);
  // A list may be empty unless its schema wants an item.
  const needed = required && !nullable && (schema.type !== 'array' || Boolean(schema.minItems));
  const base = {
    name,
    label: labelOf(name),
    required: needed,
    ...hintOf('hint', schema.description),
  };
  const collection = references[name];
  if (isLocaleText(schema)) {
    const widget = short.has(name) ? 'string' : 'text';
    const [first] = desk.languages;
    const fields = desk.languages.map(({ code, label }) => ({
      name: code,
      label,
      widget,
      required: needed && code === first?.code,
    }));
    return { ...base, widget: 'object', collapsed: 'auto', summary: `{{${first?.code}}}`, fields };
  }
  if (schema.enum) return { ...base, widget: 'select', options: [...schema.enum] };
  if ('const' in schema) return { ...base, widget: 'select', options: [schema.const] };
  switch (schema.type) {
    case 'string': {
      const picker = collection && desk.pick(collection);
      return picker
        ? { ...base, ...picker, widget: 'relation' }
        : { ...base, widget: long.has(name) ? 'text' : 'string', ...formOf(schema) };
    }
    case 'number':
    case 'integer':
      return { ...base, widget: 'number', ...rangeOf(schema) };
    case 'boolean':
      return { ...base, widget: 'boolean' };
    case 'array':
      return { ...base, ...listOf(name, schema, desk) } as Field;
    case 'object':
      return { ...base, widget: 'object', collapsed: 'auto', fields: makeFields(schema, desk) };
    default:
      throw new Error(`The editor knows no field of the kind "${String(schema.type)}" (${name}).`);
  }
}

/** The fields of a group, in the order of its schema. */
export const makeFields = ({ properties = {}, required = [] }: Schema, desk: Desk): Field[] =>
  Object.entries(properties).map(([name, part]) => makeField(name, part, required.includes(name), desk));

function formOf({ pattern, format, description }: Schema): Record<string, unknown> {
  if (format === 'email') return { type: 'email' };
  if (!pattern) return {};
  return { pattern: [pattern, description ?? 'This is not written in the form the field asks for.'] };
}

function rangeOf({ type, minimum, maximum, exclusiveMinimum }: Schema): Record<string, unknown> {
  const whole = type === 'integer';
  // JSON Schema writes the limits of safe integers out; a form need not.
  const isLimit = (value: number | undefined): value is number =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + (whole ? 1 : 0));
  return {
    value_type: whole ? 'int' : 'float',
    ...(isLimit(least) ? { min: least } : {}),
    ...(isLimit(maximum) ? { max: maximum } : {}),
  };
}

function listOf(
  name: string,
  { items, minItems }: Schema,
  desk: Desk,
): Record<string, unknown> & { widget: string } {
  const min = minItems ? { min: minItems } : {};
  if (Array.isArray(items)) {
    const [first] = items as readonly Schema[];
    const field = makeField('value', first ?? {}, true, desk);
    return { widget: 'list', field, min: items.length, max: items.length };
  }
  const item = stripNull((items ?? {}) as Schema).schema;
  const collection = references[name];
  const picker = item.type === 'string' && collection ? desk.pick(collection) : null;
  if (picker) return { widget: 'relation', multiple: true, ...min, ...picker };
  if (item.enum) return { widget: 'select', multiple: true, ...min, options: [...item.enum] };
  if (item.type === 'object' && !isLocaleText(item))
    return { widget: 'list', collapsed: 'auto', ...min, fields: makeFields(item, desk) };
  return { widget: 'list', ...min, field: makeField('value', item, true, desk) };
}
