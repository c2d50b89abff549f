/** What the explore map loads once it is asked to filter: every place of the edition, one compact file a language. */
import { exploreFile } from '#catalog/explore';
import { localeFiles, respondWithJson } from '../../_localeFile.ts';

export const getStaticPaths = localeFiles;
export const GET = respondWithJson(exploreFile);
