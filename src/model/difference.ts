/** Sources that differ on one thing: all statements, how they relate, and how the edition reads them (blueprint 3). */
import { z } from 'zod';
import { subject } from './figure.ts';
import { localeText, partialDate, slug, sourceIds } from './text.ts';

export const difference = z
  .strictObject({
    id: slug,
    topic: localeText,
    subjects: z.array(subject).meta({ description: 'The pages that show it.' }),
    relation: z.enum(['dates', 'scope', 'rounding', 'contradict']),
    statements: z
      .array(z.strictObject({ text: localeText, asOf: partialDate.nullable(), sources: sourceIds.min(1) }))
      .min(1),
    reading: localeText
      .nullable()
      .meta({ description: 'How the edition reads it; null when nothing explains it.' }),
  })
  .meta({ description: 'One disagreement between sources, one file each in data/differences/.' });

export type Difference = z.infer<typeof difference>;
