/** Which share image stands for a page, and in words what it shows: a record's own where it has one, else the site's. */
import { paths } from '#i18n/paths';
import type { KitKind } from '#model/kit';
import type { Context } from './context.ts';
import { describeKit } from './kit.ts';

export interface ShareImage {
  /** Path in this language. */
  href: string;
  alt: string;
  /** What the page is to those who show the link. */
  type: 'website' | 'article';
}

const folders: Readonly<Record<string, KitKind>> = {
  communities: 'community',
  projects: 'project',
  stories: 'story',
};

/** `path`: without its language. Pages made from a kit (poster, embed) show the image of that kit. */
export function describeShareImage(context: Context, path: string): ShareImage {
  const { t, href, site } = context;
  const subject = findSubject(context, path);
  if (!subject) {
    const alt = t('share.alt.site', { name: context.plain(site.name), tagline: context.plain(site.tagline) });
    return { href: href(paths.siteCard()), alt, type: 'website' };
  }
  const { kind, id } = subject;
  const kit = describeKit(context, kind, id);
  const figure = kit.figure && `${kit.figure.value} ${kit.figure.label} (${kit.figure.note})`;
  const told = [kit.kicker, kit.status?.text, kit.situation?.line, figure];
  const alt = [kit.name, ...told.filter(Boolean)].map((text) => text?.replace(/\.$/, '')).join('. ');
  return { href: href(paths.card(kind, id)), alt, type: kind === 'story' ? 'article' : 'website' };
}

function findSubject({ store }: Context, path: string): { kind: KitKind; id: string } | null {
  const [, folder = '', id = ''] = /^\/(?:(?:poster|embed)\/)?([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
  const kind = folders[folder] ?? (['community', 'project', 'story'] as const).find((one) => one === folder);
  if (!kind) return null;
  const known = {
    community: () => store.communities.has(id),
    project: () => store.projects.has(id),
    story: () => store.stories.some(({ slug }) => slug === id),
  };
  return known[kind]() ? { kind, id } : null;
}
