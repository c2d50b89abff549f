/** Something that happened on a date: a conference, a webinar series, a signing. Past only in conflict areas (trust S9). */
import { z } from 'zod';
import { location } from './geo.ts';
import { communityId, localeText, partialDate, slug, sourceIds } from './text.ts';

export const event = z
  .strictObject({
    id: slug,
    title: localeText,
    from: partialDate.nullable(),
    to: partialDate.nullable(),
    place: localeText.nullable(),
    location: location.nullable(),
    communities: z.array(communityId),
    programmes: z.array(slug),
    detail: localeText,
    figures: z.array(slug),
    sources: sourceIds.min(1),
  })
  .meta({ description: 'One event, one file each in data/events/.' });

export type Event = z.infer<typeof event>;
