/**
 * The one comment under a proposed change: what is wrong, how to mend it, which pages change, where to look at them.
 * Text in, text out: knows no host, no network and no clock, and trusts nothing it quotes.
 */
import type { Language } from '../codes/table.ts';
import type { Code } from '../codes.ts';
import { describe, findCode } from '../codes.ts';
import { commentWords as words } from './commentWords.ts';
import type { Evidence, ReviewFinding, ReviewPages } from './evidence.ts';
import { codeBlock, codeSpan, linkTarget, plainText } from './markdown.ts';
import { countWords } from './words.ts';

/** First line of the comment: how it is found again. Nobody sees it. */
export const marker = '<!-- kindred-review -->';

/** What a host takes in one comment is 65,536 characters; some room is left for what it adds. */
export const limit = 64_000;

export type CommentLinks = {
  /** Where a file of the proposed change can be mended in the browser; null when it cannot. */
  edit: ((file: string, line: number | null) => URL) | null;
  /** The page that explains a rule; null when the site is not published yet. */
  rule: ((code: string) => URL) | null;
  /** The built site, packed. */
  preview: URL | null;
  /** Before and after, as one page. */
  gallery: URL | null;
  /** The log of the run. */
  run: URL | null;
};

export type CommentOptions = {
  links: CommentLinks;
  /** Commit the check saw, shown in short. */
  commit: string;
  /** Files outside content/, data/ and public/ that the change touches: the engine's own. */
  engineFiles: readonly string[];
  /** Days until the host throws preview and pictures away. */
  days: number;
  languages?: readonly Language[];
};

/** How much of the findings and pages is shown; tried in this order until all of it fits. */
const amounts = [
  { findings: 30, pages: 40 },
  { findings: 15, pages: 20 },
  { findings: 6, pages: 8 },
  { findings: 2, pages: 0 },
  { findings: 0, pages: 0 },
];

/** The Markdown of the comment, `limit` characters at most. The second language follows, folded. */
export function writeComment(given: Evidence, options: CommentOptions): string {
  const { languages = ['en', 'uk'] } = options;
  for (const amount of amounts) {
    const parts = languages.map((language, index) => {
      const body = writeBody(given, options, language, amount);
      if (index === 0) return body;
      return `<details>\n<summary>${words[language].language}</summary>\n\n${body}\n\n</details>`;
    });
    // Half a character is in no alphabet, and no host takes it.
    const comment = [marker, ...parts].join('\n\n').toWellFormed();
    if (comment.length <= limit) return `${comment}\n`;
  }
  // Addresses alone have filled it: the log has everything.
  return `${marker}\n\n### ${headOf(given, 'en')}\n`;
}

type Amount = (typeof amounts)[number];

function writeBody(given: Evidence, options: CommentOptions, language: Language, amount: Amount): string {
  const say = words[language];
  const { links } = options;
  const sections = [`### ${headOf(given, language)}`];
  sections.push(...writeFindings(given, links, language, amount.findings));
  if (given.media.length > 0) sections.push(`**${say.media}**\n\n${listFiles(given.media, language)}`);
  if (options.engineFiles.length > 0)
    sections.push(`${say.engine}\n\n${listFiles(options.engineFiles, language)}`);
  sections.push(...writePages(given.changes, language, amount.pages));
  if (given.changes === null) sections.push(say.notBuilt);
  const look = [
    links.preview && `- [${say.preview}](${linkTarget(links.preview)}): ${say.previewHow}`,
    links.gallery &&
      given.shots.length > 0 &&
      `- [${say.gallery}](${linkTarget(links.gallery)}): ${say.galleryHow(given.shots.length)}`,
    links.run && `- [${say.log}](${linkTarget(links.run)})`,
  ].filter((line) => line !== null && line !== false);
  if (look.length > 0) {
    const kept = links.preview || links.gallery ? `\n\n${say.days(options.days)}` : '';
    sections.push(`#### ${say.look}\n\n${look.join('\n')}${kept}`);
  }
  const counted = countWords.last(language, given.counts, 1000 * (given.seconds.check ?? 0));
  sections.push(
    `<sub>${counted}. ${say.foot(codeSpan(options.commit.slice(0, 40).replace(/^([0-9a-f]{10})[0-9a-f]+$/, '$1')))}</sub>`,
  );
  return sections.join('\n\n');
}

function headOf({ counts, changes }: Evidence, language: Language): string {
  const say = words[language];
  if (counts.errors > 0) return say.broken(counts.errors);
  const verdict = counts.warnings > 0 ? say.doubtful(counts.warnings) : say.fine;
  const pages = changes ? changes.added.count + changes.changed.count + changes.removed.count : 0;
  if (!changes) return verdict;
  return pages > 0 ? `${verdict} · ${say.pages(pages)}` : verdict;
}

function writeFindings(given: Evidence, links: CommentLinks, language: Language, most: number): string[] {
  // A code the published rules do not have was made up, or comes from an older run: it cannot be put into words.
  const known = given.findings.filter(({ code }) => findCode(code));
  const shown = known.slice(0, most);
  const files = [...Map.groupBy(shown, ({ file }) => file)].map(([file, findings]) => {
    const items = findings.map((found) => writeFinding(found, links, language));
    return [`#### ${codeSpan(file)}`, ...items].join('\n\n');
  });
  const left = given.counts.errors + given.counts.warnings - shown.length;
  return left > 0 && given.findings.length > 0 ? [...files, words[language].left(left)] : files;
}

function writeFinding(found: ReviewFinding, links: CommentLinks, language: Language): string {
  const say = words[language];
  const { place, file } = found;
  const { text, help } = describe({ code: found.code as Code, args: found.args }, language);
  const edit = isWithin(file) ? links.edit?.(file, place?.line ?? null) : null;
  const where = [
    place && `${say.line} ${place.line}`,
    edit && `[${say.edit}](${linkTarget(edit)})`,
    links.rule && `[${say.why}](${linkTarget(links.rule(found.code))})`,
    codeSpan(found.code),
  ].filter(Boolean);
  const lines = [`**${plainText(text.trim())}** · ${where.join(' · ')}`];
  if (place) {
    const gutter = String(place.line);
    const under = ' '.repeat(Math.max(0, place.column - 1)) + '^'.repeat(Math.max(1, place.length));
    lines.push(
      codeBlock([
        `${gutter} | ${place.excerpt}`,
        `${' '.repeat(gutter.length)} | ${under.slice(0, place.excerpt.length + 1)}`,
      ]),
    );
  }
  if (help) lines.push(`${say.advice}: ${plainText(help.trim())}`);
  return lines.join('\n\n');
}

function writePages(changes: Evidence['changes'], language: Language, most: number): string[] {
  if (!changes) return [];
  const say = words[language];
  const { added, changed, removed, others } = changes;
  if (added.count + changed.count + removed.count === 0) return [say.unchanged];
  const lists = (['added', 'changed', 'removed'] as const)
    .filter((kind) => changes[kind].count > 0)
    .map(
      (kind) =>
        `**${say[kind]}** (${changes[kind].count.toLocaleString(language)})${listPages(changes[kind], language, most)}`,
    );
  return [...lists, ...(others > 0 ? [say.others(others)] : [])];
}

function listPages({ count, list }: ReviewPages, language: Language, most: number): string {
  const lines = list
    .slice(0, most)
    .map(({ address, title }) => `- ${codeSpan(address)}${title ? ` ${plainText(title)}` : ''}`);
  const left = count - lines.length;
  if (left > 0 && lines.length > 0) lines.push(`- ${words[language].left(left)}`);
  return lines.length > 0 ? `\n\n${lines.join('\n')}` : '';
}

function listFiles(files: readonly string[], language: Language): string {
  const lines = files.slice(0, 12).map((file) => `- ${codeSpan(file.slice(0, 200))}`);
  if (files.length > 12) lines.push(`- ${words[language].left(files.length - 12)}`);
  return lines.join('\n');
}

/** A path that stays below whatever it is appended to. */
function isWithin(file: string): boolean {
  return (
    file.split('/').every((step) => step !== '' && step !== '.' && step !== '..') &&
    !file.includes('\\') &&
    file.isWellFormed()
  );
}
