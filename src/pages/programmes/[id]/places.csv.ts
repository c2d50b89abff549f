/** The communities of a programme as CSV: the places of its map, with roles where its phases name them (A1). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOfProgramme } from '#catalog/placeTables';
import { getStore } from '#catalog/store';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { programmes } = await getStore();
  return [...programmes.keys()].map((id) => ({ params: { id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { columns, rows } = await tableOfProgramme(String(params.id));
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
