/** The style sheet of an edition that has colours of its own; others have no such file. */
import type { APIRoute } from 'astro';
import { getStore } from '#catalog/store';
import { formatColours } from '#publish/colours';

export async function getStaticPaths() {
  const { site } = await getStore();
  return site.colours ? [{ params: { sheet: 'edition' } }] : [];
}

export const GET: APIRoute = async () => {
  const { site } = await getStore();
  return new Response(site.colours ? formatColours(site.colours) : '', {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
