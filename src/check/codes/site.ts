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
  'site/faint-colour': {
    severity: 'error',
    text: {
      en: 'words are hard to read on "{colour}": its contrast with {other} is {contrast}, and at least {least} is needed',
      uk: 'на кольорі «{colour}» важко читати: контраст із {other} — {contrast}, а треба щонайменше {least}',
    },
    help: { en: 'choose a {advice} colour', uk: 'виберіть {advice} колір' },
    why: {
      en: 'Words stand on the colours of an edition: dark ones on the cover, light ones on the deep colour, and links have the deep colour on paper. People with low vision must be able to read all of them (WCAG 2.2, 1.4.3; trust A2).',
      uk: 'На кольорах видання стоять слова: темні — на обкладинці, світлі — на глибокому кольорі, а посилання мають глибокий колір на папері. Люди зі слабким зором мають прочитати все (WCAG 2.2, 1.4.3; trust A2).',
    },
    wrong: '"colours": { "cover": "#1c4f97", "deep": "#1c4f97" }',
    right: '"colours": { "cover": "#fac83b", "deep": "#1c4f97" }',
  },
} as const satisfies CodeTable;
