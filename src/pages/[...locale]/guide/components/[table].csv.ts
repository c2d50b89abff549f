/** The values of a chart or table among the examples of components: the same rows as on the page (A1). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext } from '#catalog/context';
import { getStore } from '#catalog/store';
import type { TableData } from '#catalog/storyChartParts';
import { walkTags } from '#catalog/storyData';
import { describeComponents } from '#catalog/storyExamples';
import { localeParam } from '#i18n/paths';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  const pages = await Promise.all(
    site.locales.map(async ({ code }) => {
      const locale = localeParam(code, site.defaultLocale);
      const { components, desk } = describeComponents(await getContext(locale));
      return [
        ...walkTags(
          desk,
          components.flatMap(({ tag }) => tag ?? []),
        ),
      ].map(({ id, data }) => ({
        params: { locale, table: id },
        props: { data },
      }));
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: TableData }> = ({ props: { data } }) =>
  new Response(toCsv(data.columns, data.records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
