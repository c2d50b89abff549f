/** What is new in the edition, in words: stories, places in awards, corrections. Knows no format of feeds. */
import { paths } from '#i18n/paths';
import type { Context } from './context.ts';
import { listCorrections } from './corrections.ts';
import { communityNameById, needsNote } from './names.ts';
import { describeRecognition } from './recognitions.ts';
import { describeStoryCard, findStoryEntry, listSlugs } from './stories.ts';

export type FeedKind = 'stories' | 'awards' | 'corrections';

export interface NewsEntry {
  url: string;
  title: string;
  summary: string;
  /** ISO days. */
  published: string;
  updated: string;
}

export interface NewsChannel {
  title: string;
  description: string;
  language: string;
  page: string;
  atom: string;
  json: string;
  publisher: string;
  rights: string;
  edition: string;
}

/** The page that tells the same, and the addresses of the feed beside it. */
const feedPaths: Readonly<Record<FeedKind, { page: string; atom: string; json: string }>> = {
  stories: { page: paths.stories(), atom: '/feed.xml', json: '/feed.json' },
  awards: { page: paths.awards(), atom: '/awards/feed.xml', json: '/awards/feed.json' },
  corrections: { page: paths.corrections(), atom: '/corrections/feed.xml', json: '/corrections/feed.json' },
};

export function describeFeed(
  context: Context,
  kind: FeedKind,
): { channel: NewsChannel; entries: NewsEntry[] } {
  const { site, t, href, plain, locale } = context;
  const at = (path: string) => site.url + href(path);
  const { page, atom, json } = feedPaths[kind];
  const channel = {
    title: t(`feed.${kind}.title`, { site: plain(site.name) }),
    description: `${t(`feed.${kind}.description`)} ${plain(site.independence)}`,
    language: locale,
    page: at(page),
    atom: at(atom),
    json: at(json),
    publisher: plain(site.name),
    rights: site.licences.content,
    edition: site.edition.date,
  };
  return { channel, entries: lists[kind](context) };
}

/** The feed in its two formats, as links. */
export const newsLinks = ({ t, href, site, plain }: Context, kind: FeedKind) =>
  (['atom', 'json'] as const).map((format) => ({
    title: `${t(`feed.${kind}.title`, { site: plain(site.name) })} (${t(`feed.${format}`)})`,
    type: format === 'atom' ? 'application/atom+xml' : 'application/feed+json',
    href: href(feedPaths[kind][format]),
  }));

const lists: Readonly<Record<FeedKind, (context: Context) => NewsEntry[]>> = {
  stories: (context) =>
    listSlugs(context).flatMap((slug) => {
      const card = describeStoryCard(context, slug);
      const entry = findStoryEntry(context, slug);
      if (!card || !entry) return [];
      const { published, updated } = entry.data;
      return [
        {
          url: context.site.url + card.href,
          title: card.title,
          summary: card.standfirst,
          published,
          updated: updated ?? published,
        },
      ];
    }),
  // A place without a day cannot be told in the order of days; the page of its edition holds it.
  awards: (context) =>
    [...context.store.projects.values()].flatMap((project) =>
      project.recognitions.flatMap((recognition) => {
        if (recognition.date?.length !== 10) return [];
        const { word, award } = describeRecognition(context, recognition);
        const place = communityNameById(context, project.community);
        const country = project.community.slice(0, 2).toUpperCase();
        return [
          {
            url: context.site.url + context.href(paths.project(project.id)),
            title: `${place.text}: ${context.text(project.title).text}`,
            summary: [
              `${award.text}: ${word}.`,
              project.summary ? context.text(project.summary).text : '',
              needsNote(context, [country]) ? context.t('note.kosovo') : '',
            ]
              .filter(Boolean)
              .join(' '),
            published: recognition.date,
            updated: recognition.date,
          },
        ];
      }),
    ),
  corrections: (context) =>
    listCorrections(context).map(({ id, iso, kind, href, before, after, reason }) => ({
      url: `${context.site.url}${context.href(paths.corrections())}#${id}`,
      title: `${kind}: ${href}`,
      summary: `${context.t('corrections.before')}: ${before.text} ${context.t('corrections.after')}: ${after.text} ${reason.text}`,
      published: iso,
      updated: iso,
    })),
};
