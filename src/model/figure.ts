/** A bound figure: one thing counted, with every published observation of it (trust P1, P5; blueprint 1-3). */
import { z } from 'zod';
import { localeText, partialDate, slug, sourceId } from './text.ts';

/** How a published number was qualified by its source. `exact` means: printed without a qualifier. */
export const qualifier = z
  .enum(['exact', 'about', 'nearly', 'more-than', 'at-least', 'up-to', 'less-than'])
  .meta({ description: 'The source’s own qualifier; "exact" when it printed none.' });

/** Trust P5. */
export const figureStatus = z
  .enum(['measured', 'reported', 'estimated', 'target', 'planned', 'announced', 'received', 'illustrative'])
  .meta({
    description:
      'measured: counted by the source itself; reported: stated by it; estimated: said to be an estimate; target or planned: not a result; announced: money promised; received: money said to have arrived; illustrative: invented for testing, never with a real place’s name.',
  });

/** One published statement of a value. Exactly one of `value` and `range` is not null (checked by a rule). */
export const observation = z
  .strictObject({
    value: z
      .number()
      .nullable()
      .meta({ description: 'The number as published; null when the source gives only a range.' }),
    range: z
      .tuple([z.number(), z.number()])
      .nullable()
      .default(null)
      .meta({ description: 'Lower and upper value, when the source gives a range.' }),
    qualifier,
    asOf: partialDate
      .nullable()
      .meta({ description: 'The date the number describes; null when the source gives none.' }),
    status: figureStatus,
    source: sourceId,
    locator: z.string().min(1).nullable().meta({
      description: 'Where in the source: page, paragraph, table; null when it was read as a whole.',
    }),
    note: localeText
      .nullable()
      .default(null)
      .meta({ description: 'What a reader must know about this one statement.' }),
  })
  .meta({ description: 'One published statement of a number.' });

export const subject = z
  .strictObject({
    kind: z.enum(['community', 'project', 'programme', 'agreement', 'award', 'event', 'country', 'edition']),
    id: z.string().min(1),
  })
  .meta({ description: 'What the figure is about.' });

export const figure = z
  .strictObject({
    id: slug,
    label: localeText.meta({
      description: 'What is counted, as words that follow the number: "children with disabilities who …".',
    }),
    unit: slug.meta({
      description: 'Unit key; its words and plural forms are in content/messages under unit.<key>.',
    }),
    subject,
    observations: z
      .array(observation)
      .min(1)
      .meta({ description: 'Every published statement, the chosen one first.' }),
    relation: z.enum(['single', 'dates', 'scope', 'contradict']).meta({
      description:
        'How several statements relate: one only; different dates; different scope; contradiction.',
    }),
    reading: localeText
      .nullable()
      .default(null)
      .meta({ description: 'Why the first statement was chosen and what may explain the others.' }),
  })
  .meta({ description: 'A number with its source, one file each in data/figures/.' });

export type Observation = z.infer<typeof observation>;
export type Figure = z.infer<typeof figure>;
export type FigureStatus = z.infer<typeof figureStatus>;
export type Subject = z.infer<typeof subject>;
