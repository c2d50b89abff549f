/** Every published count behind the chart of people displaced, as CSV. */
import type { APIRoute } from 'astro';
import { listDisplacement } from '#catalog/chartTables';
import { getContext, localePaths } from '#catalog/context';
import { loadDisplacement } from '#catalog/displacement';
import { toCsv } from '#publish/csv';

export const getStaticPaths = () => localePaths('counts');

export const GET: APIRoute = async ({ params: { locale } }) => {
  const rows = await loadDisplacement(await getContext(locale));
  const { columns, records } = listDisplacement(rows ?? []);
  return new Response(toCsv(columns, records), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
