/** A country or area: its reviewed names and the note its page must carry. */
import { z } from 'zod';
import { countryCode, localeText, sourceIds } from './text.ts';

export const country = z
  .strictObject({
    id: countryCode,
    names: localeText.meta({ description: 'Reviewed name per language.' }),
    languages: z.array(z.string()).meta({
      description: 'Language tags that place names there are written in; the first is used for lang.',
    }),
    mark: z
      .enum(['none', 'asterisk'])
      .meta({ description: 'asterisk: every mention carries the Resolution 1244 note.' }),
    note: localeText
      .nullable()
      .meta({ description: 'What the list of this country does and does not show.' }),
    sources: sourceIds,
  })
  .meta({ description: 'One country or area, one file each in data/countries/.' });

export type Country = z.infer<typeof country>;
