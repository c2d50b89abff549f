/** The words of the search as a file, one for each language, fetched when a reader begins to type. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext } from '#catalog/context';
import { describeSearch } from '#catalog/searchWords';
import { getStore } from '#catalog/store';
import { localeParam } from '#i18n/paths';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  return site.locales.map(({ code }) => ({ params: { locale: code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { site } = await getStore();
  const context = await getContext(localeParam(params.locale ?? '', site.defaultLocale));
  return new Response(JSON.stringify(describeSearch(context)), {
    headers: { 'content-type': 'application/json' },
  });
};
