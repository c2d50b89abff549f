/** A community: a municipality, hromada, district or town, with its names, place, standing and words given. */
import { z } from 'zod';
import { observation } from './figure.ts';
import { location } from './geo.ts';
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
} from './text.ts';

/** Status ladder (blueprint 4). `awarded`: handed a seal or certificate at a ceremony; whether it still holds is not stated. */
export const membershipStatus = z
  .enum([
    'applicant',
    'shortlisted',
    'candidate',
    'participating',
    'awarded',
    'recognised',
    'expired',
    'suspended',
  ])
  .meta({ description: 'Step on the status ladder, in the programme’s own standing, as of a date.' });

const writtenName = z.strictObject({
  text: z.string().min(1),
  lang: languageTag.nullable().meta({ description: 'Language of the name; null when not established.' }),
});

const membership = z
  .strictObject({
    programme: slug.meta({ description: 'Identifier of a record in data/programmes/.' }),
    status: membershipStatus,
    since: partialDate
      .nullable()
      .meta({ description: 'Earliest date stated for this status, or of joining.' }),
    until: partialDate
      .nullable()
      .meta({ description: 'End stated by the source; null when none is stated.' }),
    asOf: partialDate.nullable().meta({ description: 'Date of the newest dated source for this status.' }),
    reviewDue: day
      .nullable()
      .meta({ description: 'When the status must be checked; null: the edition’s rule counts from asOf.' }),
    note: localeText.nullable(),
    history: z.array(z.strictObject({ date: partialDate.nullable(), text: localeText })),
    sources: sourceIds.min(1),
  })
  .meta({ description: 'Standing in one programme, with its date.' });

const commitment = z
  .strictObject({
    theme: slug.nullable().meta({ description: 'Identifier in data/themes.json.' }),
    text: localeText,
    state: z.enum(['committed', 'evidenced', 'unknown']).meta({
      description:
        'committed: promised; evidenced: a source shows it was done; unknown: nothing found since.',
    }),
    asOf: partialDate.nullable(),
    source: sourceId,
  })
  .meta({ description: 'One promise made by the community.' });

const situation = z
  .strictObject({
    status: z.enum(['destroyed', 'occupied', 'front-line', 'relocated-authorities', 'unknown']).meta({
      description: 'What a source says of a place near the front. Never a line of control.',
    }),
    text: localeText,
    asOf: partialDate.nullable(),
    sources: sourceIds,
  })
  .meta({ description: 'Situation of a front-line place as of a date.' });

const relocation = z
  .strictObject({
    since: partialDate.nullable(),
    summary: localeText,
    asOf: partialDate.nullable(),
    places: z.array(
      z.strictObject({
        community: communityId.nullable().meta({ description: 'The hosting community, when it has a page.' }),
        name: localeText,
        location: location.nullable(),
        since: partialDate.nullable(),
        note: localeText.nullable(),
        source: sourceId,
      }),
    ),
    sources: sourceIds.min(1),
  })
  .meta({ description: 'Where the community’s people and services are now (dual geography).' });

export const community = z
  .strictObject({
    id: communityId,
    names: localeText.meta({
      description:
        'Name per language of the edition; "en" always; other languages only from the reviewed table.',
    }),
    native: writtenName
      .nullable()
      .meta({ description: 'Name in the community’s own language when it differs in form.' }),
    aliases: z.array(writtenName).meta({ description: 'Other and former names, for finding only.' }),
    country: countryCode,
    region: localeText.nullable(),
    codes: z.strictObject({
      geonames: z.number().int().positive().nullable(),
      katotth: z
        .string()
        .regex(/^UA\d{17}$/)
        .nullable()
        .meta({ description: 'Code of the Ukrainian hromada.' }),
    }),
    location: location.nullable(),
    locationNote: localeText.nullable(),
    situation: situation.nullable(),
    relocation: relocation.nullable(),
    memberships: z.array(membership),
    commitments: z.array(commitment),
    population: observation.nullable(),
    summary: localeText
      .nullable()
      .meta({ description: 'Two or three sentences in own words; null: the page composes its facts.' }),
    unknown: z.array(localeText).meta({ description: 'What was looked for and not found.' }),
    sources: sourceIds,
    verified: day.meta({ description: 'The day this record was last checked against its sources.' }),
  })
  .meta({ description: 'One community, one file each in data/communities/.' });

export type Community = z.infer<typeof community>;
export type Membership = Community['memberships'][number];
export type MembershipStatus = z.infer<typeof membershipStatus>;
