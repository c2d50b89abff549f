/** Front matter of a story, and of a page, in content/. */
import { z } from 'zod';
import { communityId, day, languageTag, slug, sourceIds } from './text.ts';

export const story = z
  .strictObject({
    title: z.string().min(1),
    standfirst: z.string().min(1).meta({ description: 'One or two sentences under the title.' }),
    published: day,
    updated: day.nullable().default(null),
    themes: z.array(slug),
    communities: z.array(communityId),
    projects: z.array(slug).default([]),
    programmes: z.array(slug).default([]),
    sources: sourceIds.meta({ description: 'Sources used beside those of the bound figures.' }),
    order: z.number().int().default(100).meta({ description: 'Place in the index; smaller first.' }),
    easyRead: z
      .strictObject({ text: z.array(z.string().min(1)).min(1), reviewed: day })
      .nullable()
      .default(null)
      .meta({ description: 'Easy-read summary, short sentences, and the day it was signed off.' }),
    translation: z
      .strictObject({
        of: languageTag,
        hash: z.string().min(1).nullable(),
        parts: z.array(z.string().min(1)).nullable().default(null).meta({
          description: 'Hashes of the parts of that text, heading by heading; written by a command.',
        }),
      })
      .nullable()
      .default(null)
      .meta({ description: 'The language this was translated from and the hash of that text.' }),
  })
  .meta({ description: 'Front matter of content/stories/<locale>/<slug>.mdx' });

export const page = z
  .strictObject({
    title: z.string().min(1),
    description: z.string().min(1),
    verified: day,
    sources: sourceIds.default([]),
  })
  .meta({ description: 'Front matter of content/pages/<locale>/<slug>.mdx' });

export type Story = z.infer<typeof story>;
export type Page = z.infer<typeof page>;
