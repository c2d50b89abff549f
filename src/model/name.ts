/** The reviewed table of place names: the one place that decides how a place is written (trust M4). */
import { z } from 'zod';
import { countryCode, localeText } from './text.ts';

export const reviewedName = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .meta({ description: 'Community id or country code the name belongs to, or a key of its own.' }),
    kind: z.enum(['country', 'community', 'place', 'region', 'water']),
    country: countryCode.nullable(),
    geonames: z.int().positive().nullable().default(null).meta({
      description: 'GeoNames id of a place that is no community, so that maps can show where it is.',
    }),
    names: localeText,
    locative: localeText
      .nullable()
      .default(null)
      .meta({ description: 'Form after "in" with its preposition, where the language inflects names.' }),
    avoid: z.array(z.string().min(1)).meta({ description: 'Forms that must not be used, in any language.' }),
  })
  .meta({ description: 'One reviewed name in data/names.json.' });
