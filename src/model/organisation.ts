/** An organisation named in the edition. Its role belongs to the record that names it. */
import { z } from 'zod';
import { countryCode, localeText, slug, webAddress } from './text.ts';

export const organisation = z
  .strictObject({
    id: slug,
    names: localeText,
    kind: z.enum([
      'international',
      'government',
      'local-government',
      'bank',
      'network',
      'non-governmental',
      'company',
      'university',
      'media',
      'other',
    ]),
    country: countryCode.nullable(),
    url: webAddress.nullable(),
  })
  .meta({ description: 'One organisation, one file each in data/organisations/.' });

/** Who did what in a programme, project or agreement. */
export const participation = z
  .strictObject({
    organisation: slug.meta({ description: 'Identifier of a record in data/organisations/.' }),
    role: z.enum([
      'organiser',
      'funder',
      'fund-manager',
      'lead',
      'implementer',
      'partner',
      'signatory',
      'supporter',
    ]),
    note: localeText.nullable(),
    source: slug.nullable(),
  })
  .meta({ description: 'An organisation and its role.' });

export type Organisation = z.infer<typeof organisation>;
export type Participation = z.infer<typeof participation>;
