/** A relocated community and where its services are named, as CSV: the places of its dual map (A1). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOfRelocation } from '#catalog/placeTables';
import { getRecord, getStore } from '#catalog/store';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { communities } = await getStore();
  return [...communities.values()]
    .filter(({ relocation }) => relocation)
    .map(({ id }) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const community = getRecord(await getStore(), 'communities', String(params.id));
  const { columns, rows } = await tableOfRelocation(community);
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
