/** An agreement, memorandum or hub between a city and a partner: money as announced, received or unknown. */
import { z } from 'zod';
import { observation } from './figure.ts';
import { communityId, day, localeText, partialDate, slug, sourceIds } from './text.ts';

export const agreement = z
  .strictObject({
    id: slug,
    kind: z.enum(['agreement', 'memorandum', 'cooperation', 'hub', 'region', 'national']),
    community: communityId
      .nullable()
      .meta({ description: 'null when it concerns a region or a whole country.' }),
    country: z.string().regex(/^[A-Z]{2}$/),
    title: localeText,
    partner: slug.meta({ description: 'Identifier in data/organisations/.' }),
    signed: partialDate.nullable(),
    signedNote: localeText.nullable(),
    from: partialDate.nullable(),
    to: partialDate.nullable(),
    amounts: z
      .array(
        observation.extend({
          currency: z.string().regex(/^[A-Z]{3}$/),
          what: localeText,
          part: z.boolean().meta({ description: 'true when the sum is a part of a total in the same list.' }),
        }),
      )
      .meta({ description: 'Every published sum, never converted, never added up.' }),
    areas: z.array(slug).meta({ description: 'Themes it covers.' }),
    results: z.array(slug).meta({ description: 'Figures of results.' }),
    summary: localeText,
    sources: sourceIds.min(1),
    verified: day,
  })
  .meta({ description: 'One agreement, one file each in data/agreements/.' });

export type Agreement = z.infer<typeof agreement>;
