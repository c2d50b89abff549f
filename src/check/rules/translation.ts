/** Translations keep up with their original: same figures, same components, and the digest of the text they were made from. */
import type { Story } from '#model/story';
import { digestOfText, findDrift, partsOfText } from '#model/translation';
import type { Document, DocumentRule, Finding, World } from '../diagnostic.ts';
import { bodyOf } from './story.ts';
import type { StoryBody, Use } from './storyBody.ts';

export const findTranslationFaults: DocumentRule = (document, world) => {
  const site = world.entries.site[0]?.value;
  if (!site) return [];
  if (document.collection === 'pages') return findMissing(document, world, site);
  const { translation } = document.value;
  const original = translation?.of ?? site.defaultLocale;
  if (document.locale === original) {
    if (!translation) return findMissing(document, world, site);
    return [{ code: 'translation/of-itself', path: ['translation', 'of'], args: { locale: original } }];
  }
  const source = world.document('stories', original, document.slug);
  if (!source) {
    const isThere = world.file(pathOf('stories', original, document.slug)) !== undefined;
    if (isThere) return [];
    if (translation) {
      const args = { locale: original, slug: document.slug };
      return [{ code: 'translation/no-original', path: ['translation', 'of'], args }];
    }
    // Written in this language first; the default one may follow.
    return findMissing(document, world, site);
  }
  if (source.collection !== 'stories') return [];
  return [...findStale(document, source, translation), ...findOtherFigures(document, source)];
};

const pathOf = (collection: Document['collection'], locale: string, slug: string): string =>
  `content/${collection}/${locale}/${slug}.mdx`;

type Site = World['entries']['site'][number]['value'];

/** Said once, of the text in the language that the others are made from. */
function findMissing(document: Document, world: World, site: Site): Finding[] {
  const { collection, slug, locale } = document;
  const has = (code: string) => world.file(pathOf(collection, code, slug)) !== undefined;
  // A folder that is no language of the edition is told of itself.
  if (!site.locales.some(({ code }) => code === locale)) return [];
  const isFirst = locale === site.defaultLocale || !has(site.defaultLocale);
  if (!isFirst) return [];
  return site.locales
    .filter(({ code }) => !has(code))
    .map(({ code }) => ({
      code: 'translation/missing',
      path: [],
      args: { locale: code, file: pathOf(collection, code, slug) },
    }));
}

function findStale(
  document: Document,
  source: Extract<Document, { collection: 'stories' }>,
  translation: Story['translation'],
): Finding[] {
  const hash = digestOfText(source.value, source.body);
  const args = { locale: source.locale, file: source.file };
  if (!translation) {
    const { text: own, bodyAt } = document;
    const close = own.slice(0, bodyAt).lastIndexOf('---');
    const text = formatTranslation(source.locale, hash, partsOfText(source.value, source.body));
    return [{ code: 'translation/unmarked', path: [], args, fix: [{ start: close, end: close, text }] }];
  }
  if (translation.hash === hash) return [];
  const path = ['translation', 'hash'];
  if (translation.hash !== null) {
    const drifted = translation.parts ? sayDrift(document, source, translation.parts) : [];
    return drifted.length ? drifted : [{ code: 'translation/stale', path, args: { ...args, hash } }];
  }
  const field = document.parse().frontMatter.fields.find((one) => one.path.join('.') === path.join('.'));
  const fix = field ? [{ start: field.value[0], end: field.value[1], text: `'${hash}'` }] : undefined;
  return [{ code: 'translation/no-hash', path, args, ...(fix ? { fix } : {}) }];
}

/** The front matter that says what a translation was made from. */
export const formatTranslation = (of: string, hash: string, parts: readonly { hash: string }[]): string =>
  [
    'translation:',
    `  of: ${of}`,
    `  hash: '${hash}'`,
    '  parts:',
    ...parts.map((part) => `    - '${part.hash}'`),
    '',
  ].join('\n');

/** One warning a part, at the heading under which it stands in the translation. */
function sayDrift(
  translation: Document,
  source: Extract<Document, { collection: 'stories' }>,
  recorded: readonly string[],
): Finding[] {
  const { changed, added, removed } = findDrift(recorded, partsOfText(source.value, source.body));
  const own = translation.collection === 'stories' ? partsOfText(translation.value, translation.body) : [];
  const theirs = partsOfText(source.value, source.body);
  const nameOf = (part: { heading: string | null } | undefined, order: number) =>
    part?.heading ?? (order === 0 ? '@part-front' : '@part-opening');
  const updated = source.value.updated ?? source.value.published;
  const say = (code: Finding['code'], here: number | null, part: string): Finding => {
    const at = here === null ? undefined : own[here];
    // The headings of a translation that was cut otherwise say nothing of the part.
    const start = translation.bodyAt + (at?.at ?? 0);
    const isPlaced = at?.heading && own.length === recorded.length;
    const end = start + 3 + (at?.heading?.length ?? 0);
    const args = { file: source.file, part, date: updated, locale: source.locale };
    return isPlaced
      ? { code, path: [], args, span: [start, end] }
      : { code, path: ['translation', 'parts'], args };
  };
  return [
    ...changed.map(({ here, there }) => say('translation/part-changed', here, nameOf(theirs[there], there))),
    ...added.map((there) => say('translation/part-added', null, nameOf(theirs[there], there))),
    ...removed.map((here) => say('translation/part-removed', here, nameOf(own[here], here))),
  ];
}

/** Names of places and of records may be woven into a sentence in another way; everything else has its counterpart. */
const counterparts = [
  'Voice',
  'Cite',
  'SourcesDiffer',
  'Map',
  'ScrollyMap',
  'Step',
  'Chart',
  'Table',
  'Timeline',
  'Pledges',
  'HowTo',
  'Media',
  'WhatHappenedNext',
] as const;

function findOtherFigures(document: Document, source: Document): Finding[] {
  const own = bodyOf(document);
  const theirs = bodyOf(source);
  // A component that does not fit its shape is told elsewhere, and would only be missed here.
  if (own.faults.length || theirs.faults.length) return [];
  const locale = source.locale;
  return [
    ...compare(own, theirs, figureKey).map(({ key, here, there, use }): Finding => {
      const args = {
        id: key.split(' ')[0] ?? '',
        statement: key.slice(key.indexOf(' ') + 1),
        here,
        there,
        locale,
      };
      return { code: 'translation/figures-differ', path: [], args, ...(use ? { span: use.span } : {}) };
    }),
    ...compare(own, theirs, componentKey).map(({ key, here, there, use }): Finding => {
      const args = { component: key, here, there, locale };
      return { code: 'translation/components-differ', path: [], args, ...(use ? { span: use.span } : {}) };
    }),
  ];
}

function figureKey({ name, attributes }: Use): string | null {
  if (name !== 'Figure') return null;
  const statement = [attributes.at, attributes.value].filter(Boolean).join(', ');
  return `${attributes.id} ${statement ? `(${statement})` : ''}`;
}

function componentKey({ name, attributes }: Use): string | null {
  if (!(counterparts as readonly string[]).includes(name)) return null;
  const words = new Set(['title', 'summary']);
  const keys = Object.keys(attributes).filter((key) => key !== 'kind' && !words.has(key));
  const about = [attributes.kind, ...keys.sort().map((key) => attributes[key])];
  return `<${[name, ...about.filter(Boolean)].join(' ')}>`;
}

/** Keys that two texts hold a different number of times; order does not count. */
function compare(own: StoryBody, theirs: StoryBody, keyOf: (use: Use) => string | null) {
  const count = (body: StoryBody) => {
    const counts = new Map<string, { times: number; last: Use }>();
    for (const use of body.uses) {
      const key = keyOf(use);
      if (key !== null) counts.set(key, { times: (counts.get(key)?.times ?? 0) + 1, last: use });
    }
    return counts;
  };
  const here = count(own);
  const there = count(theirs);
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const mine = here.get(key);
    const other = there.get(key);
    if (mine?.times === other?.times) return [];
    return [{ key, here: mine?.times ?? 0, there: other?.times ?? 0, use: mine?.last ?? null }];
  });
}
