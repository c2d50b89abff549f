/** One public correction: what was wrong, what it says now, and where. */
import { z } from 'zod';
import { day, localeText, slug } from './text.ts';

export const correction = z
  .strictObject({
    id: slug,
    date: day,
    kind: z.enum(['figure', 'name', 'date', 'status', 'wording', 'map', 'removal', 'other']),
    page: z.string().regex(/^\/[a-z0-9/-]*$/),
    figure: slug.nullable(),
    before: localeText,
    after: localeText,
    reason: localeText,
  })
  .meta({ description: 'One correction in data/corrections.json.' });
export const corrections = z.array(correction);
export type Correction = z.infer<typeof correction>;
