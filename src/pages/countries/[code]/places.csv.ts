/** The communities of a country as CSV: the places of its map and of its communities' locators (A1). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOfCommunities } from '#catalog/placeTables';
import { getStore } from '#catalog/store';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { countries } = await getStore();
  return [...countries.keys()].map((code) => ({ params: { code: code.toLowerCase() } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { communitiesByCountry } = await getStore();
  const code = String(params.code).toUpperCase();
  const { columns, rows } = await tableOfCommunities(communitiesByCountry.get(code) ?? []);
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
