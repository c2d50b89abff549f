/** A source's own page: the full record in words, and everything that rests on it. */
import { digest } from '#model/digest';
import type { Source } from '#model/source';
import { dueDateOf, publisherLang } from './citations.ts';
import type { Context, Text } from './context.ts';
import { needsNote } from './names.ts';
import { initialKey, letterPath } from './sourceList.ts';
import { listMarks, namesKosovo, type SourceMark } from './sourceMarks.ts';
import { describeUses, type SourceUses } from './sourceUses.ts';

export interface SourceView extends SourceUses {
  id: string;
  title: string;
  /** Language of the title where it differs from the page's. */
  lang: string | null;
  publisher: string;
  publisherLang: string | null;
  /** Title and publisher, told apart from another source of the same words by its identifier. */
  heading: string;
  letterHref: string;
  url: string | null;
  archived: string | null;
  published: string;
  retrieved: string;
  /** In words. */
  reviewDue: string;
  language: string | null;
  licence: string | null;
  note: Text | null;
  marks: SourceMark[];
  /** Records that rely on it. */
  count: number;
  needsNote: boolean;
  key: string;
}

const headings = new WeakMap<Context, Map<string, number>>();

function describeHeading(context: Context, source: Source): string {
  const say = ({ title, publisher }: Source) => `${title}, ${publisher}`;
  let counts = headings.get(context);
  if (!counts) {
    counts = new Map();
    for (const other of context.store.sources.values())
      counts.set(say(other), (counts.get(say(other)) ?? 0) + 1);
    headings.set(context, counts);
  }
  const heading = say(source);
  return (counts.get(heading) ?? 0) > 1 ? `${heading} (${source.id})` : heading;
}

export function describeSourcePage(context: Context, source: Source): SourceView {
  const { format, t, locale } = context;
  const uses = describeUses(context, source.id);
  const view = {
    id: source.id,
    title: source.title,
    lang: source.language === locale ? null : source.language,
    publisher: source.publisher,
    publisherLang: publisherLang(context, source),
    heading: describeHeading(context, source),
    letterHref: context.href(letterPath(initialKey(source.publisher))),
    url: source.url,
    archived: source.archived,
    published: source.published ? format.date(source.published) : t('source.undated'),
    retrieved: format.date(source.retrieved),
    reviewDue: format.date(dueDateOf(source, context)),
    language: source.language
      ? (new Intl.DisplayNames(locale, { type: 'language' }).of(source.language) ?? source.language)
      : null,
    licence: source.licence,
    note: source.note ? context.text(source.note) : null,
    marks: listMarks(context, source),
    ...uses,
    count:
      uses.figures.filter(({ id }) => id !== null).length +
      uses.groups.reduce((sum, { links }) => sum + links.length, 0),
    needsNote:
      needsNote(context, uses.countries) ||
      namesKosovo(
        source.title,
        source.publisher,
        ...Object.values(source.note ?? {}),
        ...uses.figures.map(({ label }) => label.text),
        ...uses.groups.flatMap(({ links }) => links.map(({ text }) => text)),
      ),
  };
  return { ...view, key: digest(JSON.stringify(view)) };
}
