/** The events of a programme and who funds and runs it, as the page draws them, as CSV. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { listEvents, tabulateFlow } from '#catalog/chartTables';
import { getContext } from '#catalog/context';
import { describeProgramme } from '#catalog/programme';
import { getStore } from '#catalog/store';
import type { TableData } from '#catalog/storyChartParts';
import { localeParam } from '#i18n/paths';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { site, programmes } = await getStore();
  const pages = await Promise.all(
    site.locales.map(async ({ code }) => {
      const locale = localeParam(code, site.defaultLocale);
      const context = await getContext(locale);
      return [...programmes.keys()].flatMap((id) => {
        const { events, flow } = describeProgramme(context, id);
        const tables: [string, TableData | null][] = [
          ['order', events.length > 0 ? listEvents(events) : null],
          ['flow', flow && tabulateFlow(context, flow).data],
        ];
        return tables.flatMap(([table, data]) =>
          data ? [{ params: { locale, id, table }, props: { data } }] : [],
        );
      });
    }),
  );
  return pages.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: TableData }> = ({ props: { data } }) =>
  new Response(toCsv(data.columns, data.records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
