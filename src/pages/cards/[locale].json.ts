/** Hands the kits of a language over to what is drawn after the last page; the build takes it out of the site again. */
import { describeHandover } from '#catalog/kit';
import { localeFiles, respondWithJson } from '../_localeFile.ts';

export const getStaticPaths = localeFiles;
export const GET = respondWithJson((context) => JSON.stringify(describeHandover(context)));
