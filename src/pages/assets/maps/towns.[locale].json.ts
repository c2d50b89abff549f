/** Towns for the live maps as a file, one for each language of the site. */
import { listTowns } from '#catalog/towns';
import { localeFiles, respondWithJson } from '../../_localeFile.ts';

export const getStaticPaths = localeFiles;
export const GET = respondWithJson(({ store, locale }) => JSON.stringify(listTowns(store, locale)));
