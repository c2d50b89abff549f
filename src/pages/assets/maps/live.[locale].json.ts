/** Words and names of the living map, a file for each language. */
import { liveFile } from '#catalog/liveMaps';
import { localeFiles, respondWithJson } from '../../_localeFile.ts';

export const getStaticPaths = localeFiles;
export const GET = respondWithJson((context) => JSON.stringify(liveFile(context)));
