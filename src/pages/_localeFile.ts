/** A JSON file for each language: its addresses name every language, the default one too. Knows no content. */
import type { APIRoute } from 'astro';
import { type Context, getContext } from '#catalog/context';
import { getStore } from '#catalog/store';

export async function localeFiles(): Promise<{ params: { locale: string } }[]> {
  const { site } = await getStore();
  return site.locales.map(({ code }) => ({ params: { locale: code } }));
}

/** `write`: the text of the file. */
export const respondWithJson =
  (write: (context: Context) => string): APIRoute =>
  async ({ params }) =>
    new Response(write(await getContext(params.locale)), { headers: { 'content-type': 'application/json' } });
