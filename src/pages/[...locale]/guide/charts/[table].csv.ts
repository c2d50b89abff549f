/** The invented values of one example of the gallery as CSV, each marked as invented (P5). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { describeGallery } from '#catalog/chartGallery';
import { getContext } from '#catalog/context';
import { getStore } from '#catalog/store';
import type { TableData } from '#catalog/storyChartParts';
import { localeParam } from '#i18n/paths';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  const pages = await Promise.all(
    site.locales.map(async ({ code }) => {
      const locale = localeParam(code, site.defaultLocale);
      const kinds = describeGallery(await getContext(locale));
      return kinds
        .flatMap(({ examples }) => examples)
        .map(({ id, data }) => ({ params: { locale, table: id }, props: { data } }));
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: TableData }> = ({ props: { data } }) =>
  new Response(toCsv(data.columns, data.records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
