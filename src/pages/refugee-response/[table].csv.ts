/** Agreements with cities and every published sum as CSV: the places of the agreements map (A1). */
import type { APIRoute } from 'astro';
import { tableOfAgreements } from '#catalog/placeTables';
import { hasPages } from '#catalog/present';
import { getStore } from '#catalog/store';
import { toCsv } from '#publish/csv';

export async function getStaticPaths() {
  return hasPages(await getStore(), 'response') ? [{ params: { table: 'places' } }] : [];
}

export const GET: APIRoute = async () => {
  const { columns, rows } = await tableOfAgreements();
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
