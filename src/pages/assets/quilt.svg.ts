/** The strip of signatures over every footer: the edition's leading communities first, then winners, one picture for all pages. */
import type { APIRoute } from 'astro';
import { listQuilt } from '#catalog/quilt';
import { quiltSvg } from '#figure/pattern/quiltSvg';

export const GET: APIRoute = async () =>
  new Response(quiltSvg(await listQuilt()), { headers: { 'content-type': 'image/svg+xml' } });
