/** The answer of oEmbed about a community, project or story, as a file that any host can serve. */
import type { APIRoute } from 'astro';
import { getContext } from '#catalog/context';
import { describeShare, kitPages } from '#catalog/embed';
import type { KitKind } from '#model/kit';
import { EMBED, writeOembed } from '#publish/embed';

export const getStaticPaths = () => kitPages();

export const GET: APIRoute = async ({ params }) => {
  const context = await getContext(params.locale);
  const { kit, frame, provider, addresses } = describeShare(context, params.kind as KitKind, params.id ?? '');
  const answer = writeOembed({
    frame: { ...frame, ...EMBED },
    title: kit.name,
    provider,
    card: addresses.card,
  });
  return new Response(answer, { headers: { 'content-type': 'application/json' } });
};
