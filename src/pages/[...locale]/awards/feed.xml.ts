/** Places in awards as Atom. */
import type { APIRoute } from 'astro';
import { localePaths } from '#catalog/context';
import { respondWithFeed } from '../_feed.ts';

export const getStaticPaths = () => localePaths();
export const GET: APIRoute = (context) => respondWithFeed(context, 'awards', 'atom');
