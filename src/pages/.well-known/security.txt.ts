/** Where to report a weakness of the site (RFC 9116). Valid for a year from the day of the edition. */
import type { APIRoute } from 'astro';
import { getContext } from '#catalog/context';

export const GET: APIRoute = async () => {
  const { site } = await getContext(undefined);
  const { date } = site.edition;
  const year = Number(date.slice(0, 4)) + 1;
  const lines = [
    `Contact: mailto:${site.contact.email}`,
    `Expires: ${year}${date.slice(4)}T00:00:00.000Z`,
    `Preferred-Languages: ${site.locales.map(({ code }) => code).join(', ')}`,
    `Canonical: ${site.url}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
