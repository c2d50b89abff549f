/** The licence texts of everything that reaches a reader, as their authors ask them to be passed on. */
import type { APIRoute } from 'astro';
import { listPackages } from '#catalog/attribution';

export const GET: APIRoute = async () => {
  const line = '-'.repeat(72);
  const parts = (await listPackages()).map(({ package: name, version, licence, home, notice }) =>
    [
      line,
      `${name} ${version} (${licence})`,
      ...(home ? [home] : []),
      line,
      '',
      notice?.trim() ?? `The package comes without a licence file; it names ${licence} as its licence.`,
      '',
    ].join('\n'),
  );
  return new Response(`${parts.join('\n')}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
