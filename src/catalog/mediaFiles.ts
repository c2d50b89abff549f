/** Which files of data/media are published: those with a record that lets them be shown in this edition. */
import { refusalOf } from '#model/media';
import type { Store, StoreFile } from './store.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
};

export interface PublishedFile extends StoreFile {
  name: string;
  type: string;
}

/** A withdrawn, expired or refused medium is published nowhere, whatever else names it (S2, S3, S10). */
export function listPublishedFiles({ media, mediaFiles, site }: Store): PublishedFile[] {
  return [...media.values()].flatMap((record) => {
    const file = mediaFiles.get(record.file);
    const type = types[file?.format ?? ''];
    if (!file || !type || refusalOf(record, site.edition.date)) return [];
    return [{ ...file, name: record.file, type }];
  });
}
