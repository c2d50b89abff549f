/**
 * Writes a changed record into the text it was read from: every value that is the one that was read keeps its own
 * signs (`38.0` stays `38.0`), and what is new is written as the repository writes JSON. Knows no schema.
 */
import { type Node, parseTree } from 'jsonc-parser';

/** A JSON text, its value, and where in the text each object, list and scalar stands. */
export interface JsonText {
  text: string;
  value: unknown;
  nodes: ReadonlyMap<object, Node>;
  root: Node | undefined;
}

export function readJson(text: string): JsonText {
  const nodes = new Map<object, Node>();
  const root = parseTree(text);
  const readNode = (node: Node): unknown => {
    const parts = node.children ?? [];
    if (node.type === 'array') {
      const list = parts.map(readNode);
      nodes.set(list, node);
      return list;
    }
    if (node.type !== 'object') return node.value;
    const group = Object.fromEntries(
      parts.flatMap(({ children: [key, value] = [] }) =>
        key && value ? [[key.value, readNode(value)]] : [],
      ),
    );
    nodes.set(group, node);
    return group;
  };
  return { text, value: root ? readNode(root) : null, nodes, root };
}

/** The text with `value` in place of what was read; parts of `value` taken from it are copied sign by sign. */
export function writeJson(read: JsonText | null, value: unknown): string {
  const slice = (node: Node) => read?.text.slice(node.offset, node.offset + node.length) ?? '';
  const write = (part: unknown, before: Node | undefined, indent: string): string => {
    const same = typeof part === 'object' && part !== null ? read?.nodes.get(part) : undefined;
    if (same) return slice(same);
    if (typeof part !== 'object' || part === null)
      return before && before.value === part && !before.children ? slice(before) : JSON.stringify(part);
    const deeper = `${indent}  `;
    const lines = Array.isArray(part)
      ? part.map((item, index) =>
          write(item, before?.type === 'array' ? before.children?.[index] : undefined, deeper),
        )
      : Object.entries(part).map(([key, item]) => {
          const member = before?.type === 'object' ? memberOf(before, key) : undefined;
          return `${JSON.stringify(key)}: ${write(item, member, deeper)}`;
        });
    const [open, close] = Array.isArray(part) ? '[]' : '{}';
    if (lines.length === 0) return `${open}${close}`;
    return `${open}\n${lines.map((line) => deeper + line).join(',\n')}\n${indent}${close}`;
  };
  const body = write(value, read?.root, '');
  if (!read?.root) return `${body}\n`;
  const { offset, length } = read.root;
  return read.text.slice(0, offset) + body + read.text.slice(offset + length);
}

const memberOf = (node: Node, name: string): Node | undefined =>
  node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
