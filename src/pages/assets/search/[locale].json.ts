/** The words of the search as a file, one for each language, fetched when a reader begins to type. */
import { describeSearch } from '#catalog/searchWords';
import { localeFiles, respondWithJson } from '../../_localeFile.ts';

export const getStaticPaths = localeFiles;
export const GET = respondWithJson((context) => JSON.stringify(describeSearch(context)));
