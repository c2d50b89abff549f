/** An award with its criteria, editions and categories. Who won is said by the projects. */
import { z } from 'zod';
import { day, localeText, partialDate, slug, sourceId, sourceIds } from './text.ts';

const edition = z
  .strictObject({
    id: slug.meta({ description: 'Part of the address: the year, such as "2021".' }),
    date: partialDate.nullable(),
    place: localeText.nullable(),
    categories: z.array(z.strictObject({ id: slug, names: localeText })).min(1),
    ties: z
      .array(slug)
      .default([])
      .meta({ description: 'Categories in which this edition named more than one winner.' }),
    figures: z.array(slug),
    chosen: localeText.nullable().meta({ description: 'How winners were chosen.' }),
    gaps: localeText.nullable().meta({ description: 'What of this edition is missing here.' }),
    sources: sourceIds,
  })
  .meta({ description: 'One edition of the award.' });

export const award = z
  .strictObject({
    id: slug,
    names: localeText,
    organiser: localeText,
    organisation: slug.nullable(),
    since: partialDate.nullable(),
    summary: localeText,
    criteria: z.array(
      z.strictObject({ text: localeText, edition: slug.nullable(), source: sourceId.nullable() }),
    ),
    editions: z.array(edition).min(1),
    note: localeText.nullable(),
    sources: sourceIds,
    verified: day,
  })
  .meta({ description: 'One award, one file each in data/awards/.' });

export type Award = z.infer<typeof award>;
export type AwardEdition = Award['editions'][number];
