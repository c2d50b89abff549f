/** Hides, on the page that compares, every sheet that is not ticked once one is; so it compares without scripts too. */
import type { APIRoute } from 'astro';
import { anchorOf, listComparable } from '#catalog/compareList';
import { getContext } from '#catalog/context';

export const GET: APIRoute = async () => {
  const ids = listComparable(await getContext(undefined)).map(({ id }) => id);
  const shown = ids.map((id) => `.cmp:has(#pick-${id}:checked) #${anchorOf(id)}`).join(',\n');
  const text =
    ids.length === 0 ? '' : `.cmp:has(.pick:checked) .cmp-sheet{display:none}\n${shown}{display:grid}\n`;
  return new Response(text, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
