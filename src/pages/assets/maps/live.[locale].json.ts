/** Words and names of the living map, a file for each language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext } from '#catalog/context';
import { liveFile } from '#catalog/liveMaps';
import { getStore } from '#catalog/store';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  return site.locales.map(({ code }) => ({ params: { locale: code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(liveFile(await getContext(params.locale))), {
    headers: { 'content-type': 'application/json' },
  });
