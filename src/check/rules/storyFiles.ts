/** Where stories and pages lie: in a language of the edition, under a name that can be an address. Reads none of them. */
import { findNearest } from '#model/nearest';
import type { LocatedFinding, TreeRule } from '../diagnostic.ts';

/** Standing pages that have an address of their own; a text under another name would be shown nowhere. */
const pageSlugs: readonly string[] = ['about', 'boundaries', 'safeguarding', 'accessibility'];
const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Everything in content/ is read by somebody: stories and pages in a language of the edition, and messages. */
export const findStrayFaults: TreeRule = (files, world) => {
  const site = world.entries.site[0]?.value;
  const locales = site?.locales.map(({ code }) => code) ?? [];
  return files.flatMap(({ path: file, kind }): LocatedFinding[] => {
    if (kind !== 'file' || !file.startsWith('content/') || /\/\.[^/]+$/.test(file)) return [];
    if (/^content\/(?:messages|words)\/[^/]+\.json$/.test(file)) return [];
    const [, collection, locale = '', slug = ''] =
      /^content\/(stories|pages)\/([^/]+)\/([^/]+)\.mdx$/.exec(file) ?? [];
    if (!collection) return [{ code: 'story/stray', file, path: [], args: { file } }];
    if (site && !locales.includes(locale)) {
      const args = { locale, locales: locales.join(', ') };
      return [{ code: 'story/unknown-language', file, path: [], args }];
    }
    // Other signs are told by the rule for all names of files.
    if (!slugForm.test(slug) && /^[a-z0-9._-]+$/.test(slug)) {
      const right = slug
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      const suggestion = right ? `${right}.mdx` : '';
      return [{ code: 'story/file-name', file, path: [], args: { name: `${slug}.mdx`, suggestion } }];
    }
    if (collection === 'pages' && !pageSlugs.includes(slug)) {
      const suggestion = findNearest(slug, pageSlugs) ?? '';
      return [{ code: 'story/unknown-page', file, path: [], args: { slug, suggestion } }];
    }
    return [];
  });
};
