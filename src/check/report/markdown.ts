/**
 * What others wrote, made safe to stand in a comment on a code host: it shows as text, names nobody, links to nothing,
 * closes no issue. Knows GitHub's and GitLab's Markdown.
 */
import { visible } from './text.ts';

/** A space of no width: what a host would read as a name, a number of an issue or an address, it then does not. */
const apart = '&#8203;';

/** One line of text, every mark of Markdown and HTML in it disarmed. */
export function plainText(text: string): string {
  return (
    visible(text)
      .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark)
      .replace(/[\\`*_[\]#|~$^]/g, (mark) => (mark === '#' ? `\\#${apart}` : `\\${mark}`))
      // Names, merge requests, addresses, and the words that close an issue with the number after them.
      .replaceAll('@', `@${apart}`)
      .replace(/:(?=\/\/)/g, `:${apart}`)
      .replace(/\b(www|gh)(?=[.-])/gi, `$1${apart}`)
      // What would begin a list, a rule or a heading.
      .replace(/^(\s*\d*)([.)+=-])/, '$1\\$2')
  );
}

/** One line of text as code. Hosts make neither names nor links of what stands in code. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const fence = '`'.repeat(longestRun(shown) + 1);
  const space = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Lines of text as a block of code, behind a fence no line of it can close. */
export function codeBlock(lines: readonly string[]): string {
  const shown = lines.map(visible);
  const fence = '`'.repeat(Math.max(3, ...shown.map((line) => longestRun(line) + 1)));
  return [`${fence}text`, ...shown, fence].join('\n');
}

/** The target of a link, in the angle brackets that let it hold anything a URL may. Only https. */
export function linkTarget(url: URL): string {
  if (url.protocol !== 'https:' && url.hostname !== 'localhost')
    throw new Error(`${url} is no https address.`);
  return `<${url.href.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
