/**
 * The guide for authors: pages of prose that come with the engine, in src/guide, one folder a language; and the files
 * they show. Engine text is shown in every edition, so it names no edition's places. Knows no record.
 */
import type { ImageMetadata, MDXInstance } from 'astro';
import { markdownToHtml } from 'satteri';
import { paths } from '#i18n/paths';
import type { Context } from './context.ts';
import { listRules } from './rules.ts';

/** Front matter of a page of the guide. */
export interface GuideFront {
  title: string;
  /** One or two sentences under the title. */
  description: string;
  /** What somebody wants who should open the page: "I want to correct something". */
  door: string;
  /** What it takes: "A browser. Ten minutes." */
  needs: string;
}

export interface GuidePage extends GuideFront {
  slug: string;
  href: string;
  /** Language of the text when it is not the page's. */
  lang: string | null;
}

/** The pages of prose in the order in which the guide offers them. */
export const guidePages = [
  'correction',
  'story',
  'community',
  'authors',
  'language',
  'edition',
  'running',
  'editor',
] as const;
export type GuideSlug = (typeof guidePages)[number];

const FALLBACK = 'en';
const texts = import.meta.glob<MDXInstance<GuideFront & Record<string, unknown>>>('/src/guide/*/*.mdx', {
  eager: true,
});
const files = import.meta.glob<string>('/src/guide/*/samples/*', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A page of the guide in the language of the context, else in English. */
export function describeGuidePage(
  { locale, href }: Context,
  slug: GuideSlug,
): GuidePage & { Content: MDXInstance<Record<string, unknown>>['Content'] } {
  const own = texts[`/src/guide/${locale}/${slug}.mdx`];
  const text = own ?? texts[`/src/guide/${FALLBACK}/${slug}.mdx`];
  if (!text) throw new Error(`src/guide/${FALLBACK}/${slug}.mdx is missing.`);
  const { title, description, door, needs } = text.frontmatter;
  const lang = own ? null : FALLBACK;
  return {
    slug,
    title,
    description,
    door,
    needs,
    lang,
    href: href(paths.guidePage(slug)),
    Content: text.Content,
  };
}

/** A way into the guide, as its front page and its menus show it. */
export interface GuideDoor {
  path: string;
  href: string;
  title: string;
  door: string;
  description: string;
  needs: string | null;
  lang: string | null;
}

/** Every page of the guide: what one comes to do, what it takes to go further, what one looks up. */
export function listGuide(context: Context): { id: 'write' | 'further' | 'look'; pages: GuideDoor[] }[] {
  const { t, href } = context;
  const prose = (slug: GuideSlug): GuideDoor => {
    const { Content, ...page } = describeGuidePage(context, slug);
    return { ...page, path: paths.guidePage(slug) };
  };
  const listed = (title: string, path: string, description: string): GuideDoor => ({
    path,
    href: href(path),
    title,
    door: title,
    description,
    needs: null,
    lang: null,
  });
  const { count } = listRules(context);
  return [
    {
      id: 'write',
      pages: [
        ...(['correction', 'story', 'community', 'authors'] as const).map(prose),
        {
          ...listed(t('guide.town.title'), paths.guideTown(), t('guide.town.link')),
          door: t('guide.town.door'),
        },
      ],
    },
    { id: 'further', pages: (['editor', 'language', 'edition', 'running'] as const).map(prose) },
    {
      id: 'look',
      pages: [
        listed(t('guide.components.title'), paths.guideComponents(), t('guide.components.link')),
        listed(t('guide.charts.heading'), paths.guideCharts(), t('guide.charts.link')),
        listed(t('guide.fields.title'), paths.guideFields(), t('guide.fields.link')),
        listed(t('rules.title'), paths.guideRules(), t('guide.rules.link', { count })),
      ],
    },
  ];
}

/** The language in which the guide speaks to readers of this page. */
export const guideLanguage = (locale: string): string =>
  texts[`/src/guide/${locale}/correction.mdx`] ? locale : FALLBACK;

/** The text of a file that the guide shows, such as `story.mdx`. Throws when there is none. */
export function readSample(locale: string, file: string): string {
  const text = files[`/src/guide/${guideLanguage(locale)}/samples/${file}`];
  if (text === undefined) throw new Error(`The guide shows "${file}", which src/guide does not hold.`);
  return text;
}

/** A file of the guide that is Markdown, as HTML; without colours, which a page may not bring in attributes. */
export const renderSample = (locale: string, file: string): string =>
  markdownToHtml(readSample(locale, file).replace(/^<!--.*-->$/m, '')).html.replaceAll(
    '<pre',
    '<pre tabindex="0"',
  );

const pictures = import.meta.glob<ImageMetadata>('/src/guide/*/pictures/*.png', {
  eager: true,
  import: 'default',
});

/** A picture of the guide; null until the test that takes it has kept one. */
export const findPicture = (locale: string, name: string): ImageMetadata | null =>
  pictures[`/src/guide/${guideLanguage(locale)}/pictures/${name}.png`] ?? null;

declare global {
  namespace App {
    interface Locals {
      /** Language of the page; set by a page of the guide before its text is rendered. */
      guide?: string;
    }
  }
}

/** The language of the page being made; throws where a component of the guide stands elsewhere. */
export function getGuideLocale(locals: App.Locals): string {
  if (locals.guide === undefined) throw new Error('Components of the guide stand in the guide alone.');
  return locals.guide;
}
