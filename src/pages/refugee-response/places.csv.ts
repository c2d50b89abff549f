/** Agreements with cities and every published sum as CSV: the places of the agreements map (A1). */
import type { APIRoute } from 'astro';
import { tableOfAgreements } from '#catalog/placeTables';
import { toCsv } from '#publish/csv';

export const GET: APIRoute = async () => {
  const { columns, rows } = await tableOfAgreements();
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
