/** What every page's frame needs besides its own content: languages, navigation, the edition's standing texts, its sources. */
import type { Translate } from '#i18n/messages';
import { localisePath, paths } from '#i18n/paths';
import type { Citation } from './citations.ts';
import type { Context } from './context.ts';
import { newsLinks } from './feeds.ts';
import { hasPages, type PageGroup } from './present.ts';
import { findRecordFile, type RecordFile } from './recordFile.ts';
import { marksOf, type SearchMarks } from './searchMarks.ts';
import { describeShareImage, type ShareImage } from './shareImage.ts';

// Pages ask for a frame and for its key together.
export { frameKey } from './frameKey.ts';

export interface FrameLink {
  label: string;
  href: string;
  current: boolean;
}

/** The properties of layouts/Page.astro that do not depend on what the page is about. */
export interface Frame {
  locale: string;
  dir: 'ltr' | 'rtl';
  t: Translate;
  path: string;
  locales: { code: string; label: string; href: string; available: boolean; dir: 'ltr' | 'rtl' }[];
  nav: FrameLink[];
  search: FrameLink;
  /** What the page is found and filtered by; null for pages that are not searched. */
  found: SearchMarks | null;
  site: {
    name: string;
    origin: string;
    home: string;
    independence: string;
    safeguarding: string;
    correction: { email: string; repository: string | null };
    manifest: string;
    feeds: { title: string; type: string; href: string }[];
    columns: { title: string; links: FrameLink[] }[];
    kosovo: string;
    /** Path of the style sheet of the edition's own colours, and the colour of its cover. */
    colours: { sheet: string; cover: string } | null;
  };
  /** What a shared link shows. */
  image: ShareImage;
  illustrative: boolean;
  /** The file the page is made from; null for pages that are made from many. */
  record: RecordFile | null;
  /** The day of the edition, unless a page knows better. */
  lastVerified: string;
  sources: {
    id: string;
    number: number;
    title: string;
    publisher: string;
    publisherLang?: string;
    href: string;
    lang?: string;
    detail: string;
  }[];
}

export interface FrameOptions {
  citations?: readonly Citation[];
  /** Languages that have this page; all of them unless said. */
  available?: readonly string[];
}

/** Frame of the page at `path` (without language). The correction link of the layout carries that path. */
export function createFrame(
  context: Context,
  path: string,
  { citations = [], available }: FrameOptions = {},
): Frame {
  const { site, t, href, locale } = context;
  const link = (label: string, target: string): FrameLink => ({
    label: t(label),
    href: href(target),
    current: path.startsWith(target),
  });
  /** A link in a list, unless the edition has nothing there. */
  const linkTo = (group: PageGroup, label: string, target: string): FrameLink[] =>
    hasPages(context.store, group) ? [link(label, target)] : [];
  return {
    locale,
    dir: context.dir,
    t,
    path: href(path),
    locales: site.locales.map(({ code, label, dir }) => ({
      code,
      label,
      href: localisePath(path, code, site.defaultLocale),
      available: available === undefined || available.includes(code),
      dir,
    })),
    nav: [
      link('nav.map', paths.map()),
      link('nav.communities', paths.communities()),
      ...linkTo('awards', 'nav.awards', paths.awards()),
      ...linkTo('programmes', 'nav.programmes', paths.programmes()),
      ...linkTo('stories', 'nav.stories', paths.stories()),
    ],
    search: link('search.short', paths.search()),
    found: marksOf(context, path),
    site: {
      name: context.plain(site.name),
      origin: site.url,
      home: href(paths.home()),
      independence: context.plain(site.independence),
      safeguarding: context.plain(site.safeguarding),
      correction: site.contact,
      manifest: href('/site.webmanifest'),
      feeds: newsLinks(context, 'stories'),
      columns: [
        {
          title: t('footer.read'),
          links: [
            link('nav.map', paths.map()),
            link('nav.communities', paths.communities()),
            ...linkTo('awards', 'nav.awards', paths.awards()),
            ...linkTo('projects', 'nav.projects', paths.projects()),
            ...linkTo('stories', 'nav.stories', paths.stories()),
          ],
        },
        {
          title: t('footer.follow'),
          links: [
            ...linkTo('programmes', 'nav.programmes', paths.programmes()),
            ...linkTo('response', 'nav.refugee-response', paths.refugeeResponse()),
            ...linkTo('themes', 'nav.themes', paths.themes()),
            link('nav.sources', paths.sources()),
            link('nav.data', paths.data()),
          ],
        },
        {
          title: t('footer.ask'),
          links: [
            { ...link('nav.about', paths.about()), current: path === paths.about() },
            link('nav.boundaries', paths.boundaries()),
            link('nav.safeguarding', paths.safeguarding()),
            link('nav.accessibility', paths.accessibility()),
            link('nav.attribution', paths.attribution()),
            link('nav.corrections', paths.corrections()),
            link('nav.guide', paths.guide()),
          ],
        },
      ],
      kosovo: t('note.kosovo'),
      colours: site.colours ? { sheet: '/assets/edition.css', cover: site.colours.cover } : null,
    },
    image: describeShareImage(context, path),
    illustrative: site.illustrative,
    record: findRecordFile(context, path),
    lastVerified: context.format.date(site.edition.date),
    sources: citations.map((citation) => ({
      id: citation.id,
      number: citation.number,
      title: citation.title,
      publisher: citation.publisher,
      ...(citation.publisherLang ? { publisherLang: citation.publisherLang } : {}),
      href: citation.href,
      ...(citation.titleLang ? { lang: citation.titleLang } : {}),
      detail: t(citation.due ? 'source.detail-due' : 'source.detail', {
        published: citation.published,
        retrieved: citation.retrieved,
      }),
    })),
  };
}
