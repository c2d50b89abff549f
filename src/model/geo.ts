/** A place on the globe as the edition stores it: centre only, two decimals at most (trust S6). */
import { z } from 'zod';

export const location = z
  .strictObject({
    lon: z
      .number()
      .min(-180)
      .max(180)
      .meta({ description: 'Longitude in degrees east, at most two decimals.' }),
    lat: z
      .number()
      .min(-90)
      .max(90)
      .meta({ description: 'Latitude in degrees north, at most two decimals.' }),
    precision: z.enum(['centre', 'seat-or-part']).meta({
      description: 'What the point stands for: the centre of the community, or its seat or a part of it.',
    }),
    gazetteer: z
      .enum(['geonames', 'cities-json', 'katotth', 'fact-pack', 'source'])
      .meta({ description: 'Where the coordinates come from; source: from the sources of the record.' }),
  })
  .meta({ description: 'Coordinates of the centre of a place.' });
