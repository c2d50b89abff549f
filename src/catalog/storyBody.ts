/** Reads the text of a story into the components it uses, in reading order, and its length in words. Resolves nothing. */
import { mdxToMdast } from 'satteri';

/** A component as written: literal attributes only; a bare attribute is an empty string. */
export interface StoryTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Components inside, in reading order. */
  inside: readonly StoryTag[];
}

export interface StoryBody {
  /** Those that stand in no other; the rest are inside them. */
  tags: StoryTag[];
  /** Words of running text; headings count, attributes do not. */
  words: number;
}

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
}

/** `body` is the MDX without its front matter, read by the parser that also compiles it. */
export function readStoryBody(body: string): StoryBody {
  const tags: StoryTag[] = [];
  let words = 0;
  const walk = (node: Node, around: StoryTag[]): void => {
    let within = around;
    if (node.type === 'text' || node.type === 'inlineCode')
      words += node.value?.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attributes: Record<string, string> = {};
      for (const { type, name, value } of node.attributes ?? [])
        if (type === 'mdxJsxAttribute' && name && (value == null || typeof value === 'string'))
          attributes[name] = value ?? '';
      const inside: StoryTag[] = [];
      around.push({ name: node.name ?? '', attributes, inside });
      within = inside;
    }
    for (const child of node.children ?? []) walk(child, within);
  };
  walk(mdxToMdast(body) as Node, tags);
  return { tags, words };
}
