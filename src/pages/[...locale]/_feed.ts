/** One kind of news as a feed file of its language. */
import type { APIContext } from 'astro';
import { getContext } from '#catalog/context';
import { describeFeed, type FeedKind } from '#catalog/feeds';
import { makeFeed } from '#publish/feed';

export async function respondWithFeed(
  { params }: APIContext,
  kind: FeedKind,
  format: 'atom' | 'json',
): Promise<Response> {
  const { channel, entries } = describeFeed(await getContext(params.locale), kind);
  const type = format === 'atom' ? 'application/atom+xml' : 'application/feed+json';
  return new Response(makeFeed(channel, entries)[format], {
    headers: { 'content-type': `${type}; charset=utf-8` },
  });
}
