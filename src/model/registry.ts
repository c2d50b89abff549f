/** Which collection lives in which folder, in which format, under which schema. Everything that reads data starts here. */
import type { z } from 'zod';
import { agreement } from './agreement.ts';
import { award } from './award.ts';
import { community } from './community.ts';
import { correction } from './correction.ts';
import { country } from './country.ts';
import { difference } from './difference.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { media } from './media.ts';
import { reviewedName } from './name.ts';
import { organisation } from './organisation.ts';
import { programme } from './programme.ts';
import { project } from './project.ts';
import { series } from './series.ts';
import { site } from './site.ts';
import { source } from './source.ts';
import { page, story } from './story.ts';
import { theme } from './theme.ts';
import { voice } from './voice.ts';

/**
 * `folder`: one JSON file per record, the file named by its id.
 * `list`: one JSON file holding an array of records.
 * `single`: one JSON file holding one record.
 * `mdx`: one folder per language, the file named by its address, front matter under the schema.
 */
export type Format = 'folder' | 'list' | 'single' | 'mdx';

export const registry = {
  site: { format: 'single', path: 'data/site.json', schema: site },
  sources: { format: 'folder', path: 'data/sources', schema: source },
  figures: { format: 'folder', path: 'data/figures', schema: figure },
  communities: { format: 'folder', path: 'data/communities', schema: community },
  countries: { format: 'folder', path: 'data/countries', schema: country },
  programmes: { format: 'folder', path: 'data/programmes', schema: programme },
  organisations: { format: 'folder', path: 'data/organisations', schema: organisation },
  awards: { format: 'folder', path: 'data/awards', schema: award },
  projects: { format: 'folder', path: 'data/projects', schema: project },
  agreements: { format: 'folder', path: 'data/agreements', schema: agreement },
  events: { format: 'folder', path: 'data/events', schema: event },
  voices: { format: 'folder', path: 'data/voices', schema: voice },
  differences: { format: 'folder', path: 'data/differences', schema: difference },
  series: { format: 'folder', path: 'data/series', schema: series },
  media: { format: 'folder', path: 'data/media', schema: media },
  themes: { format: 'list', path: 'data/themes.json', schema: theme },
  names: { format: 'list', path: 'data/names.json', schema: reviewedName },
  corrections: { format: 'list', path: 'data/corrections.json', schema: correction },
  stories: { format: 'mdx', path: 'content/stories', schema: story },
  pages: { format: 'mdx', path: 'content/pages', schema: page },
} as const satisfies Record<string, { format: Format; path: string; schema: z.ZodType }>;

export type CollectionName = keyof typeof registry;
export type RecordOf<Name extends CollectionName> = z.infer<(typeof registry)[Name]['schema']>;
export type DataCollection = Exclude<CollectionName, 'stories' | 'pages'>;
