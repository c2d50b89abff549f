/** The themes that communities, projects, agreements and stories share. */
import { z } from 'zod';
import { localeText, slug } from './text.ts';

export const theme = z
  .strictObject({ id: slug, names: localeText, summary: localeText })
  .meta({ description: 'One theme in data/themes.json.' });
export const themes = z.array(theme);
export type Theme = z.infer<typeof theme>;
