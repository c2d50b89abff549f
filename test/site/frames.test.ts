/** What other sites take from this one: frames, files of their own, oEmbed answers (issue of the city kit; R4, S12, M2, M7). */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { EMBED, makeSnippet } from '#publish/embed';
import { findAll, findClass, findTag, wordsOf } from '../support/html.ts';
import {
  getBody,
  getHead,
  listFiles,
  listFrames,
  listPaths,
  locales,
  localised,
  type Page,
  readFile,
  readMessages,
  readPage,
  site,
  toFile,
} from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { weighFrame } from '../support/weight.ts';

const frames = listFrames();
const live = frames.filter((path) => path.endsWith('/'));
const pinned = frames.filter((path) => path.endsWith('.html'));
const answers = listFiles().filter((file) => /\/oembed\/.*\.json$/.test(file));
const paths = new Set(listPaths());
/** Every kind, every language, and as many communities as a test has time for: the cheap rules are put to all. */
const some = (all: readonly string[]): string[] =>
  all.filter((path, index) => !path.includes('/community/') || index % 8 === 0);
const subjects = live.filter((path) => !path.endsWith('/embed/map/'));
const LIMIT = 30_000;

const readHtml = (path: string): string => readFile(toFile(path)).toString('utf8');

/** One line for every problem a rule finds on the pages. */
const judge = (paths: readonly string[], rule: (page: Page) => Iterable<string>): void =>
  expectNone(paths.flatMap((path) => [...rule(readPage(path))].map((problem) => `${path}  ${problem}`)));

const metaOf = (page: Page, name: string): string | undefined =>
  findTag(getHead(page), 'meta').find(({ attributes }) => attributes.name === name)?.attributes.content;
const canonicalOf = (page: Page): string | undefined =>
  findTag(getHead(page), 'link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href;
const policyOf = (page: Page): string => {
  const [first] = getHead(page).children.filter((child) => typeof child !== 'string');
  return first && typeof first !== 'string' && first.attributes['http-equiv'] === 'Content-Security-Policy'
    ? (first.attributes.content ?? '')
    : '';
};

/** What no frame goes without, and what no frame may have. */
function* frameRules(page: Page): Generator<string> {
  const text = wordsOf(getBody(page));
  const messages = readMessages(page.locale);
  const [html] = findTag(page.document, 'html');
  if (html?.attributes.lang !== page.locale || !html.attributes.dir) yield 'does not say its language';
  if (metaOf(page, 'robots') !== 'noindex') yield 'may be listed by search engines';
  if (!findTag(getHead(page), 'title')[0]) yield 'has no title';
  if (findTag(page.document, 'h1').length !== 1) yield 'has not one h1';
  if (findTag(page.document, 'main').length !== 1) yield 'has not one main';
  for (const { tag } of page.elements)
    if (['script', 'iframe', 'form', 'object', 'embed', 'base'].includes(tag)) yield `has a <${tag}>`;
  for (const { tag, attributes } of page.elements) {
    for (const name of Object.keys(attributes))
      if (name === 'style' || name.startsWith('on')) yield `has <${tag} ${name}>`;
    if (tag === 'a' && attributes.href !== undefined) {
      if (attributes.target !== '_blank' || attributes.rel !== 'noopener')
        yield `opens ${attributes.href} inside the frame`;
      if (!attributes.href.startsWith(`${site.url}/`)) yield `leads to ${attributes.href}`;
    }
  }
  const statement = site.independence[page.locale] ?? '';
  const said = text.match(/\S+/g)?.join(' ') ?? '';
  if (!said.includes(statement.split(/(?<=\.)\s/)[0] ?? statement))
    yield 'does not say that it is independent';
  const note = messages['note.kosovo'] ?? '';
  if (
    /(?<![\p{L}-])(Kosovo|Косов(?:о|а|у|і|ом))(?![\p{L}-])/u.test(text.replace(note, '')) &&
    !text.includes(note)
  )
    yield 'names Kosovo without the note';
  if (/\{\w+\}|\bundefined\b|\bNaN\b/.test(text)) yield 'was not filled in';
}

describe('A live frame', () => {
  it('stands for every community, project and story, and for the map, in every language', () => {
    const pages = listPaths().filter((path) =>
      /\/(communities\/[a-z]{2}-|projects\/|stories\/)[^/]+\/$/.test(path),
    );
    const wanted = pages
      .map((path) =>
        path.replace(
          /\/(communities|projects|stories)\//,
          (_, many: string) =>
            `/embed/${{ communities: 'community', projects: 'project', stories: 'story' }[many]}/`,
        ),
      )
      // Lists stand among projects and stories too.
      .filter((path) => !/\/embed\/(community|project|story)\/(compare|by-[a-z]+|page-\d+)\/$/.test(path));
    expectNone(wanted.filter((path) => !live.includes(path)));
    expectNone(
      locales.map((locale) => localised('/embed/map/', locale)).filter((path) => !live.includes(path)),
    );
  });

  it('runs nothing, sends nobody elsewhere, and carries what every artefact carries', () =>
    judge(some(live), frameRules));

  it('holds no element or attribute that could run something, wherever it is', () =>
    expectNone(
      frames.filter((path) => /<(?:script|iframe|object|form|base)\b|<[^>]+\son\w+=/i.test(readHtml(path))),
    ));

  it('is let nothing but the site’s own styles, fonts and pictures (R4)', () =>
    judge(some(live), function* (page) {
      const policy = policyOf(page);
      const allowed = policy
        .split('; ')
        .filter((part) => !part.endsWith(" 'none'"))
        .map((part) => part.replace(/ 'self'$/, ''));
      if (!policy.startsWith("default-src 'none'")) yield `policy ${policy}`;
      for (const name of allowed)
        if (!['style-src', 'font-src', 'img-src'].includes(name)) yield `lets in ${name}`;
    }));

  it('sends search engines to the page it stands for', () =>
    judge(some(live), function* (page) {
      const own = canonicalOf(page) ?? '';
      const path = own.slice(site.url.length);
      if (!own.startsWith(site.url) || !paths.has(path)) yield `stands for ${own}`;
    }));

  it('is in no sitemap', () => {
    const maps = listFiles().filter((file) => /^\/sitemap.*\.xml$/.test(file));
    expectNone(maps.filter((file) => readFile(file).includes('/embed/')));
  });

  it(`weighs at most ${LIMIT / 1000} kB with its fonts`, () => {
    const heavy = live
      .map((path) => weighFrame(readPage(path)))
      .filter(({ total }) => total > LIMIT)
      .map(
        ({ path, total, html, css, fonts }) => `${path} ${total} (html ${html}, css ${css}, fonts ${fonts})`,
      );
    expectNone(heavy);
  }, 120_000);
});

describe('A pinned frame', () => {
  it('stands beside every live one', () =>
    expectNone(subjects.filter((path) => !pinned.includes(path.replace(/\/$/, '.html')))));

  it('carries what the live one carries, and says where that is', () =>
    judge(some(pinned), function* (page) {
      yield* frameRules(page);
      const [pin] = findClass(page.document, 'em-pin');
      const address = `${site.url.replace(/^https:\/\//, '')}${page.path.replace(/\.html$/, '/')}`;
      if (!pin || pin.attributes.hidden !== undefined || !wordsOf(pin).includes(address))
        yield 'does not say where the living frame is';
    }));

  it('says word for word what the live one says (P2, S10)', () => {
    const said = (path: string) =>
      wordsOf(getBody(readPage(path)), ({ attributes }) => attributes.class !== 'em-pin');
    expectNone(some(pinned).filter((path) => said(path) !== said(path.replace(/\.html$/, '/'))));
  });

  it('fetches nothing and allows its own styles alone, by their hash (R4)', () =>
    judge(some(pinned), function* (page) {
      const [style, more] = findTag(page.document, 'style');
      const text = style?.children.join('') ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'`;
      if (more) yield 'has a second <style>';
      if (policyOf(page) !== policy) yield `policy ${policyOf(page)}`;
      if (/url\(|@import|@font-face/.test(text)) yield 'its styles fetch';
      for (const { tag, attributes } of page.elements) {
        if (attributes.src !== undefined) yield `<${tag}> fetches ${attributes.src}`;
        if (tag === 'use' && !attributes.href?.startsWith('#')) yield `uses ${attributes.href}`;
        if (tag === 'link' && attributes.rel !== 'canonical') yield `<link ${attributes.rel}>`;
      }
    }));
});

describe('An oEmbed answer', () => {
  it('has what the specification asks of a rich page, and the snippet of the panel', () => {
    const problems = some(answers).flatMap((file) => {
      const text = readFile(file).toString('utf8');
      const found: string[] = [];
      if (/[<>]/.test(text)) found.push('holds raw markup');
      const answer = JSON.parse(text) as Record<string, unknown>;
      for (const key of ['html', 'title', 'provider_name', 'provider_url', 'thumbnail_url'])
        if (typeof answer[key] !== 'string' || answer[key] === '') found.push(`has no ${key}`);
      for (const key of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age'])
        if (!Number.isInteger(answer[key])) found.push(`has no ${key}`);
      if (answer.version !== '1.0' || answer.type !== 'rich') found.push('is of another kind');
      const path = file.replace('/oembed/', '/embed/').replace(/\.json$/, '/');
      if (!live.includes(path)) found.push('speaks of a frame that is not there');
      const title = wordsOf(findTag(getHead(readPage(path)), 'title')[0] as never);
      const snippet = makeSnippet({ title, src: site.url + path, ...EMBED });
      if (answer.html !== snippet) found.push(`gives ${answer.html}`);
      return found.map((problem) => `${file}  ${problem}`);
    });
    expectNone(problems);
    expect(answers.length).toBe(subjects.length);
  });

  it('is named by the page it is about, whose panel gives the same snippet', () => {
    const problems = answers
      // Every kind, every language, and as many communities as a test has time for.
      .filter((file, index) => !file.includes('/community/') || index % 40 === 0)
      .flatMap((file) => {
        const answer = JSON.parse(readFile(file).toString('utf8')) as { html: string; title: string };
        const frame = file.replace('/oembed/', '/embed/').replace(/\.json$/, '/');
        const page = readPage((canonicalOf(readPage(frame)) ?? '').slice(site.url.length));
        const link = findTag(getHead(page), 'link').find(
          ({ attributes }) => attributes.type === 'application/json+oembed',
        );
        const snippets = findAll(
          page.document,
          ({ tag, attributes }) => tag === 'pre' && 'data-copy' in attributes,
        );
        return [
          link?.attributes.href === site.url + file ? '' : `${page.path} names ${link?.attributes.href}`,
          snippets.some((pre) => wordsOf(pre) === answer.html) ? '' : `${page.path} offers another snippet`,
        ].filter(Boolean);
      });
    expectNone(problems);
  });
});
