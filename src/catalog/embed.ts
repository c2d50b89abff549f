/** Where every artefact of a kit stands, and what a frame of it says of itself to the page around it. */
import { localeParam, paths } from '#i18n/paths';
import type { KitKind, KitRecord } from '#model/kit';
import { type Context, getContext } from './context.ts';
import { describeKit, keyOfKit, listKits } from './kit.ts';
import { getStore } from './store.ts';

/** What the share panel of a page offers, and what oEmbed answers about it: both from the one record. */
export interface ShareView {
  kit: KitRecord;
  /** Absolute, for those who read them elsewhere. */
  addresses: Record<'card' | 'oembed', string>;
  /** Of the frame, without its size. */
  frame: { title: string; src: string };
  provider: { name: string; url: string };
  /** Addresses within the site. */
  hrefs: Record<'card' | 'poster' | 'posterPdf' | 'embed' | 'pinned', string>;
  /** A letter with the name, the address and the notes that go with them. */
  mail: string;
}

export function describeShare(context: Context, kind: KitKind, id: string): ShareView {
  const { site, href } = context;
  const kit = describeKit(context, kind, id);
  const hrefs = {
    card: href(paths.card(kind, id)),
    poster: href(paths.poster(kind, id)),
    posterPdf: href(paths.posterPdf(kind, id)),
    embed: href(paths.embed(kind, id)),
    pinned: href(paths.embedPinned(kind, id)),
  };
  const body = [`${kit.name}. ${kit.kicker}`, kit.url, kit.kosovoNote, kit.illustrative];
  return {
    kit,
    addresses: { card: site.url + hrefs.card, oembed: site.url + href(paths.oembed(kind, id)) },
    frame: { title: `${kit.name} — ${kit.site}`, src: site.url + hrefs.embed },
    provider: { name: kit.site, url: site.url + href(paths.home()) },
    hrefs,
    mail:
      `mailto:?subject=${encodeURIComponent(`${kit.name} — ${kit.site}`)}` +
      `&body=${encodeURIComponent(body.filter(Boolean).join('\r\n\r\n'))}`,
  };
}

/**
 * A page for every kit in every language, with the key that says when it must be made anew. `more`: what the key depends
 * on besides the kit.
 */
export async function kitPages(more: (context: Context, kind: KitKind, id: string) => string = () => '') {
  const { site } = await getStore();
  const pages = await Promise.all(
    site.locales.map(async ({ code }) => {
      const locale = localeParam(code, site.defaultLocale);
      const context = await getContext(locale);
      return [...listKits(context)].map(({ kind, id }) => ({
        params: { locale, kind, id },
        cacheKey: keyOfKit(context, kind, id) + more(context, kind, id),
      }));
    }),
  );
  return pages.flat();
}
