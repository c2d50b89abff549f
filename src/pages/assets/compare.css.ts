/**
 * Hides, on the page that compares, every sheet that is not ticked once one is, so that it compares without scripts too;
 * and lays that page's paper on its side.
 */
import type { APIRoute } from 'astro';
import { anchorOf, listComparable } from '#catalog/compareList';
import { getContext } from '#catalog/context';

export const GET: APIRoute = async () => {
  const ids = listComparable(await getContext(undefined)).map(({ id }) => id);
  const shown = ids.map((id) => `.cmp:has(#pick-${id}:checked) #${anchorOf(id)}`).join(',\n');
  const chosen =
    ids.length === 0 ? '' : `.cmp:has(.pick:checked) .cmp-sheet{display:none}\n${shown}{display:grid}\n`;
  const text = `${chosen}@page{size:A4 landscape;margin:12mm}\n`;
  return new Response(text, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
