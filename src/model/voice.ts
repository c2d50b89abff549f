/** What an official said, paraphrased (trust P7). Never a quotation. */
import { z } from 'zod';
import { communityId, countryCode, localeText, partialDate, slug, sourceId } from './text.ts';

export const voice = z
  .strictObject({
    id: slug,
    who: z.string().min(1).nullable().meta({
      description: 'Name as the person writes it in Latin letters; null when the source names nobody.',
    }),
    names: localeText.nullable().meta({ description: 'Name per language, where reviewed.' }),
    role: localeText,
    community: communityId.nullable(),
    country: countryCode.nullable(),
    date: partialDate.nullable(),
    paraphrase: localeText,
    programmes: z.array(slug),
    source: sourceId,
  })
  .meta({ description: 'One paraphrased statement, one file each in data/voices/.' });

export type Voice = z.infer<typeof voice>;
