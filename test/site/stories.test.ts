/** What a reader of a story is promised: its length, bound numbers, sources, easy words, a drawing, one set of figures. */
import { describe, expect, it } from 'vitest';
import { type Element, findAll, findClass, hasClass, wordsOf } from '../support/html.ts';
import { listPaths, locales, localised, type Page, readPage } from '../support/site.ts';
import { expectNone } from '../support/survey.ts';

const address = /^\/stories\/[^/]+\/$/;
const plains = listPaths().filter((path) => address.test(path));
/** Each story with its page in every language; null where a language has none. */
const stories = plains.map((plain) => ({
  plain,
  pages: locales.map((locale) => {
    const path = localised(plain, locale);
    return { path, page: listPaths().includes(path) ? readPage(path) : null };
  }),
}));
const pages = stories.flatMap(({ pages }) => pages.flatMap(({ page }) => page ?? []));

function storyOf({ document, path }: Page): Element {
  const [story] = findClass(document, 'story');
  if (!story) throw new Error(`${path} has no text of a story`);
  return story;
}

const running = new Set(['p', 'ul', 'ol', 'blockquote', 'h2', 'h3', 'h4']);
/** Slips of figures, numbers of sources, marks for screen readers, and what the page says of its own translation. */
const aside = (element: Element): boolean =>
  element.attributes.popover !== undefined ||
  element.attributes.role === 'note' ||
  element.tag === 'sup' ||
  ['src', 'vh', 'stale', 'small'].some((name) => hasClass(element, name));

/** Words the author wrote to be read one after another: no tables, slips, remarks, drawings or summaries. */
function countWords(page: Page): number {
  const story = storyOf(page);
  const holders = [story, ...findClass(story, 'how-part'), ...findClass(story, 'sc-text')];
  const blocks = holders.flatMap(({ children }) =>
    children.filter((child) => typeof child !== 'string' && running.has(child.tag) && !aside(child)),
  ) as Element[];
  const words = blocks.map((block) => wordsOf(block, (element) => !aside(element))).join(' ');
  return words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
}

/** Statements of the ledger a story binds, each as often as it does: the slips its numbers open. */
const boundFigures = (page: Page): string[] =>
  findClass(storyOf(page), 'fig')
    .flatMap(({ attributes }) => attributes.popovertarget ?? [])
    .sort();

const cited = (page: Page): Set<string> =>
  new Set(
    findAll(page.document, ({ tag }) => tag === 'a').flatMap(
      ({ attributes }) => /\/sources\/[^/#]+\/$/.exec(attributes.href ?? '') ?? [],
    ),
  );

function* judge(rule: (page: Page) => string | undefined): Iterable<string> {
  for (const page of pages) {
    const problem = rule(page);
    if (problem) yield `${page.path}  ${problem}`;
  }
}

describe('The stories', () => {
  it('are at least nine, each in every language', () => {
    expect(stories.length).toBeGreaterThanOrEqual(9);
    expectNone(stories.flatMap(({ pages }) => pages.flatMap(({ path, page }) => (page ? [] : path))));
  });

  it('are between 900 and 1,600 words long', () => {
    expectNone([
      ...judge((page) => {
        const words = countWords(page);
        return words < 900 || words > 1600 ? `has ${words} words` : undefined;
      }),
    ]);
  });

  it('bind six figures or more, and name three sources or more', () => {
    expectNone([
      ...judge((page) => {
        const [figures, sources] = [boundFigures(page).length, cited(page).size];
        return figures < 6 || sources < 3 ? `binds ${figures} figures, names ${sources} sources` : undefined;
      }),
    ]);
  });

  it('open with a summary in easy words, signed off', () => {
    expectNone([
      ...judge((page) => {
        const [easy] = findClass(storyOf(page), 'easy');
        if (!easy) return 'has none';
        const sentences = findAll(easy, (element) => element.tag === 'p' && !hasClass(element, 'small'));
        const long = sentences.find((sentence) => wordsOf(sentence).split(' ').length > 15);
        if (sentences.length < 8 || sentences.length > 14) return `has ${sentences.length} sentences`;
        if (long) return `has a long sentence: "${wordsOf(long)}"`;
        return findClass(easy, 'small').length ? undefined : 'is not signed off';
      }),
    ]);
  });

  it('show a map, a chart or a table', () => {
    expectNone([
      ...judge((page) => {
        const drawn = findAll(storyOf(page), ({ tag }) => tag === 'figure' || tag === 'table');
        return drawn.length ? undefined : 'shows none';
      }),
    ]);
  });

  it('bind the same figures in every language', () => {
    expectNone(
      stories.flatMap(({ plain, pages }) => {
        const lists = new Set(pages.map(({ page }) => (page ? boundFigures(page).join(' ') : '')));
        return lists.size > 1 ? [`${plain}  ${[...lists].join('\n    | ')}`] : [];
      }),
    );
  });
});
