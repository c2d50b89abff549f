/** The ground of the live maps as a file: land, countries, borders, coast and water of the world as TopoJSON. */
import type { APIRoute } from 'astro';
import { basemap } from '#figure/geo/basemap';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(basemap), { headers: { 'content-type': 'application/json' } });
