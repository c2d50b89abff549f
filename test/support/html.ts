/**
 * Reads the site's own HTML into a plain tree, strictly: an element left open, closed out of order, or one that a
 * browser would move elsewhere is an error with its line. Knows nothing of the site; refuses to repair.
 */

export interface Element {
  tag: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  parent: Element | null;
  /** Where the start tag begins in the text, from 0. */
  offset: number;
}

const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const raw = new Set(['script', 'style', 'title', 'textarea']);
/** What a browser never leaves inside an open paragraph: it would end the paragraph first. */
const blocks = new Set(
  'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre search section table ul'.split(
    ' ',
  ),
);
/** What cannot stand inside another of the same kind. */
const unnested = new Set(['a', 'button', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text with its character references read; throws on a name it does not know. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]\w*));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const character = named[name];
    if (character === undefined) throw new Error(`unknown character reference ${whole}`);
    return character;
  });
}

const attribute = /\s*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>=]+)))?/y;

/** The document as an element named `#document`. Throws an Error that begins with the line of the mistake. */
export function parseHtml(text: string): Element {
  const root: Element = { tag: '#document', attributes: {}, children: [], parent: null, offset: 0 };
  let open = root;
  let at = 0;
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const fail = (message: string): never => {
    throw new Error(`line ${lineOf(at)}: ${message}`);
  };
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start !== at) {
      open.children.push(decode(text.slice(at, start < 0 ? text.length : start)));
      if (start < 0) break;
      at = start;
    }
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) fail('a comment is never closed');
      at = end + 3;
    } else if (text[at + 1] === '!') {
      at = text.indexOf('>', at) + 1;
    } else if (text[at + 1] === '/') {
      const end = text.indexOf('>', at);
      const tag = text.slice(at + 2, end).trim();
      if (tag !== open.tag) fail(`</${tag}> where <${open.tag}> of line ${lineOf(open.offset)} is open`);
      open = open.parent as Element;
      at = end + 1;
    } else {
      const name = /[a-zA-Z][^\s/>]*/y;
      name.lastIndex = at + 1;
      const tag = name.exec(text)?.[0];
      if (!tag) return fail('"<" that begins no element: it must be written &lt;');
      const element: Element = { tag, attributes: {}, children: [], parent: open, offset: at };
      let cursor = at + 1 + tag.length;
      for (;;) {
        attribute.lastIndex = cursor;
        const found = attribute.exec(text);
        if (!found || found[1] === undefined) break;
        const key = found[1];
        if (key in element.attributes) fail(`<${tag}> has two attributes "${key}"`);
        element.attributes[key] = decode(found[2] ?? found[3] ?? found[4] ?? '');
        cursor = attribute.lastIndex;
      }
      const end = text.indexOf('>', cursor);
      const rest = text.slice(cursor, end).trim();
      if (end < 0 || (rest !== '' && rest !== '/')) fail(`<${tag}> cannot be read at "${rest.slice(0, 30)}"`);
      const misplaced = misplacedIn(open, tag);
      if (misplaced)
        fail(
          `<${tag}> inside <${misplaced.tag}> of line ${lineOf(misplaced.offset)}: a browser moves it out`,
        );
      open.children.push(element);
      at = end + 1;
      if (voids.has(tag) || (rest === '/' && isForeign(element))) continue;
      if (raw.has(tag) && !isForeign(element)) {
        const close = text.indexOf(`</${tag}`, at);
        if (close < 0) fail(`<${tag}> is never closed`);
        const content = text.slice(at, close);
        if (content) element.children.push(tag === 'script' || tag === 'style' ? content : decode(content));
        at = text.indexOf('>', close) + 1;
      } else open = element;
    }
  }
  if (open !== root) fail(`<${open.tag}> of line ${lineOf(open.offset)} is never closed`);
  return root;
}

/** The open element that a browser would close, or not allow, when `tag` begins inside `open`. */
function misplacedIn(open: Element, tag: string): Element | null {
  const isBlock = blocks.has(tag);
  const isUnnested = unnested.has(tag);
  if (!isBlock && !isUnnested) return null;
  for (let element: Element | null = open; element; element = element.parent) {
    if (element.tag === 'svg') return null;
    if (isBlock && (element.tag === 'p' || element.tag === 'button')) return element;
    if (isUnnested && (element.tag === tag || (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(element.tag))))
      return element;
    if (element.tag === 'td' || element.tag === 'th') break;
  }
  return null;
}

/** Whether the element belongs to SVG, where an element may close itself. */
function isForeign(element: Element): boolean {
  for (let own: Element | null = element; own; own = own.parent) if (own.tag === 'svg') return true;
  return false;
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
