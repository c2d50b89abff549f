/** The pictures and recordings of stories, as their records let them be shown. */
import type { APIRoute } from 'astro';
import { getContext } from '#catalog/context';
import { listPublishedFiles, type PublishedFile } from '#catalog/mediaFiles';

export const getStaticPaths = async () =>
  listPublishedFiles((await getContext(undefined)).store).map((file) => ({
    params: { file: file.name },
    props: { file },
  }));

export const GET: APIRoute<{ file: PublishedFile }> = ({ props: { file } }) =>
  new Response(
    Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0)),
    { headers: { 'content-type': file.type } },
  );
