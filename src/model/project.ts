/** A project that was entered for, shortlisted for or given an award, and what became of it. */
import { z } from 'zod';
import { location } from './geo.ts';
import { participation } from './organisation.ts';
import { communityId, day, localeText, partialDate, slug, sourceId, sourceIds } from './text.ts';

const sourced = z.strictObject({ text: localeText, source: sourceId });
const dated = z.strictObject({ date: partialDate.nullable(), text: localeText, source: sourceId });

const recognition = z
  .strictObject({
    award: slug,
    edition: slug,
    category: slug,
    status: z.enum(['winner', 'finalist', 'submission']),
    prize: localeText.nullable(),
    date: partialDate.nullable(),
    sources: sourceIds.min(1),
    note: localeText.nullable(),
  })
  .meta({ description: 'A place in one edition of an award.' });

/** What another place would need; each entry of `copy` may name one. */
export const copyNeeds = ['decision', 'money', 'people', 'partners', 'place', 'method', 'time'] as const;

const copied = z.strictObject({
  need: z.enum(copyNeeds).nullable().default(null).meta({
    description: 'Which need it answers: a decision, money, people, partners, a place, a method, time.',
  }),
  text: localeText,
  source: sourceId,
});

const next = z
  .strictObject({
    asOf: partialDate
      .nullable()
      .meta({ description: 'Date of the newest source; null when nothing was found.' }),
    state: z
      .enum(['continues', 'changed', 'ended', 'displaced', 'unknown'])
      .meta({ description: 'What became of the project, as far as sources say.' }),
    text: localeText,
    events: z.array(dated),
    figures: z.array(slug),
    unknown: z.array(localeText),
    sources: sourceIds,
  })
  .meta({ description: 'What happened next: mandatory once a recognition is winner.' });

export const project = z
  .strictObject({
    id: slug,
    title: localeText,
    titleNote: localeText.nullable(),
    community: communityId,
    location: location.nullable().meta({ description: 'Only when it differs from the community’s centre.' }),
    recognitions: z.array(recognition).min(1),
    themes: z.array(slug),
    programme: slug.nullable(),
    summary: localeText.nullable(),
    forWhom: z
      .array(sourced)
      .nullable()
      .default(null)
      .meta({ description: 'Whom it was for, as sources say; null when none does.' }),
    done: z.array(sourced).meta({ description: 'What was done: services, steps, methods.' }),
    results: z.array(slug).meta({ description: 'Figures of results, chosen order.' }),
    cost: z.array(slug).meta({ description: 'Figures of cost.' }),
    context: z.array(slug).meta({ description: 'Figures about the place or the wider programme.' }),
    evidence: z
      .strictObject({
        level: z.enum(['described', 'self-reported', 'third-party', 'evaluated']),
        standard: slug.nullable().default(null).meta({
          description:
            'Level on the published scale that data/site.json names as evidenceScale, as far as the sources carry it; null when they carry none.',
        }),
        text: localeText,
      })
      .nullable()
      .meta({
        description:
          'How far results are supported: described only; counted by those who run it; by others; evaluated.',
      }),
    partners: z.array(participation),
    partnersText: z.array(localeText).meta({ description: 'Partners named without a record of their own.' }),
    timeline: z.array(dated),
    copy: z
      .array(copied)
      .nullable()
      .meta({ description: 'What it takes to copy; null when no source says.' }),
    didNotWork: z
      .array(sourced)
      .nullable()
      .meta({ description: 'What did not work; null when no source says.' }),
    next: next.nullable(),
    unknown: z.array(localeText),
    sources: sourceIds.min(1),
    verified: day,
  })
  .meta({ description: 'One project, one file each in data/projects/.' });

export type CopyNeed = (typeof copyNeeds)[number];
export type Project = z.infer<typeof project>;
export type Recognition = Project['recognitions'][number];
