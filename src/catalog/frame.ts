/** What every page's frame needs besides its own content: languages, navigation, the edition's standing texts. */
import { localisePath, paths } from '#i18n/paths';
import type { Context } from './context.ts';

export interface NavItem {
  label: string;
  href: string;
  current: boolean;
}

export interface Frame {
  locale: string;
  dir: 'ltr' | 'rtl';
  /** Address without the origin, in this language. */
  path: string;
  origin: string;
  locales: { code: string; label: string; href: string; current: boolean; isDefault: boolean }[];
  nav: NavItem[];
  footer: { heading: string; links: NavItem[] }[];
  site: {
    name: string;
    tagline: string;
    independence: string;
    safeguarding: string;
    edition: string;
    editionDate: string;
    illustrative: boolean;
  };
  suggestHref: string;
  homeHref: string;
}

/** Frame of the page at `path` (without language). The suggestion link carries the page's address. */
export function createFrame(context: Context, path: string): Frame {
  const { site, t, href, locale } = context;
  const own = href(path);
  const item = (label: string, target: string): NavItem => ({
    label: t(label),
    href: href(target),
    current: target === '/' ? path === '/' : path.startsWith(target),
  });
  const subject = t('suggest.subject', { path: own });
  return {
    locale,
    dir: context.dir,
    path: own,
    origin: site.url,
    locales: site.locales.map(({ code, label }) => ({
      code,
      label,
      href: localisePath(path, code, site.defaultLocale),
      current: code === locale,
      isDefault: code === site.defaultLocale,
    })),
    nav: [
      item('nav.map', paths.map()),
      item('nav.communities', paths.communities()),
      item('nav.awards', paths.awards()),
      item('nav.programmes', paths.programmes()),
      item('nav.stories', paths.stories()),
    ],
    footer: [
      {
        heading: t('footer.read'),
        links: [
          item('nav.map', paths.map()),
          item('nav.communities', paths.communities()),
          item('nav.awards', paths.awards()),
          item('nav.projects', paths.projects()),
          item('nav.stories', paths.stories()),
        ],
      },
      {
        heading: t('footer.follow'),
        links: [
          item('nav.programmes', paths.programmes()),
          item('nav.refugee-response', paths.refugeeResponse()),
          item('nav.themes', paths.themes()),
          item('nav.sources', paths.sources()),
        ],
      },
      {
        heading: t('footer.ask'),
        links: [
          item('nav.about', paths.about()),
          item('nav.boundaries', paths.boundaries()),
          item('nav.safeguarding', paths.safeguarding()),
          item('nav.accessibility', paths.accessibility()),
          item('nav.corrections', paths.corrections()),
        ],
      },
    ],
    site: {
      name: context.plain(site.name),
      tagline: context.plain(site.tagline),
      independence: context.plain(site.independence),
      safeguarding: context.plain(site.safeguarding),
      edition: context.plain(site.edition.label),
      editionDate: context.format.date(site.edition.date),
      illustrative: site.illustrative,
    },
    suggestHref: `mailto:${site.contact.email}?subject=${encodeURIComponent(subject)}`,
    homeHref: href('/'),
  };
}
