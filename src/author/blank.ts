/** What a schema takes when an author says nothing: null, an empty list, or a default; and which fields must be said. */
import { z } from 'zod';
import { localeText } from '#model/text';
import type { Ask } from './question.ts';

type Fields = Readonly<Record<string, z.ZodType>>;

export const fieldsOf = (schema: z.ZodType): Fields => (schema as unknown as { shape: Fields }).shape;

/** The emptiest record: fields that have a default are left out, as the schema fills them in. */
export function makeBlank(schema: z.ZodType): Record<string, unknown> {
  const blank: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(schema))) {
    if (field.safeParse(undefined).success) continue;
    if (field.safeParse(null).success) blank[name] = null;
    else if (field.safeParse([]).success) blank[name] = [];
  }
  return blank;
}

/** Fields that have no empty value, in the schema's order. */
export const requiredOf = (schema: z.ZodType): string[] =>
  Object.entries(fieldsOf(schema))
    .filter(([, field]) => [undefined, null, []].every((empty) => !field.safeParse(empty).success))
    .map(([name]) => name);

/** A question for a field nobody has written one for, in the words of its description. */
export function askFor(name: string, field: z.ZodType): Ask {
  const shape = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as {
    type?: string;
    enum?: string[];
    description?: string;
  };
  const said = { question: name, help: shape.description ?? name };
  const key = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (field === localeText || shape.type === 'object')
    return { key, form: 'text', isLocal: true, need: true, said };
  if (shape.enum) {
    const list = shape.enum.map((value) => ({ value, label: value }));
    return { key, form: 'choice', need: true, choices: () => list, said };
  }
  return {
    key,
    form: shape.type === 'number' || shape.type === 'integer' ? 'number' : 'text',
    need: true,
    said,
  };
}
