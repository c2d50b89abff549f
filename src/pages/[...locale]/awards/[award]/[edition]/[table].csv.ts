/** The entries of an edition counted by country and by category, as CSV. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { describeEdition } from '#catalog/awardEdition';
import { listCounts } from '#catalog/chartTables';
import { getContext } from '#catalog/context';
import { getStore } from '#catalog/store';
import type { TableData } from '#catalog/storyChartParts';
import { localeParam } from '#i18n/paths';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { site, awards } = await getStore();
  const pages = await Promise.all(
    site.locales.map(async ({ code }) => {
      const locale = localeParam(code, site.defaultLocale);
      const context = await getContext(locale);
      return [...awards.values()].flatMap((award) =>
        award.editions.flatMap((edition) => {
          const { countries, categories } = describeEdition(context, award.id, edition.id);
          const byCategory = categories.map(({ id, name, winners, finalists, submissions }) => ({
            id,
            label: name.text,
            // Nothing listed is nothing known, not nothing entered.
            count: winners.length + finalists.length + submissions.length || null,
          }));
          const byCountry = countries.map(({ id, label, count }) => ({ id, label: label.text, count }));
          const params = { locale, award: award.id, edition: edition.id };
          return [
            { params: { ...params, table: 'by-country' }, props: { data: listCounts('country', byCountry) } },
            {
              params: { ...params, table: 'by-category' },
              props: { data: listCounts('category', byCategory) },
            },
          ];
        }),
      );
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: TableData }> = ({ props: { data } }) =>
  new Response(toCsv(data.columns, data.records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
