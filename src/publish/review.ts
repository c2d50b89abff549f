/** Which pages of a changed site a person wants to see first, and the page that shows them before and after. */
import { escapeMarkup } from '#model/escape';
import type { Changes } from './integrity.ts';
import { pageAddress } from './integrity.ts';

/** One page in pictures: PNG as base64; `before` is null for a new page. `share`: of its pixels that differ, 0 to 1. */
export type Shot = {
  address: string;
  title: string;
  share: number;
  width: number;
  before: { data: string; height: number } | null;
  after: { data: string; height: number };
};

/**
 * Paths of the pages worth a picture, at most `most`: those of the records that were changed first, then the shorter
 * addresses, which are the more general pages; other languages and embeds last.
 */
export function choosePages(
  changes: Changes,
  changedFiles: readonly string[],
  otherLocales: readonly string[],
  most: number,
): string[] {
  const ids = new Set(changedFiles.map((file) => file.replace(/^.*\//, '').replace(/\.\w+$/, '')));
  const rank = (path: string) => {
    const address = pageAddress(path) ?? path;
    const steps = address.split('/').filter(Boolean);
    const translated = otherLocales.includes(steps[0] ?? '');
    return [
      /^\/(\w+\/)?(embed|oembed|poster)\//.test(address) ? 1 : 0,
      translated ? 1 : 0,
      steps.some((step) => ids.has(step)) ? 0 : 1,
      steps.length,
    ];
  };
  return [...changes.added, ...changes.changed]
    .filter((path) => pageAddress(path) !== null)
    .map((path) => ({ path, rank: rank(path) }))
    .sort((a, b) => {
      const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return at < 0 ? (a.path < b.path ? -1 : 1) : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
    })
    .slice(0, most)
    .map(({ path }) => path);
}

/** The text between the title tags of a page, entities read; empty when there is none. */
export function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return title
    .replace(/&(#39|amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** One page that needs nothing but itself: it is opened alone, from wherever the code host keeps it. */
export function makeGallery(shots: readonly Shot[], name: string): string {
  const figures = shots.map((shot) => {
    const { address, title, share, before, after, width } = shot;
    const picture = (kind: string, { data, height }: Shot['after']) =>
      `<figure><figcaption>${kind}</figcaption><img alt="${escapeMarkup(`${title}: ${kind}`)}" width="${width}" height="${height}" src="data:image/png;base64,${data}"></figure>`;
    const changed = before
      ? `${share < 0.001 ? 'less than 0.1' : (100 * share).toFixed(1)} % of it differs`
      : 'new page';
    return `<section><h2>${escapeMarkup(title || address)}</h2><p><code>${escapeMarkup(address)}</code> · ${changed}</p><div>${before ? picture('Before', before) : ''}${picture(before ? 'After' : 'New', after)}</div></section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Before and after: ${escapeMarkup(name)}</title>
<style>
body { margin: 0 auto; padding: 24px; max-width: 2000px; font: 16px/1.5 system-ui, sans-serif; background: #fff; color: #111 }
section { margin-block: 48px } h2 { margin: 0 } p { margin: 4px 0 16px }
div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 16px; align-items: start }
figure { margin: 0 } figcaption { font-weight: 600; margin-bottom: 4px } img { width: 100%; height: auto; border: 1px solid #767676 }
</style>
<h1>Before and after</h1>
<p>${shots.length === 1 ? 'One page' : `${shots.length} pages`} of ${escapeMarkup(name)}, cut to what differs.</p>
${figures.join('\n')}
</html>
`;
}
