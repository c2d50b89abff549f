/** The entries of one edition of an award as CSV: the places of its world map (A1). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { tableOfEdition } from '#catalog/placeTables';
import { getStore } from '#catalog/store';
import { toCsv } from '#publish/csv';

export const getStaticPaths = (async () => {
  const { awards } = await getStore();
  return [...awards.values()].flatMap(({ id, editions }) =>
    editions.map((edition) => ({ params: { award: id, edition: edition.id } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { columns, rows } = await tableOfEdition(String(params.award), String(params.edition));
  return new Response(toCsv(columns, rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
