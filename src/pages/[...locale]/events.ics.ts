/** Dated events as a calendar file of its language. */
import type { APIRoute } from 'astro';
import { describeCalendar } from '#catalog/calendar';
import { getContext, localePaths } from '#catalog/context';
import { makeCalendar } from '#publish/calendar';

export const getStaticPaths = () => localePaths();
export const GET: APIRoute = async ({ params }) => {
  const { head, entries } = describeCalendar(await getContext(params.locale));
  return new Response(makeCalendar(head, entries), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
