/** Looks inside a schema: the part at a path, its description, its texts per language. Judges no value. */
import type { z } from 'zod';
import type { Path } from '#source/json';

export type Node = z.core.$ZodType | undefined;

type Definition = {
  type: string;
  shape?: Record<string, Node>;
  element?: Node;
  items?: Node[];
  valueType?: Node;
  innerType?: Node;
};

/** The schema along `path`, wrappers such as "or null" kept; undefined when the path leads nowhere. */
export function nodeAt(schema: Node, path: Path): Node {
  return path.reduce<Node>((node, step) => {
    const { type, shape, element, items, valueType } = definitionOf(unwrap(node));
    // An own field only: an author may well name one "toString".
    if (type === 'object') return shape && Object.hasOwn(shape, step) ? shape[step] : undefined;
    if (type === 'array') return element;
    if (type === 'tuple') return items?.[Number(step)];
    return type === 'record' ? valueType : undefined;
  }, schema);
}

/** The nearest description, from the outermost wrapper inwards; "" when there is none. */
export function describeNode(node: Node): string {
  if (!node) return '';
  return (node as z.ZodType).description ?? describeNode(definitionOf(node).innerType);
}

/** Names of the fields of a group. */
export function keysOf(node: Node): string[] {
  return Object.keys(definitionOf(unwrap(node)).shape ?? {});
}

type Texts = { text: Record<string, string>; path: Path }[];

/** The texts of the record looked at last: several rules walk the same one in turn. */
let last: { value: unknown; texts: Texts } = { value: null, texts: [] };

/** Calls `visit` with every text per language in a value that fits its schema. */
export function walkTexts(
  schema: Node,
  value: unknown,
  visit: (text: Record<string, string>, path: Path) => void,
): void {
  if (last.value !== value) {
    const texts: Texts = [];
    gatherTexts(schema, value, [], texts);
    last = { value, texts };
  }
  for (const { text, path } of last.texts) visit(text, path);
}

function gatherTexts(schema: Node, value: unknown, path: Path, texts: Texts): void {
  if (typeof value !== 'object' || value === null) return;
  const node = unwrap(schema);
  const { type, shape, element, items } = definitionOf(node);
  // Every record with free keys in the model is a text per language; test/unit/check holds this.
  if (type === 'record') texts.push({ text: value as Record<string, string>, path });
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      if (isGroup(item)) gatherTexts(element ?? items?.[index], item, [...path, index], texts);
  } else {
    for (const key in value) {
      const inner = (value as Record<string, unknown>)[key];
      if (isGroup(inner)) gatherTexts(shape?.[key], inner, [...path, key], texts);
    }
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function definitionOf(node: Node): Definition {
  return (node?._zod.def as unknown as Definition | undefined) ?? { type: 'nothing' };
}

function unwrap(node: Node): Node {
  const inner = definitionOf(node).innerType;
  return inner ? unwrap(inner) : node;
}
