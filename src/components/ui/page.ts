/**
 * What the page shell needs and the small decisions it makes (alternates, ways to correct, fonts to preload, safe JSON-LD);
 * refuses to know any record of the atlas.
 */
import type { Translate } from '#i18n/messages';

export interface Link {
  href: string;
  label: string;
  /** The page being read, or the section it belongs to. */
  current?: boolean;
  /** Shown in the header only where there is room; the footer carries it too. */
  minor?: boolean;
  /** Language of the label where it differs from the page's. */
  lang?: string;
}

export interface LocaleLink {
  /** BCP 47 tag. */
  code: string;
  /** The language's name in itself: `Українська`. */
  label: string;
  /** Path of the same page in that language, from the root. */
  href: string;
  /** False when the page has no counterpart there: it is left out of the alternates. */
  available: boolean;
  dir?: 'ltr' | 'rtl';
}

/** Where a reader may tell of a mistake on a page. */
export interface CorrectionWays {
  /** A message with the page's address in it. */
  mail: string;
  /** The form of the edition's repository, with the page filled in; null where there is no repository. */
  form: string | null;
}

export interface SiteText {
  name: string;
  /** `https://example.org`, without a path. */
  origin: string;
  /** Path of the home page in this language. */
  home: string;
  independence: string;
  safeguarding: string;
  /** Mailbox for corrections, and the repository whose form takes them. */
  correction: { email: string; repository: string | null };
  /** Path of the web manifest in this language. */
  manifest: string;
  /** Feeds that readers may find from any page. */
  feeds: { title: string; type: string; href: string }[];
  /** The footer's lists. */
  columns: { title: string; links: Link[] }[];
  /** Path of the style sheet of the edition's own colours, and the colour of its cover. */
  colours: { sheet: string; cover: string } | null;
  /** The reviewed note on references to Kosovo, printed when a page asks for it. */
  kosovo: string;
}

/** The first sentence, which leads, and the others; a full stop before a capital ends it in every language of the edition. */
export function splitLead(text: string): [first: string, rest: string] {
  const [first = '', rest = ''] = text.split(/(?<=[.!?])\s+(?=\p{Lu})(.*)/su);
  return [first, rest];
}

export interface PageSource {
  id: string;
  /** Number printed in the text; the order of the list when left out. */
  number?: number;
  title: string;
  publisher?: string;
  /** Language of the publisher's name, where it is in another script. */
  publisherLang?: string;
  /** The atlas's own page about the source, or the source itself. */
  href?: string;
  /** Language of the title. */
  lang?: string;
  /** Words after the title, already formatted: date of publication, date read. */
  detail?: string;
}

export interface Crumb {
  label: string;
  href?: string;
  lang?: string;
}

/** The alternates of a page: one per language that has it, and `x-default` for the default language. */
export function alternates(origin: string, locales: LocaleLink[]): { hreflang: string; href: string }[] {
  const own = locales.filter((locale) => locale.available);
  const links = own.map(({ code, href }) => ({ hreflang: code, href: origin + href }));
  const first = own[0];
  return first ? [...links, { hreflang: 'x-default', href: origin + first.href }] : links;
}

const CYRILLIC = new Set(['uk', 'ru', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'tg']);

/** Font files worth fetching before the style sheet asks for them: those of the page's script, Latin digits always. */
export function preloadedFonts(locale: string): string[] {
  const [language = '', script] = locale.split('-');
  const scripts = CYRILLIC.has(language) && script !== 'Latn' ? ['cyrillic', 'latin'] : ['latin'];
  return scripts.flatMap((name) => [`/fonts/piazzolla-${name}.woff2`, `/fonts/onest-${name}.woff2`]);
}

/**
 * The ways to ask for a correction of the page at `url` (absolute): a message whose body has the page and three
 * questions, and the form of a repository on GitHub or, known by its host, GitLab.
 */
export function correctionWays(
  { email, repository }: SiteText['correction'],
  { url, title }: { url: string; title: string },
  t: Translate,
): CorrectionWays {
  const subject = `${t('ui.correction.subject')}: ${title}`;
  const questions = ['ui.correction.wrong', 'ui.correction.right', 'ui.correction.source'];
  const body = [`${t('ui.correction.page')} ${url}`, ...questions.map((key) => t(key))].join('\r\n\r\n');
  const query = (fields: Record<string, string>) =>
    Object.entries(fields)
      .map((pair) => pair.map(encodeURIComponent).join('='))
      .join('&');
  const base = repository?.replace(/\/+$/, '');
  return {
    mail: `mailto:${email}?${query({ subject, body })}`,
    form:
      base === undefined
        ? null
        : /^https:\/\/[^/]*gitlab/.test(base)
          ? `${base}/-/issues/new?${query({ 'issue[title]': subject, 'issue[description]': body })}`
          : `${base}/issues/new?${query({ template: 'correction.yml', title: subject, page: url })}`,
  };
}

/** JSON for a `<script type="application/ld+json">`: no text in it can close the element or open another. */
export function jsonForScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** `Page — Site`, or the site's name alone on its cover. */
export function documentTitle(title: string, site: string): string {
  return title === site ? site : `${title} — ${site}`;
}
