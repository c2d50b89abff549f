/**
 * Reads the site's own HTML into a plain tree, strictly: where a browser would have to repair, there is an error with
 * its line. The reading is parse5's; this file only refuses what parse5 had to mend.
 */
import { type DefaultTreeAdapterMap, parse } from 'parse5';

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  parent: Element | null;
  /** Where the start tag begins in the text, from 0. */
  offset: number;
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The document as an element named `#document`. Throws an Error that begins with the line of the mistake. */
export function parseHtml(text: string): Element {
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => {
      throw new Error(`line ${startLine}: ${code}`);
    },
  });
  const root: Element = { tag: '#document', attributes: {}, children: [], parent: null, offset: 0 };
  for (const node of document.childNodes) copy(node, root, text);
  return root;
}

function copy(node: DefaultTreeAdapterMap['childNode'], parent: Element, text: string): void {
  if ('value' in node) parent.children.push(node.value);
  if (!('tagName' in node)) return;
  const { tagName: tag, attrs, sourceCodeLocation: place } = node;
  // Without a start tag of its own the parser made it up; without an end tag it closed it, or a browser moved what
  // follows out of it.
  if (!place) throw new Error(`line 1: <${tag}> is nowhere in the file, and a browser makes it up`);
  const isWhole =
    place.endTag ??
    (voids.has(tag) || text.slice(0, place.startTag?.endOffset ?? place.endOffset).endsWith('/>'));
  if (!isWhole)
    throw new Error(`line ${place.startLine}: <${tag}> is never closed, or holds what it may not`);
  const element: Element = {
    tag,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    children: [],
    parent,
    offset: place.startOffset,
  };
  parent.children.push(element);
  for (const child of node.childNodes) copy(child, element, text);
}

/** Every element below `root` that passes, in document order. */
export function findAll(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (test(child)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

export const findTag = (root: Element, tag: string): Element[] =>
  findAll(root, (element) => element.tag === tag);

export const hasClass = (element: Element, name: string): boolean =>
  element.attributes.class !== undefined && ` ${element.attributes.class} `.includes(` ${name} `);

export const findClass = (root: Element, name: string): Element[] =>
  findAll(root, (element) => hasClass(element, name));

/** The nearest of the element and its ancestors that passes. */
export function findUp(element: Element, test: (element: Element) => boolean): Element | null {
  for (let own: Element | null = element; own; own = own.parent) if (test(own)) return own;
  return null;
}

/** Text of the element, in document order, as it stands in the file; `enter` may keep branches out. */
export function textOf(element: Element, enter: (element: Element) => boolean = () => true): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (enter(child)) text += textOf(child, enter);
  }
  return text;
}

/** Elements that stand in a line of text; every other begins words of its own. */
const inline = new Set(
  'a abbr b bdi bdo button cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var'.split(
    ' ',
  ),
);

/** The words of the element as a reader meets them, every run of white space as one space. No-break spaces stay. */
export function wordsOf(element: Element, enter: (element: Element) => boolean = () => true): string {
  const read = (own: Element): string => {
    let text = '';
    for (const child of own.children) {
      if (typeof child === 'string') text += child;
      else if (enter(child)) text += inline.has(child.tag) ? read(child) : ` ${read(child)} `;
    }
    return text;
  };
  return read(element)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
