/** The ids that headings and components of a story get on its page, as the site mints them. */
import { stemOf } from '#model/vocabulary';
import type { StoryNode } from '#source/story';
import type { Use } from './storyBody.ts';

/** The ids the site gives to headings: the words in lower case, joined by hyphens; a second one of a name is counted. */
export function slugHeadings(headings: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return headings.map((words) => {
    const slug = words
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count ? `${slug}-${count}` : slug;
  });
}

/** The id a component's frame takes on the page, where it has one. */
export function anchorOf({ name, attributes }: Use): string[] {
  const stem = stemOf(name, attributes);
  return stem === null ? [] : [stem];
}

/** The words of a heading, without its markup. */
export function headingWords(node: StoryNode): string {
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(headingWords).join('');
}
