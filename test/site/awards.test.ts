/** An edition of an award: its parts by address hold what they say, its charts count what is listed, projects compare row by row. */
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { findAll, findClass, findTag, textOf, wordsOf } from '../support/html.ts';
import {
  isUnlisted,
  listPaths,
  localeOf,
  locales,
  localised,
  readData,
  readFile,
  readPage,
  readRecords,
} from '../support/site.ts';
import { expectNone } from '../support/survey.ts';

interface Recognition {
  award: string;
  edition: string;
  category: string;
  status: string;
}
interface Project {
  id: string;
  community: string;
  summary: unknown;
  recognitions: Recognition[];
  evidence: { standard: string | null } | null;
}

const projects = readRecords<Project>('projects');
const entries = projects.flatMap((project) =>
  project.recognitions.map((recognition) => ({ ...recognition, project })),
);
const ofAxis: Record<string, (entry: (typeof entries)[number]) => string> = {
  status: ({ status }) => status,
  category: ({ category }) => category,
  country: ({ project }) => project.community.slice(0, 2),
};
const parts = listPaths().flatMap((path) => {
  const { locale, plain } = localeOf(path);
  const [, room, award = '', edition = '', axis = '', value = ''] = plain.split('/');
  return room === 'awards' && value ? [{ path, locale, award, edition, axis, value }] : [];
});

const idsIn = (path: string): string[] =>
  findTag(findTag(readPage(path).document, 'tbody')[0] as never, 'th')
    .flatMap((cell) => findTag(cell, 'a'))
    .map(({ attributes }) => attributes.href?.split('/').at(-2) ?? '')
    .sort();

describe('A part of an edition', () => {
  it('holds exactly the entries its address speaks of', () => {
    const problems = parts.flatMap(({ path, award, edition, axis, value }) => {
      const wanted = entries
        .filter(
          (entry) => entry.award === award && entry.edition === edition && ofAxis[axis]?.(entry) === value,
        )
        .map(({ project }) => project.id)
        .sort();
      return idsIn(path).join() === wanted.join() ? [] : [path];
    });
    expect(parts.length).toBeGreaterThan(0);
    expectNone(problems);
  });

  it('holds more than one entry and not all of them, so that no address is idle', () => {
    const idle = parts.filter(({ path, award, edition }) => {
      const all = entries.filter((entry) => entry.award === award && entry.edition === edition).length;
      const count = idsIn(path).length;
      return count < 2 || count >= all;
    });
    expect(idle).toEqual([]);
  });

  it('is there in every language, names itself as current and is kept from search engines', () => {
    const problems = parts.flatMap(({ path }) => {
      const page = readPage(path);
      const current = findAll(page.document, ({ attributes }) => attributes['aria-current'] === 'page')
        .map(({ attributes }) => attributes.href)
        .filter((href) => href === path);
      return [
        ...(isUnlisted(page) ? [] : [`${path} is indexed`]),
        ...(current.length === 1 ? [] : [`${path} is not marked as current`]),
      ];
    });
    expectNone(problems);
    for (const locale of locales)
      expect(parts.filter((part) => part.locale === locale).length).toBe(parts.length / locales.length);
  });

  it('is led to from its edition', () => {
    const problems = parts.flatMap(({ path, locale, award, edition }) => {
      const whole = readPage(localised(`/awards/${award}/${edition}/`, locale));
      return findTag(whole.document, 'a').some(({ attributes }) => attributes.href === path) ? [] : [path];
    });
    expectNone(problems);
  });
});

describe('The charts of an edition', () => {
  const editions = [...new Set(entries.map(({ award, edition }) => `${award}/${edition}`))];

  it('say in their table what their file says (A1)', () => {
    const problems = locales.flatMap((locale) =>
      editions.flatMap((edition) => {
        const path = localised(`/awards/${edition}/`, locale);
        const charts = findClass(readPage(path).document, 'chart').filter(({ attributes }) =>
          /^by-/.test(attributes.id ?? ''),
        );
        return charts.flatMap((chart) => {
          const [, ...rows] = csvParseRows(readFile(`${path}${chart.attributes.id}.csv`).toString('utf8'));
          const counts = new Map(rows.map(([, name = '', count = '']) => [name, count]));
          return findTag(findTag(chart, 'tbody')[0] as never, 'tr').flatMap((row) => {
            const name = wordsOf(findTag(row, 'th')[0] as never).trim();
            const value = textOf(findClass(row, 'bar-value')[0] as never).trim();
            const count = counts.get(name);
            // A category of which nothing is listed has an empty cell and a word, never a zero.
            const isSame = count === '' ? /\p{L}/u.test(value) : count === value;
            return isSame
              ? []
              : [`${path} ${chart.attributes.id}: ${name} is ${value}, the file says ${count}`];
          });
        });
      }),
    );
    expectNone(problems);
  });

  it('count every entry listed once', () => {
    for (const edition of editions) {
      const [award, year] = edition.split('/');
      const listed = entries.filter((entry) => entry.award === award && entry.edition === year).length;
      for (const table of ['by-country', 'by-category']) {
        const [, ...rows] = csvParseRows(readFile(`/awards/${edition}/${table}.csv`).toString('utf8'));
        expect(
          rows.reduce((sum, row) => sum + Number(row[2]), 0),
          `${edition} ${table}`,
        ).toBe(listed);
      }
    }
  });
});

describe('Projects compared', () => {
  const told = projects.filter(({ summary }) => summary !== null).map(({ id }) => id);

  it('are all of which more is known than their title, each with the same rows', () => {
    for (const locale of locales) {
      const page = readPage(localised('/projects/compare/', locale));
      const sheets = findClass(page.document, 'cmp-sheet');
      expect(sheets.map(({ attributes }) => attributes['data-id']).sort()).toEqual([...told].sort());
      const rows = sheets.map((sheet) =>
        findTag(sheet, 'dt')
          .map((row) => wordsOf(row))
          .join('|'),
      );
      expect(new Set(rows).size).toBe(1);
      for (const row of findTag(page.document, 'dl').flatMap(({ children }) => children))
        if (typeof row !== 'string') expect(findTag(row, 'dd').length, wordsOf(row)).toBeGreaterThan(0);
    }
  });

  it('are chosen by boxes that the style sheet answers to, without scripts', () => {
    const page = readPage('/projects/compare/');
    const css = readFile('/assets/compare.css').toString('utf8');
    for (const box of findClass(page.document, 'pick'))
      expect(css).toContain(`#pick-${box.attributes.value}:checked) #p-${box.attributes.value}`);
  });

  it('are led to from every project that can be compared, and from no other', () => {
    const problems = projects.flatMap(({ id, summary }) => {
      const links = findTag(readPage(`/projects/${id}/`).document, 'a').filter(({ attributes }) =>
        attributes.href?.startsWith(`/projects/compare/?p=${id}#`),
      );
      return links.length > 0 === (summary !== null) ? [] : [id];
    });
    expectNone(problems);
  });
});

describe('A level of evidence', () => {
  const { evidenceScale } = readData('site.json') as {
    evidenceScale: { levels: { id: string }[]; sources: string[] };
  };

  it('stands beside the scale it belongs to, with its sources', () => {
    const problems = projects.flatMap(({ id, evidence }) => {
      if (!evidence?.standard) return [];
      const page = readPage(`/projects/${id}/`).document;
      const scale = findClass(page, 'prj-standard')[0];
      const steps = scale ? findTag(scale, 'li') : [];
      const cited = findClass(page, 'srcs')
        .flatMap((list) => findTag(list, 'a'))
        .map(({ attributes }) => attributes.href);
      return [
        ...(steps.length === evidenceScale.levels.length ? [] : [`${id} shows ${steps.length} levels`]),
        ...evidenceScale.sources
          .filter((source) => !cited.includes(`/sources/${source}/`))
          .map((source) => `${id}: ${source}`),
      ];
    });
    expectNone(problems);
  });
});
