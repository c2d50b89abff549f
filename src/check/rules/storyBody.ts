/**
 * The text of a story taken apart once for all rules: components, links, headings, running text; and whatever is
 * outside the closed set (trust R1). Knows the tree and the vocabulary, no record and no language.
 * Long because it is one walk over one tree: cut in two it would be walked twice.
 */

import { findNearest } from '#model/nearest';
import type { ComponentName } from '#model/vocabulary';
import {
  childOf,
  componentNames,
  holdsText,
  isComponentName,
  kindsOf,
  parentOf,
  pickShape,
} from '#model/vocabulary';
import type { ParsedStory, StoryNode } from '#source/story';
import type { Args, Finding } from '../diagnostic.ts';
import { readRecord } from './schema.ts';
import { anchorOf, headingWords, slugHeadings } from './storyAnchors.ts';
import { locateAttributes } from './storyAttributes.ts';

export type Span = readonly [number, number];
/** A component that fits its shape. `spans`: the value of each attribute in the file; `tag`: its opening name. */
export type Use = {
  name: ComponentName;
  /** Components that stand directly inside and fit their shapes. */
  children: Use[];
  tag: Span;
  attributes: Readonly<Record<string, string>>;
  spans: Readonly<Record<string, Span>>;
  span: Span;
};
export type Link = { url: string; span: Span };
/**
 * Running text of a paragraph, a heading, a table cell or an attribute. `text` stands as in the file; components are
 * one private-use sign each, so that offsets can be traced: `marks.figure`, `marks.cite`, `marks.other`.
 */
export type Passage = {
  kind: 'text' | 'heading' | 'words';
  text: string;
  /** Parts of `text` in order: where each begins, and where that is in the file. */
  parts: readonly { at: number; start: number }[];
};
export type StoryBody = {
  faults: Finding[];
  uses: Use[];
  links: Link[];
  passages: Passage[];
  /** Ids that headings and components get on the page. */
  anchors: ReadonlySet<string>;
};

export const marks = { figure: '\uE000', cite: '\uE001', other: '\uE002' } as const;
const deepest = 32;
const plain = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'link',
  'linkReference',
  'definition',
  'thematicBreak',
  'break',
  'inlineCode',
  'table',
  'tableRow',
  'tableCell',
]);
const passageKinds: Record<string, Passage['kind']> = {
  paragraph: 'text',
  heading: 'heading',
  tableCell: 'text',
};
/** Attributes a reader reads. */
const wordAttributes = new Set(['title', 'summary']);

/** The component that directly holds what is visited; `use` is null when it does not fit its shape. */
type Around = { name: ComponentName; use: Use | null } | null;

const bodies = new WeakMap<ParsedStory, StoryBody>();

/** `components`: whether the text may hold any; standing pages may not. */
export function readStoryBody(text: string, parsed: ParsedStory, components: boolean): StoryBody {
  const known = bodies.get(parsed);
  if (known) return known;
  const body = takeApart(text, parsed, components);
  bodies.set(parsed, body);
  return body;
}

function takeApart(text: string, parsed: ParsedStory, components: boolean): StoryBody {
  const faults: Finding[] = [];
  const uses: Use[] = [];
  const links: Link[] = [];
  const passages: Passage[] = [];
  const headings: string[] = [];
  const spanOf = (node: StoryNode): Span => [
    node.position?.start.offset ?? parsed.bodyStart,
    node.position?.end.offset ?? parsed.bodyStart,
  ];
  const say = (code: Finding['code'], span: Span, args: Args = {}) =>
    faults.push({ code, path: [], args, span });

  /** `around`: the component this stands in with nothing but a paragraph between. */
  const visit = (node: StoryNode, depth: number, around: Around): void => {
    const span = spanOf(node);
    let inside: Around = node.type === 'paragraph' ? around : null;
    if (depth > deepest) {
      say('mdx/too-deep', firstLine(text, span), { limit: deepest });
      return;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      inside = visitComponent(node, span, around);
      // On a line of its own with its words, such a component is no block; its words are a passage all the same.
      if (inside && holdsText(inside.name) && node.type === 'mdxJsxTextElement')
        passages.push(readPassage(text, node, 'text', spanOf));
    } else if (node.type === 'mdxjsEsm') {
      const word = /^\s*(\w+)/.exec(node.value ?? '')?.[1] ?? 'import';
      say('mdx/module', [span[0], span[0] + word.length], { word });
      return;
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      say('mdx/expression', firstLine(text, span), { found: shorten(text.slice(...firstLine(text, span))) });
      return;
    } else if (!plain.has(node.type)) {
      say(node.type.startsWith('image') ? 'mdx/image' : 'mdx/not-allowed', firstLine(text, span), {
        found: shorten(text.slice(...firstLine(text, span))),
      });
      return;
    }
    if (node.type === 'heading' && node.depth === 1) say('mdx/heading', firstLine(text, span));
    if (node.type === 'table' && node.align?.some(Boolean)) {
      // The row under the headings; it holds nothing but | : and -.
      const from = text.indexOf('\n', span[0]) + 1;
      const end = text.indexOf('\n', from);
      const row: Span = [from, end < 0 ? text.length : end];
      const colons = [...text.slice(...row).matchAll(/:/g)].map(({ index }) => from + index);
      const fix = colons.map((at) => ({ start: at, end: at + 1, text: '-' }));
      faults.push({ code: 'mdx/aligned-table', path: [], args: {}, span: row, fix });
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      say('mdx/not-allowed', firstLine(text, span), { found: node.checked ? '[x]' : '[ ]' });
    }
    if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) {
      links.push({ url: node.url, span });
    }
    const kind = passageKinds[node.type];
    if (kind) {
      const passage = readPassage(text, node, kind, spanOf);
      passages.push(passage);
      if (kind === 'heading') headings.push(headingWords(node));
    }
    for (const child of node.children ?? []) visit(child, depth + 1, inside);
  };

  const visitComponent = (node: StoryNode, span: Span, around: Around): Around => {
    const name = node.name ?? '';
    const nameSpan: Span = [span[0], span[0] + 1 + name.length];
    if (name === '' || !/^\p{Lu}/u.test(name) || /[.:]/.test(name)) {
      say('mdx/html', nameSpan, { name: `<${name}>` });
      return null;
    }
    if (!isComponentName(name)) {
      say('mdx/unknown-component', nameSpan, { name, suggestion: findNearest(name, componentNames) ?? '' });
      return null;
    }
    if (!components) {
      say('mdx/component-in-page', nameSpan, { name });
      return null;
    }
    const parent = parentOf(name);
    if (parent && around?.name !== parent) say('mdx/misplaced', nameSpan, { name, parent });
    const { names, values: spans } = locateAttributes(text, span, name);
    const attributes: Record<string, string> = {};
    let literal = true;
    for (const { type, name: key = '', value } of node.attributes ?? []) {
      const at = spans[key] ?? nameSpan;
      if (type !== 'mdxJsxAttribute') {
        say('mdx/spread', nameSpan, { name });
        literal = false;
      } else if (typeof value === 'object' && value !== null) {
        say('mdx/attribute-expression', at, { name: key });
        literal = false;
      } else if (Object.hasOwn(attributes, key)) {
        say('mdx/duplicate-attribute', at, { name: key });
        literal = false;
      } else attributes[key] = typeof value === 'string' ? value : '';
    }
    const child = childOf(name);
    const bare: Around = { name, use: null };
    if (child) {
      for (const stray of findStrays(node, child)) {
        const at = firstLine(text, spanOf(stray));
        say('mdx/only-inside', at, { name, child, found: shorten(text.slice(...at).trim()) });
      }
    } else if (!holdsText(name) && (node.children ?? []).length > 0) say('mdx/children', nameSpan, { name });
    if (!literal) return bare;
    const kinds = kindsOf(name);
    const shape = pickShape(name, attributes);
    if (!shape) {
      const found = attributes.kind;
      if (found === undefined) say('mdx/no-kind', nameSpan, { name, choices: kinds.join(', ') });
      else {
        const suggestion = findNearest(found, kinds) ?? '';
        say('mdx/unknown-kind', spans.kind ?? nameSpan, {
          name,
          found,
          choices: kinds.join(', '),
          suggestion,
        });
      }
      return bare;
    }
    const { findings } = readRecord(shape, attributes);
    for (const finding of findings) {
      const key = String(finding.path[0] ?? '');
      const value = spans[key];
      const onName = finding.code === 'schema/unknown-field' ? names[key] : undefined;
      const at = onName ?? value ?? nameSpan;
      faults.push({ ...finding, path: [], span: at });
    }
    const use: Use | null = findings.length
      ? null
      : { name, attributes, spans, span, tag: nameSpan, children: [] };
    if (use) {
      uses.push(use);
      around?.use?.children.push(use);
    }
    for (const key of wordAttributes) {
      const value = spans[key];
      const words = attributes[key];
      if (!value || !words || !Object.hasOwn(shape.shape, key)) continue;
      const [start] = value;
      passages.push({ kind: 'words', text: text.slice(...value), parts: [{ at: 0, start }] });
    }
    return { name, use };
  };

  if (parsed.tree) visit(parsed.tree, 0, null);
  return {
    faults,
    uses,
    links,
    passages,
    anchors: new Set([...slugHeadings(headings), ...uses.flatMap(anchorOf)]),
  };
}

/** What stands in a component that holds only components of one name; unknown ones are told of themselves. */
function findStrays(node: StoryNode, child: ComponentName): StoryNode[] {
  return (node.children ?? []).flatMap((one): StoryNode[] => {
    if (one.type === 'paragraph') return findStrays(one, child);
    if (one.type === 'text' && !one.value?.trim()) return [];
    const isComponent = one.type === 'mdxJsxFlowElement' || one.type === 'mdxJsxTextElement';
    if (isComponent && (one.name === child || !isComponentName(one.name ?? ''))) return [];
    return [one];
  });
}

function readPassage(
  text: string,
  node: StoryNode,
  kind: Passage['kind'],
  spanOf: (node: StoryNode) => Span,
): Passage {
  let gathered = '';
  const parts: { at: number; start: number }[] = [];
  const add = (words: string, start: number) => {
    parts.push({ at: gathered.length, start });
    gathered += words;
  };
  const walk = (inner: StoryNode, depth: number) => {
    const [start, end] = spanOf(inner);
    if (depth > deepest) return;
    if (inner.type === 'text') add(text.slice(start, end), start);
    else if (inner.type === 'break') add(' ', start);
    else if (inner.type === 'mdxJsxTextElement' || inner.type === 'mdxJsxFlowElement') {
      add(inner.name === 'Figure' ? marks.figure : inner.name === 'Cite' ? marks.cite : marks.other, start);
    } else for (const child of inner.children ?? []) walk(child, depth + 1);
  };
  for (const child of node.children ?? []) walk(child, 0);
  return { kind, text: gathered, parts };
}

/** Where in the file a stretch of a passage stands. */
export function spanIn({ parts }: Passage, at: number, length: number): Span {
  const part = parts.findLast((one) => one.at <= at);
  const start = part ? part.start + at - part.at : 0;
  return [start, start + length];
}

function firstLine(text: string, [start, end]: Span): Span {
  const stop = text.indexOf('\n', start);
  return [start, Math.max(start + 1, stop < 0 ? end : Math.min(end, stop))];
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
