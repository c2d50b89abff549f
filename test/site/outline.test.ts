/** What every page offers a reader who moves by headings, landmarks and names (WCAG 1.3.1, 2.4, 4.1.2). */
import { type Element, findAll, findTag, findUp, hasClass, textOf, wordsOf } from '../support/html.ts';
import { getBody, locales } from '../support/site.ts';
import { survey } from '../support/survey.ts';

const isHidden = (element: Element): boolean =>
  findUp(
    element,
    ({ attributes }) => attributes['aria-hidden'] === 'true' || attributes.hidden !== undefined,
  ) !== null;

/** The name a link or button would be read by; pictures count by their alternative. */
function nameOf(element: Element): string {
  const { attributes } = element;
  if (attributes['aria-label']) return attributes['aria-label'].trim();
  if (attributes['aria-labelledby']) return attributes['aria-labelledby'];
  const pictures = findAll(element, ({ tag }) => tag === 'img' || tag === 'svg')
    .map(({ attributes }) => attributes.alt ?? attributes['aria-label'] ?? '')
    .join(' ');
  return `${textOf(element, ({ attributes }) => attributes['aria-hidden'] !== 'true')} ${pictures}`.trim();
}

const cyrillic = /[\u0400-\u04ff]/;

survey('Every page', {
  'has one first heading': function* ({ document }) {
    const found = findTag(document, 'h1');
    if (found.length !== 1) yield `has ${found.length} h1`;
    else if (found[0] && wordsOf(found[0]).length < 2) yield 'has an empty h1';
    if (found[0] && !findUp(found[0], ({ tag }) => tag === 'main')) yield 'has its h1 outside main';
  },
  'skips no level of heading': function* ({ document }) {
    let last = 0;
    for (const heading of findAll(document, ({ tag }) => /^h[1-6]$/.test(tag))) {
      const level = Number(heading.tag[1]);
      if (level > last + 1 && last > 0)
        yield `h${last} is followed by h${level} "${wordsOf(heading).slice(0, 50)}"`;
      if (nameOf(heading) === '') yield `empty h${level}`;
      last = level;
    }
  },
  'has its landmarks, and a way past them': function* ({ document }) {
    const count = (tag: string) => findTag(document, tag).length;
    if (count('main') !== 1) yield `has ${count('main')} main`;
    const [skip] = findTag(document, 'a');
    if (!skip || !hasClass(skip, 'skip') || !skip.attributes.href?.startsWith('#'))
      yield 'begins without a skip link';
    for (const nav of findTag(document, 'nav'))
      if (!nav.attributes['aria-label'] && !nav.attributes['aria-labelledby'])
        yield 'has a navigation without a name';
  },
  'names every link and button': function* ({ elements }) {
    for (const element of elements) {
      if (element.tag !== 'a' && element.tag !== 'button' && element.tag !== 'summary') continue;
      if (isHidden(element)) continue;
      if (nameOf(element) === '') yield `nameless <${element.tag} href="${element.attributes.href ?? ''}">`;
      if (element.tag === 'a' && element.attributes.href === undefined)
        yield `<a> without an address: "${wordsOf(element)}"`;
    }
  },
  'gives every picture an alternative': function* ({ elements }) {
    for (const { tag, attributes } of elements)
      if (tag === 'img' && attributes.alt === undefined) yield `<img src="${attributes.src}"> has no alt`;
    for (const element of elements) {
      const { tag, attributes } = element;
      if (tag !== 'svg' || isHidden(element) || attributes['aria-label'] || attributes['aria-labelledby'])
        continue;
      const named = findAll(
        element,
        ({ attributes }) => attributes.role === 'img' && !!attributes['aria-label'],
      );
      if (named.length === 0 && findUp(element, ({ attributes }) => attributes.role === 'img') === null)
        yield `<svg class="${attributes.class ?? ''}"> is neither hidden nor named`;
    }
  },
  'gives pictures their size, so that nothing jumps': function* ({ elements }) {
    for (const { tag, attributes } of elements)
      if (tag === 'img' && !(attributes.width && attributes.height))
        yield `<img src="${attributes.src}"> has no size`;
  },
  'heads every table and its columns': function* ({ document }) {
    for (const table of findTag(document, 'table')) {
      const caption = findTag(table, 'caption')[0];
      const named = table.attributes['aria-label'] ?? table.attributes['aria-labelledby'];
      if (!named && (!caption || wordsOf(caption) === '')) yield 'has a table without a caption';
      const heads = findTag(table, 'th');
      if (heads.length === 0) yield 'has a table without headings';
      for (const head of heads)
        if (!head.attributes.scope) yield `table heading "${wordsOf(head)}" has no scope`;
    }
  },
  'says the language of what is in another script (A6)': function* (page) {
    // In English pages every run of Cyrillic letters stands under a lang of its own.
    if (cyrillic.test(page.locale) || page.locale !== 'en') return;
    const visit = function* (element: Element): Generator<string> {
      if (['script', 'style'].includes(element.tag)) return;
      const { lang } = element.attributes;
      if (lang !== undefined && lang !== 'en') return;
      for (const child of element.children) {
        if (typeof child === 'string') {
          if (cyrillic.test(child)) yield `"${child.trim().slice(0, 60)}" has no lang`;
        } else if (!isDrawing(child)) yield* visit(child);
      }
    };
    yield* visit(getBody(page));
  },
  'names only languages that are written as such': function* ({ elements }) {
    for (const { tag, attributes } of elements) {
      for (const name of ['lang', 'hreflang']) {
        const value = attributes[name];
        if (
          value !== undefined &&
          value !== 'x-default' &&
          // HTML's own way to say that the language is not known.
          !(name === 'lang' && value === '') &&
          !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(value)
        )
          yield `<${tag} ${name}="${value}">`;
      }
    }
  },
  'is not left empty': function* (page) {
    const [main] = findTag(page.document, 'main');
    if (main && wordsOf(main).length < 60) yield `says only "${wordsOf(main)}"`;
    for (const list of page.elements)
      if (
        ['ul', 'ol', 'dl', 'tbody'].includes(list.tag) &&
        !list.children.some((child) => typeof child !== 'string')
      )
        yield `empty <${list.tag} class="${list.attributes.class ?? ''}">`;
  },
  'links its own other languages by their names': function* ({ document, locale }) {
    for (const other of locales) {
      if (other === locale) continue;
      const link = findTag(document, 'a').find(({ attributes }) => attributes.hreflang === other);
      if (link?.attributes.lang !== other) yield `has no link to ${other} that says so`;
    }
  },
});

/** Drawings hidden from readers' ears repeat names that the text gives with their language. */
const isDrawing = ({ tag, attributes }: Element): boolean =>
  attributes['aria-hidden'] === 'true' || (tag === 'g' && attributes.role === 'img');
