/** What crawlers may read: everything; and where the list of pages is. */
import type { APIRoute } from 'astro';
import { getContext } from '#catalog/context';

export const GET: APIRoute = async () => {
  const { site } = await getContext(undefined);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${site.url}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
