/** A bound number is the same on its page, in its record and in the table, and every place that binds it leads there (P1, P2). */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { paths } from '#i18n/paths';
import type { Figure } from '#model/figure';
import { findAll, findTag, wordsOf } from '../support/html.ts';
import { listFiles, locales, localised, readFile, readPage, readRecords } from '../support/site.ts';
import { expectNone, survey } from '../support/survey.ts';

const figures = readRecords<Figure>('figures');
const agreements = new Set(readRecords('agreements').map(({ id }) => id));
const files = new Set(listFiles());
const plain = (value: number | null, range: readonly number[] | null | undefined): string =>
  range ? range.join('/') : value === null ? '' : String(value);

interface Row {
  figure: string;
  number: string;
  value: string;
  low: string;
  high: string;
  qualifier: string;
  as_of: string;
  status: string;
  source: string;
}

describe('Every figure', () => {
  it('has the same statements in its record and in the rows of the table', () => {
    const rows: Row[] = parse(readFile('/api/v1/figures.csv'), { columns: true, bom: true });
    const byFigure = Map.groupBy(rows, ({ figure }) => figure);
    const problems: string[] = [];
    for (const { id, observations } of figures) {
      const { record } = JSON.parse(readFile(`/api/v1/figures/${id}.json`).toString());
      const said = (list: readonly Figure['observations'][number][]) =>
        list.map(({ value, range, qualifier, asOf, status, source }) =>
          [plain(value, range), qualifier, asOf ?? '', status, source].join(' '),
        );
      const inCsv = (byFigure.get(id) ?? []).map(({ value, low, high, qualifier, as_of, status, source }) =>
        [low ? `${low}/${high}` : value, qualifier, as_of, status, source].join(' '),
      );
      const wanted = said(observations).join('\n');
      if (said(record.observations).join('\n') !== wanted) problems.push(`${id} differs in its record`);
      if (inCsv.join('\n') !== wanted) problems.push(`${id} differs in the table`);
    }
    expectNone(problems);
    expect(byFigure.size).toBe(figures.length);
  });

  it('has the same values on its page in every language, the chosen one in the heading', () => {
    const problems: string[] = [];
    for (const { id, observations } of figures) {
      for (const locale of locales) {
        const { path, document } = readPage(localised(paths.figure(id), locale));
        const values = (tag: string) =>
          findTag(document, tag).flatMap((element) =>
            findTag(element, 'data').map(({ attributes }) => attributes.value ?? ''),
          );
        const wanted = observations.map(({ value, range }) => plain(value, range));
        if (values('h1').join() !== wanted[0]) problems.push(`${path} is headed ${values('h1')}`);
        if (values('table').join(' ') !== wanted.join(' '))
          problems.push(`${path} lists ${values('table').join(' ')}, not ${wanted.join(' ')}`);
      }
    }
    expectNone(problems);
  });

  it('is told apart from a result when it is none (P5)', () => {
    const open = new Set(['target', 'planned', 'announced', 'estimated', 'illustrative']);
    const problems: string[] = [];
    for (const { id, observations } of figures) {
      const { path, document } = readPage(localised(paths.figure(id), locales[0] ?? ''));
      const isDashed = findTag(document, 'h1')[0]?.attributes.class?.split(' ').includes('is-open') ?? false;
      if (isDashed !== open.has(observations[0]?.status ?? '')) problems.push(path);
    }
    expectNone(problems);
  });
});

survey('Every place that binds a number', {
  'leads from its slip to the page of that number': function* ({ document, locale }) {
    const own = new RegExp(`^${localised('/figures/', locale)}[a-z0-9-]+/$`);
    for (const button of findAll(
      document,
      ({ tag, attributes }) => tag === 'button' && attributes.class === 'fig',
    )) {
      const slip = findAll(
        document,
        ({ attributes }) => attributes.id === button.attributes.popovertarget,
      )[0];
      const links = slip ? findTag(slip, 'a').map(({ attributes }) => attributes.href ?? '') : [];
      const page = links.find((href) => own.test(href));
      // Sums of agreements are statements of their record, and no figure of the ledger.
      const sum = button.attributes.popovertarget?.replace('slip-', '') ?? '';
      const isSum = agreements.has(sum) || agreements.has(sum.replace(/-\d$/, ''));
      if (!page) {
        if (!isSum) yield `"${wordsOf(button)}" leads to no page of its number`;
      } else if (!files.has(`${page}index.html`)) yield `${page} is no page`;
    }
  },
});
