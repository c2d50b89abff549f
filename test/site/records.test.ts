/** Every record that has an address is a page in every language, and says what its kind must say. */
import { describe, it } from 'vitest';
import { paths } from '#i18n/paths';
import { findAll, findTag, wordsOf } from '../support/html.ts';
import {
  listPaths,
  locales,
  localised,
  readData,
  readMessages,
  readPage,
  readRecords,
} from '../support/site.ts';
import { expectNone } from '../support/survey.ts';
import { errorPage, templates } from '../support/templates.ts';

interface Record {
  id: string;
}
interface Community extends Record {
  names: { [locale: string]: string };
  native: { text: string } | null;
  country: string;
}
interface Award extends Record {
  editions: Record[];
}
interface Project extends Record {
  recognitions: { status: string }[];
}

const pages = new Set(listPaths());
const communities = readRecords<Community>('communities');
const projects = readRecords<Project>('projects');
const awards = readRecords<Award>('awards');

/** The addresses, in every language, that are no page. */
const missing = (list: readonly string[]): string[] =>
  locales.flatMap((locale) => list.map((path) => localised(path, locale)).filter((path) => !pages.has(path)));

describe('There is a page in every language for', () => {
  it('every community', () => expectNone(missing(communities.map(({ id }) => paths.community(id)))));
  it('every country with a community', () =>
    expectNone(missing([...new Set(communities.map(({ country }) => paths.country(country)))])));
  it('every source', () => expectNone(missing(readRecords('sources').map(({ id }) => paths.source(id)))));
  it('every figure', () => expectNone(missing(readRecords('figures').map(({ id }) => paths.figure(id)))));
  it('every project', () => expectNone(missing(projects.map(({ id }) => paths.project(id)))));
  it('every award and each of its editions', () =>
    expectNone(
      missing(
        awards.flatMap(({ id, editions }) => [
          paths.award(id),
          ...editions.map((own) => paths.edition(id, own.id)),
        ]),
      ),
    ));
  it('every programme', () =>
    expectNone(missing(readRecords('programmes').map(({ id }) => paths.programme(id)))));
  it('every theme', () =>
    expectNone(missing((readData('themes.json') as Record[]).map(({ id }) => paths.theme(id)))));
  it('every standing page', () =>
    expectNone(
      missing([
        paths.home(),
        paths.map(),
        paths.communities(),
        paths.awards(),
        paths.projects(),
        paths.programmes(),
        paths.refugeeResponse(),
        paths.refugeeCounts(),
        paths.refugeeVoices(),
        paths.stories(),
        paths.themes(),
        paths.sources(),
        paths.about(),
        paths.boundaries(),
        paths.safeguarding(),
        paths.accessibility(),
        paths.attribution(),
        paths.corrections(),
      ]),
    ));
  it('every kind of page in the table of templates', () => {
    expectNone(missing(templates.map(({ path }) => path)));
    if (!pages.has(errorPage.path)) throw new Error('There is no 404.html.');
  });
});

describe('A community page', () => {
  it('is headed by the name in the page’s language, or by the native name (M4)', () => {
    const problems: string[] = [];
    for (const { id, names, native } of communities) {
      for (const locale of locales) {
        const path = localised(paths.community(id), locale);
        if (!pages.has(path)) continue;
        const heading = findTag(readPage(path).document, 'h1')[0];
        const text = heading ? wordsOf(heading) : '';
        const known = [names[locale], names.en, native?.text].filter((name) => name !== undefined);
        const wanted = names[locale] ?? known[0] ?? '';
        if (!text.includes(wanted)) problems.push(`${path} is headed "${text}", not "${wanted}"`);
      }
    }
    expectNone(problems);
  });
});

describe('A project that won', () => {
  const winners = projects.filter(({ recognitions }) =>
    recognitions.some(({ status }) => status === 'winner'),
  );

  it('tells what happened next', () => {
    const problems: string[] = [];
    for (const { id } of winners) {
      for (const locale of locales) {
        const path = localised(paths.project(id), locale);
        if (!pages.has(path)) continue;
        const words = readMessages(locale)['project.next'];
        const { document } = readPage(path);
        const heading = findAll(document, ({ tag }) => /^h[23]$/.test(tag)).find(
          (own) => wordsOf(own) === words,
        );
        if (!heading) problems.push(`${path} has no heading "${words}"`);
      }
    }
    expectNone(problems);
  });
});
