/** What a story may hold beside its sentences: how to do the same, the easy-read summary, a picture. */
import { paths } from '#i18n/paths';
import { refusalOf } from '#model/media';
import { howToParts } from '#model/vocabulary';
import type { Text } from './context.ts';
import type { StoryTag } from './storyBody.ts';
import { type Attributes, fail, getAttribute, getNamed, type StoryDesk } from './storyDesk.ts';

/** `<HowTo title>` with each `<Part kind>` exactly once. */
export function describeStoryHowTo(
  desk: StoryDesk,
  attributes: Attributes,
  inside: readonly StoryTag[],
): { title: string } {
  for (const kind of howToParts) {
    const count = inside.filter((part) => part.name === 'Part' && part.attributes.kind === kind).length;
    if (count !== 1) fail(desk, `<HowTo> has ${count} × <Part kind="${kind}">; each part stands there once.`);
  }
  return { title: getAttribute(desk, 'HowTo', attributes, 'title') };
}

/** The summary of the front matter: short sentences, and the day they were signed off. */
export interface StoryEasyRead {
  text: readonly string[];
  reviewed: string;
}

/** `<EasyRead />`: where the summary of the front matter stands. */
export function describeStoryEasyRead(desk: StoryDesk): StoryEasyRead {
  return desk.easyRead ?? fail(desk, '<EasyRead> stands here, and the front matter has no "easyRead".');
}

export interface StoryMedia {
  id: string;
  /** Null for a medium whose consent was taken back: nothing of it is shown or told (S10). */
  shown: {
    href: string;
    isSound: boolean;
    width: number | null;
    height: number | null;
    alt: Text;
    caption: Text | null;
    credit: string;
    licence: string;
  } | null;
}

/** `<Media id>`: throws where the safeguarding fields forbid it, as the check does (S1-S4). */
export function describeStoryMedia(desk: StoryDesk, attributes: Attributes): StoryMedia {
  const { context } = desk;
  const media = getNamed(desk, 'media', getAttribute(desk, 'Media', attributes, 'id'));
  const refusal = refusalOf(media, context.site.edition.date);
  if (refusal === 'withdrawn') return { id: media.id, shown: null };
  if (refusal) return fail(desk, `the medium "${media.id}" must not be shown: ${refusal}.`);
  const file = context.store.mediaFiles.get(media.file);
  if (!file)
    return fail(desk, `data/media/${media.file} is not there.`, media.file, context.store.mediaFiles.keys());
  return {
    id: media.id,
    shown: {
      href: paths.media(media.file),
      isSound: file.format === 'mp3',
      width: file.width,
      height: file.height,
      alt: context.text(media.alt),
      caption: media.caption ? context.text(media.caption) : null,
      credit: media.credit,
      licence: media.licence,
    },
  };
}
