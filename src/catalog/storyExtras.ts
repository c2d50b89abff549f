/** What a story may hold beside its sentences: how to do the same, the easy-read summary, a picture. */
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
  file: string;
  alt: Text;
  caption: Text | null;
  credit: string;
  licence: string;
  /** Consent was taken back: nothing of it is shown (S10). */
  withdrawn: boolean;
}

/** `<Media id>`. */
export function describeStoryMedia(desk: StoryDesk, attributes: Attributes): StoryMedia {
  const media = getNamed(desk, 'media', getAttribute(desk, 'Media', attributes, 'id'));
  const { context } = desk;
  return {
    id: media.id,
    file: media.file,
    alt: context.text(media.alt),
    caption: media.caption ? context.text(media.caption) : null,
    credit: media.credit,
    licence: media.licence,
    withdrawn: media.consent?.withdrawn ?? false,
  };
}
