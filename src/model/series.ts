/** A tidy table beside its column metadata: `<id>.json` describes `<id>.csv`. */
import { z } from 'zod';
import { day, localeText, slug, sourceIds } from './text.ts';

export const series = z
  .strictObject({
    id: slug,
    title: localeText,
    summary: localeText,
    columns: z
      .array(
        z.strictObject({
          name: z.string().regex(/^[a-z][a-z0-9_]*$/),
          title: localeText,
          type: z.enum(['date', 'number', 'text', 'country', 'source']),
          unit: z.string().nullable(),
          description: localeText,
        }),
      )
      .min(2),
    notes: z.array(z.strictObject({ text: localeText, source: slug.nullable() })),
    licence: z.string().min(1),
    sources: sourceIds,
    verified: day,
  })
  .meta({ description: 'One table, data/series/<id>.json with data/series/<id>.csv.' });

export type Series = z.infer<typeof series>;
