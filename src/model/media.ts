/** A picture or sound and the permission it carries (trust S1-S6). The first edition has none. */
import { z } from 'zod';
import { day, localeText, slug } from './text.ts';

export const media = z
  .strictObject({
    id: slug,
    file: z.string().regex(/^[a-z0-9-]+\.(png|jpg|webp|avif|svg|mp3)$/),
    alt: localeText,
    caption: localeText.nullable(),
    credit: z.string().min(1),
    licence: z.string().min(1),
    people: z.enum(['none', 'adults', 'children-unidentifiable', 'children-identifiable']),
    tags: z.array(slug),
    consent: z
      .strictObject({
        reference: z.string().regex(/^[A-Z0-9-]{6,40}$/),
        guardian: z.literal(true),
        assent: z.literal(true),
        scope: z.literal('web'),
        given: day,
        expires: day,
        withdrawn: z.boolean(),
      })
      .nullable(),
  })
  .meta({ description: 'One medium, one file each in data/media/.' });

export type Media = z.infer<typeof media>;

/** Words of tags that never stand beside a child who can be recognised (trust S3). */
const forbidden =
  /^(displace|refugee|idp|evacu|asylum|migra|conflict|war$|frontline|front-line|occup|shell|justice|offend|detention|court|trial|health|disab|hiv|illness|hospital|disease|mental|abuse|violence|exploit|traffick|neglect|orphan)/;
export const isForbiddenTag = (tag: string): boolean => forbidden.test(tag);

/**
 * Why a medium must not be shown in the edition of that day; null when it may. Withdrawn comes first: then nothing of
 * it is told either (trust S2, S3, S10).
 */
export function refusalOf(
  { people, tags, consent }: Pick<Media, 'people' | 'tags' | 'consent'>,
  edition: string,
): 'withdrawn' | 'no-consent' | 'forbidden-tag' | 'consent-expired' | 'consent-ahead' | null {
  if (consent?.withdrawn) return 'withdrawn';
  if (consent && consent.expires <= edition) return 'consent-expired';
  if (consent && consent.given > edition) return 'consent-ahead';
  if (people !== 'children-identifiable') return null;
  if (!consent) return 'no-consent';
  return tags.some(isForbiddenTag) ? 'forbidden-tag' : null;
}
