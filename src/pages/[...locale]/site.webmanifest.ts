/** Name, colours and icon for those who keep the site on their screen. */
import type { APIRoute } from 'astro';
import { getContext, localePaths } from '#catalog/context';
import { paths } from '#i18n/paths';

export const getStaticPaths = () => localePaths();
export const GET: APIRoute = async ({ params }) => {
  const { site, plain, href, locale, dir } = await getContext(params.locale);
  const manifest = {
    name: plain(site.name),
    short_name: plain(site.name),
    description: plain(site.description),
    lang: locale,
    dir,
    id: href(paths.home()),
    start_url: href(paths.home()),
    scope: '/',
    display: 'browser',
    background_color: '#fdfcf9',
    theme_color: site.colours?.cover ?? '#fac83b',
    icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
