/** Hands the kits of a language over to what is drawn after the last page; the build takes it out of the site again. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getContext } from '#catalog/context';
import { describeHandover } from '#catalog/kit';
import { getStore } from '#catalog/store';
import { localeParam } from '#i18n/paths';

export const getStaticPaths = (async () => {
  const { site } = await getStore();
  return site.locales.map(({ code }) => ({ params: { locale: code } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { site } = await getStore();
  const context = await getContext(localeParam(params.locale ?? '', site.defaultLocale));
  return new Response(JSON.stringify(describeHandover(context)), {
    headers: { 'content-type': 'application/json' },
  });
};
