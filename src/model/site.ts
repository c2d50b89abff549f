/** The edition itself: its name, date, languages, addresses and rules of review. */
import { z } from 'zod';
import { colours } from './colour.ts';
import { day, languageTag, localeText, partialDate, slug, sourceIds, webAddress } from './text.ts';

export const site = z
  .strictObject({
    name: localeText,
    tagline: localeText,
    description: localeText,
    url: webAddress.meta({ description: 'Origin of the published site, without a path.' }),
    edition: z.strictObject({
      id: slug,
      label: localeText,
      date: day.meta({ description: 'The date every "as of" is judged against. Data, never a clock.' }),
    }),
    defaultLocale: languageTag,
    locales: z
      .array(z.strictObject({ code: languageTag, label: z.string().min(1), dir: z.enum(['ltr', 'rtl']) }))
      .min(1),
    contact: z.strictObject({
      email: z.email(),
      repository: webAddress.nullable(),
    }),
    independence: localeText,
    safeguarding: localeText,
    licences: z.strictObject({ code: z.string(), content: z.string(), fonts: z.string() }),
    review: z.strictObject({
      membershipMonths: z
        .number()
        .int()
        .positive()
        .meta({ description: 'Months after asOf when a status reads "last known".' }),
      sourceMonths: z.number().int().positive(),
    }),
    illustrative: z.boolean().meta({ description: 'true: every page is watermarked as invented test data.' }),
    basemap: z
      .strictObject({
        file: z
          .string()
          .regex(/^\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*\.pmtiles$/)
          .meta({
            description:
              'Path of a PMTiles file with vector tiles in public/, such as "/maps/streets.pmtiles". Never the address of another host: readers ask nobody but this site.',
          }),
        attribution: localeText.meta({
          description: 'Whom the street map thanks, as its licence asks; printed on the map.',
        }),
      })
      .optional()
      .meta({
        description:
          'A street map under the living maps. Roads, water and buildings are drawn; names and borders stay those of this edition.',
      }),
    evidenceScale: z
      .strictObject({
        names: localeText,
        levels: z
          .array(z.strictObject({ id: slug, text: localeText }))
          .min(2)
          .meta({ description: 'From the weakest to the strongest, in words of our own.' }),
        note: localeText.meta({ description: 'Who reads the levels, and what they do not mean.' }),
        sources: sourceIds.min(1),
      })
      .optional()
      .meta({
        description:
          'A published scale of evidence by which projects are read. From its second level on a project needs a result; from the third, an evaluation.',
      }),
    lead: z.array(z.string()).meta({ description: 'Communities named and shelved first on the home page.' }),
    feature: z
      .strictObject({
        project: slug.meta({ description: 'The project told large on the home page.' }),
        title: localeText,
        text: localeText.meta({
          description: 'What is said of it; the first of its results follows at the end, number and all.',
        }),
        after: localeText.nullable().meta({ description: 'What is said below: what became of it.' }),
      })
      .optional()
      .meta({ description: 'One project told large on the home page; left out, the page has none.' }),
    colours: colours.optional(),
    editor: z
      .strictObject({
        backend: z.enum(['github', 'gitlab']).meta({ description: 'Where the repository lies.' }),
        repository: z
          .string()
          .regex(/^[\w.-]+(\/[\w.-]+)+$/, { error: 'repository-name' })
          .meta({ description: 'The repository as its host names it: "owner/name".' }),
        branch: z
          .string()
          .regex(/^(?![/.-])(?!.*(?:\.\.|\/\/))[\w./-]+(?<![/.])$/, { error: 'branch-name' })
          .meta({ description: 'The branch the site is built from, such as "main".' }),
      })
      .nullable()
      .optional()
      .meta({
        description:
          'An editor in the browser at /admin/, which proposes changes as pull requests; left out or null, the site has none.',
      }),
    responseSince: partialDate.optional().meta({
      description: 'The month from which voices and events belong to the response; earlier ones stand apart.',
    }),
  })
  .meta({ description: 'data/site.json' });

export type Site = z.infer<typeof site>;
