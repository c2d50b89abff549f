/** Towns for the live maps as a file, one for each language of the site. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getStore } from '#catalog/store';
import { listTowns } from '#catalog/towns';

export const getStaticPaths = (async () => {
  const store = await getStore();
  return store.site.locales.map(({ code }) => ({ params: { locale: code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(listTowns(await getStore(), params.locale ?? '')), {
    headers: { 'content-type': 'application/json' },
  });
