/**
 * What a page of another site needs to show one of ours in a frame: the size of the frame, the snippet, the oEmbed
 * answer. Knows texts and absolute addresses; refuses to know how a frame looks or where the addresses come from.
 */
import { escapeMarkup } from '#model/escape';

/**
 * Size of a frame, CSS px. Its content needs no more height at any width from `least` to `most`, whatever its subject
 * is called (tested in a browser), so the height can stay in another site's page for good.
 */
export const EMBED = { width: 480, height: 560, least: 280, most: 800 } as const;
/** The same for the map. */
export const EMBED_MAP = { width: 800, height: 740, least: 280, most: 800 } as const;

export interface Frame {
  /** Read by those who do not see the frame: what it shows and whose it is. */
  title: string;
  /** Absolute address of the live page. */
  src: string;
  width: number;
  height: number;
}

/** The frame as HTML, one line; no script, no reference to the page it stands in. */
export const makeSnippet = ({ title, src, width, height }: Frame): string =>
  `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" ` +
  `loading="lazy" referrerpolicy="no-referrer" style="border:0;max-width:100%"></iframe>`;

export interface OembedSubject {
  frame: Frame;
  title: string;
  provider: { name: string; url: string };
  /** Absolute address of the share image, 1200 × 630 px. */
  card: string;
}

/** Seconds that others may keep the answer: a day. */
const CACHE_AGE = 86_400;

/** The answer of oEmbed 1.0 for a rich page. Source: https://oembed.com, 2.3.4. */
export const makeOembed = ({ frame, title, provider, card }: OembedSubject) => ({
  version: '1.0',
  type: 'rich',
  title,
  provider_name: provider.name,
  provider_url: provider.url,
  cache_age: CACHE_AGE,
  html: makeSnippet(frame),
  width: frame.width,
  height: frame.height,
  thumbnail_url: card,
  thumbnail_width: 1200,
  thumbnail_height: 630,
});

/** As a file: no text in it can be taken for markup, wherever it is pasted (trust R4). */
export const writeOembed = (subject: OembedSubject): string =>
  `${JSON.stringify(makeOembed(subject), null, 2).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}\n`;
