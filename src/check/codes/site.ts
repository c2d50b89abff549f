/** Words for data/site.json where its schema has no more to say. */
import type { CodeTable } from './table.ts';

export const siteCodes = {
  'site/no-street-map': {
    severity: 'error',
    text: {
      en: 'the street map "{file}" is not in this edition',
      uk: 'вуличної мапи «{file}» у цьому виданні немає',
    },
    help: {
      en: 'put the file at {path}, or leave "basemap" out',
      uk: 'покладіть файл у {path} або приберіть "basemap"',
    },
    why: {
      en: 'Readers fetch every file from this site and from nowhere else (trust M5), so a file that is not here is a map without streets.',
      uk: 'Читачі беруть усі файли з цього сайту й більше нізвідки (trust M5), тож без файлу мапа лишиться без вулиць.',
    },
    wrong: '"file": "/maps/streets.pmtiles"     (no such file in public/)',
    right: '"file": "/maps/streets.pmtiles"     (public/maps/streets.pmtiles)',
  },
} as const satisfies CodeTable;
