/** Reads the text of a story into the components it uses, in reading order, and its length. Resolves nothing. */
import { mdxToMdast } from 'satteri';

/** A component as written: literal attributes only; a bare attribute is an empty string. */
export interface StoryTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

export interface StoryBody {
  tags: StoryTag[];
  /** Letters and digits of running text; headings count, attributes do not. */
  letters: number;
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
  let letters = 0;
  const walk = (node: Node): void => {
    if (node.type === 'text' || node.type === 'inlineCode')
      letters += node.value?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attributes: Record<string, string> = {};
      for (const { type, name, value } of node.attributes ?? [])
        if (type === 'mdxJsxAttribute' && name && (value == null || typeof value === 'string'))
          attributes[name] = value ?? '';
      tags.push({ name: node.name ?? '', attributes });
    }
    for (const child of node.children ?? []) walk(child);
  };
  walk(mdxToMdast(body) as Node);
  return { tags, letters };
}
