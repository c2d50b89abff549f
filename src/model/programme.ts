/** A programme: a national child-friendly-city programme, or one of the collaborations the edition follows closely. */
import { z } from 'zod';
import { observation } from './figure.ts';
import { participation } from './organisation.ts';
import {
  communityId,
  countryCode,
  day,
  languageTag,
  localeText,
  partialDate,
  slug,
  sourceId,
  sourceIds,
  webAddress,
} from './text.ts';

const statement = z
  .strictObject({
    key: slug.meta({ description: 'Stable key, for anchors and translations.' }),
    title: localeText,
    text: localeText,
    source: sourceId,
  })
  .meta({ description: 'A titled, sourced statement.' });

const phase = z
  .strictObject({
    key: slug,
    title: localeText,
    from: partialDate.nullable(),
    to: partialDate.nullable(),
    toIs: z.enum(['stated', 'announced', 'unknown']).meta({ description: 'What the end date is.' }),
    figures: z.array(slug).meta({ description: 'Figures of this phase, in reading order.' }),
    communities: z.array(
      z.strictObject({
        community: communityId,
        role: z.enum(['named', 'prospective', 'selected-only', 'signatory', 'to-sign']),
        signed: partialDate.nullable(),
        note: localeText.nullable(),
        source: sourceId,
      }),
    ),
    commitments: z.array(
      z.strictObject({
        by: z.enum(['community', 'partner', 'project']),
        organisation: slug.nullable(),
        text: localeText,
        theme: slug.nullable(),
        source: sourceId,
      }),
    ),
    organisations: z.array(participation),
    note: localeText.nullable(),
    sources: sourceIds,
  })
  .meta({ description: 'One phase of a programme, with both sides’ commitments.' });

export const programme = z
  .strictObject({
    id: slug,
    kind: z.enum(['global', 'national', 'regional', 'collaboration', 'project']).meta({
      description: 'national: a country’s child-friendly-city programme; the others as their names say.',
    }),
    names: localeText,
    native: z.strictObject({ text: z.string().min(1), lang: languageTag.nullable() }).nullable(),
    country: countryCode.nullable(),
    countries: z.array(countryCode).meta({ description: 'Further countries it works in.' }),
    organiser: localeText.meta({ description: 'Who runs it, in words.' }),
    organisations: z.array(participation),
    since: partialDate.nullable(),
    until: partialDate.nullable(),
    summary: localeText,
    disambiguation: localeText.nullable().meta({ description: 'What it must not be confused with.' }),
    stated: z
      .array(observation.extend({ unit: localeText }))
      .meta({ description: 'How many communities the programme or press states, per date.' }),
    priorities: z.array(statement),
    strategies: z.array(statement),
    equity: z.array(statement),
    phases: z.array(phase),
    events: z.array(slug).meta({ description: 'Events in order; records in data/events/.' }),
    figures: z.array(slug),
    related: z.array(slug).meta({ description: 'Related programmes.' }),
    unknown: z.array(localeText).meta({ description: 'What was looked for and not found.' }),
    website: webAddress.nullable(),
    featured: z.boolean().meta({ description: 'Shown first on the programmes index.' }),
    sources: sourceIds,
    verified: day,
  })
  .meta({ description: 'One programme, one file each in data/programmes/.' });

export type Programme = z.infer<typeof programme>;
export type Phase = Programme['phases'][number];
