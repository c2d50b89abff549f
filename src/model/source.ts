/** A source record: the page or document a statement was read in (trust P1, P3, P6). */
import { z } from 'zod';
import { day, languageTag, localeText, partialDate, slug, webAddress } from './text.ts';

export const source = z
  .strictObject({
    id: slug,
    title: z.string().min(1).meta({ description: 'Title as printed, in its own language.' }),
    publisher: z.string().min(1).meta({ description: 'Who published it.' }),
    url: webAddress.nullable().meta({ description: 'Address of the page; null when it has none.' }),
    archived: webAddress
      .nullable()
      .default(null)
      .meta({ description: 'Address of a saved copy, where one is known.' }),
    published: partialDate.nullable().meta({ description: 'Date of publication; null when undated.' }),
    retrieved: day.meta({ description: 'The day it was read for this edition.' }),
    language: languageTag.nullable(),
    licence: z
      .string()
      .min(1)
      .nullable()
      .meta({ description: 'Licence of the source; null when not stated: facts are used, no wording.' }),
    note: localeText
      .nullable()
      .default(null)
      .meta({ description: 'How it was read: excerpt only, second-hand, undated.' }),
    reviewDue: day.nullable().default(null).meta({ description: 'When it must be looked at again.' }),
  })
  .meta({ description: 'One source, one file each in data/sources/.' });

export type Source = z.infer<typeof source>;
