/** Names by letter as files, one for each letter and language, fetched as a reader types. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext } from '#catalog/context';
import { listDrawers } from '#catalog/searchNames';
import { getStore } from '#catalog/store';
import { localeParam } from '#i18n/paths';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  const files = site.locales.map(async ({ code }) => {
    const drawers = listDrawers(await getContext(localeParam(code, site.defaultLocale)));
    return [...drawers].map(([drawer, content]) => ({
      params: { locale: code, drawer },
      props: { text: JSON.stringify(content) },
    }));
  });
  return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
