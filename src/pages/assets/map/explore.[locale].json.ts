/** What the explore map loads once it is asked to filter: every place of the edition, one compact file a language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext } from '#catalog/context';
import { exploreFile } from '#catalog/explore';
import { getStore } from '#catalog/store';
import { localeParam } from '#i18n/paths';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  return site.locales.map(({ code }) => ({ params: { locale: code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { site } = await getStore();
  const context = await getContext(localeParam(params.locale ?? site.defaultLocale, site.defaultLocale));
  return new Response(exploreFile(context), { headers: { 'content-type': 'application/json' } });
};
