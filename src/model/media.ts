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
