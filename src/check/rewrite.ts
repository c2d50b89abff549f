/**
 * A JSON text in the order and form all records have: fields as their schema names them, two spaces, one line break at
 * the end. Names and values are copied letter by letter, so that no number and no escape is spelt anew.
 */
import type { Node as JsonNode } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import type { Node } from './rules/shape.ts';
import { keysOf, nodeAt } from './rules/shape.ts';

/** `schema`: of the whole text; `sorted`: by name instead. Fields the schema does not name stay last, as they stood. */
export function rewriteJson(text: string, schema: Node | 'sorted'): string {
  const tree = parseTree(text);
  return tree ? `${write(text, tree, schema, '')}\n` : text;
}

function write(text: string, node: JsonNode, schema: Node | 'sorted', indent: string): string {
  const inner = `${indent}  `;
  const list = (open: string, parts: string[], close: string) =>
    parts.length
      ? `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
      : open + close;
  if (node.type === 'array') {
    const items = (node.children ?? []).map((item, index) => write(text, item, within(schema, index), inner));
    return list('[', items, ']');
  }
  if (node.type !== 'object') return text.slice(node.offset, node.offset + node.length);
  const fields = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
  if (schema === 'sorted') fields.sort((a, b) => (a.name < b.name ? -1 : 1));
  else {
    const order = keysOf(schema);
    const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
    // Languages and other free names have no order of their own: sorting is stable and leaves them alone.
    fields.sort((a, b) => rank(a.name) - rank(b.name));
  }
  const written = fields.map(({ name, key, value }) => {
    const named = text.slice(key.offset, key.offset + key.length);
    return `${named}: ${write(text, value, within(schema, name), inner)}`;
  });
  return list('{', written, '}');
}

function within(schema: Node | 'sorted', step: string | number): Node | 'sorted' {
  return schema === 'sorted' ? schema : nodeAt(schema, [step]);
}
