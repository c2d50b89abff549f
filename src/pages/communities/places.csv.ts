/** Every community as CSV: the places of the region and world maps (A1). */
import type { APIRoute } from 'astro';
import { tableOfCommunities } from '#catalog/placeTables';
import { getStore } from '#catalog/store';
import { toCsv } from '#publish/csv';

export const GET: APIRoute = async () => {
  const { columns, rows } = await tableOfCommunities((await getStore()).communities.values());
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
