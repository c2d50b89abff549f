/** News as Atom and as JSON Feed 1.1, from entries whose days are data; the formats are the library’s. */
import { Feed } from 'feed';
import { escapeMarkup } from '#model/escape';

export interface FeedEntry {
  /** Permanent address of what it tells of. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** ISO days. */
  readonly published: string;
  readonly updated: string;
}

export interface FeedChannel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Full addresses: the page, and the feed itself in both formats. */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  readonly publisher: string;
  readonly rights: string;
  /** ISO day that an empty feed was last true. */
  readonly edition: string;
}

export interface FeedTexts {
  readonly atom: string;
  readonly json: string;
}

/** Midnight UTC of a day or of the first day of a month or year: feeds know no partial dates. */
const instant = (day: string): Date => new Date(`${day.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);

/** Newest first. */
export function makeFeed(channel: FeedChannel, entries: readonly FeedEntry[]): FeedTexts {
  const sorted = [...entries].sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  // Atom entries are read as HTML, so that text needs its signs escaped; JSON Feed keeps text as it is.
  return {
    atom: tellLanguage(build(channel, sorted, escapeMarkup).atom1(), channel.language),
    json: upgradeJson(build(channel, sorted, (text) => text).json1(), channel.language),
  };
}

/** The library leaves the language out of Atom; a reader’s voice needs it. */
const tellLanguage = (atom: string, language: string): string =>
  atom.replace('<feed ', `<feed xml:lang="${language}" `);

/** The library writes version 1, which knows no language and one author only. */
function upgradeJson(json: string, language: string): string {
  const { version: _, author, ...rest } = JSON.parse(json);
  const feed = { version: 'https://jsonfeed.org/version/1.1', ...rest, authors: [author], language };
  return `${JSON.stringify(feed, null, 4)}\n`;
}

function build(channel: FeedChannel, entries: readonly FeedEntry[], write: (text: string) => string): Feed {
  const feed = new Feed({
    id: channel.page,
    link: channel.page,
    title: channel.title,
    description: channel.description,
    language: channel.language,
    copyright: channel.rights,
    updated: instant(entries[0]?.updated ?? channel.edition),
    generator: channel.publisher,
    feedLinks: { atom: channel.atom, json: channel.json },
    author: { name: channel.publisher },
  });
  for (const { url, title, summary, published, updated } of entries)
    feed.addItem({
      id: url,
      link: url,
      title: write(title),
      description: write(summary),
      published: instant(published),
      date: instant(updated),
    });
  return feed;
}
