/** What an author may put into a story, as text ready to be filled in: one piece for every component and kind. */
import type { z } from 'zod';
import type { Piece } from '#model/editable';
import {
  type ComponentName,
  childOf,
  componentNames,
  holdsText,
  parentOf,
  vocabulary,
} from '#model/vocabulary';

/** Components that stand inside others come with these. */
export function makePalette(): Piece[] {
  return componentNames
    .filter((name) => !parentOf(name))
    .flatMap((name) =>
      (vocabulary[name] as readonly z.ZodObject[]).map((shape) => {
        const kind = literalOf(shape.shape.kind);
        const only = vocabulary[name].length > 1 && !kind ? Object.keys(shape.shape)[0] : kind;
        return { name: only ? `${name}, ${only}` : name, text: write(name, shape), hint: hintOf(shape) };
      }),
    );
}

function write(name: ComponentName, shape: z.ZodObject): string {
  const needed = Object.entries(shape.shape).filter(
    ([, field]) => !(field as z.ZodType).safeParse(undefined).success,
  );
  const open = [name, ...needed.map(([key, field]) => `${key}="${literalOf(field) ?? ''}"`)].join(' ');
  const child = childOf(name);
  if (child) {
    const [inner] = vocabulary[child] as readonly z.ZodObject[];
    return `<${open}>\n\n${inner ? write(child, inner) : ''}\n\n</${name}>`;
  }
  return holdsText(name) ? `<${open}>\n\n\n\n</${name}>` : `<${open} />`;
}

function hintOf(shape: z.ZodObject): string {
  return Object.entries(shape.shape)
    .flatMap(([key, field]) => {
      const { description } = field as z.ZodType;
      return description && key !== 'kind' ? [`${key}: ${description}`] : [];
    })
    .join(' ');
}

function literalOf(field: unknown): string | null {
  const { type, values } = (field as { def?: { type: string; values?: unknown[] } } | undefined)?.def ?? {};
  return type === 'literal' ? String(values?.[0]) : null;
}
