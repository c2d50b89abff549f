/**
 * What is asked for each kind of record, and the record that the answers make. Fields nobody asks for take what the
 * schema gives an empty record; a field it needs and this table forgets is asked in the schema's own words.
 * More than 250 lines, because it is one table of seven kinds.
 */

import { agreement } from '#model/agreement';
import { membershipStatus } from '#model/community';
import { figureStatus, qualifier } from '#model/figure';
import { type CollectionName, registry } from '#model/registry';
import { toSlug } from '#model/romanise';
import { findById } from '#source/gazetteer';
import { askFor, fieldsOf, makeBlank, requiredOf } from './blank.ts';
import type { Answers, Ask, Choice, Desk } from './question.ts';
import { writeStory } from './story.ts';

export const kinds = ['story', 'community', 'project', 'figure', 'source', 'agreement'] as const;
export type Kind = (typeof kinds)[number];

type Entry = { collection: CollectionName; asks: readonly Ask[]; covers: readonly string[] };
type Made = Record<string, unknown>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const web = /^https?:\/\/\S+$/;

const list = (text: string | undefined): string[] =>
  (text ?? '').split(',').flatMap((part) => part.trim() || []);
const orNull = (text: string | undefined): string | null => text || null;
const number = (text: string | undefined): number =>
  Number((text ?? '').replace(/\s/g, '').replace(',', '.'));

/** The texts of a question in each language that has one. */
function textsOf(answers: Answers, key: string): Record<string, string> {
  const start = `${key}.`;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, text]) =>
      name.startsWith(start) && text ? [[name.slice(start.length), text]] : [],
    ),
  );
}
const textsOrNull = (answers: Answers, key: string) => {
  const texts = textsOf(answers, key);
  return Object.keys(texts).length > 0 ? texts : null;
};

/** Records as choices, by the name a reader of this language knows. */
function records(collection: Exclude<CollectionName, 'stories' | 'pages' | 'site'>) {
  return (_: Answers, desk: Desk): Choice[] =>
    desk.entries[collection].map(({ id, value }) => {
      const { names, title } = value as {
        names?: Record<string, string>;
        title?: Record<string, string> | string;
      };
      const texts = names ?? title;
      const label = typeof texts === 'string' ? texts : nameIn(texts ?? {}, desk);
      return {
        value: id,
        label: label || id,
        hint: id,
        also: typeof texts === 'object' ? Object.values(texts) : [],
      };
    });
}
const nameIn = (texts: Record<string, string>, { language, site }: Desk): string =>
  texts[language] ?? texts[site.defaultLocale] ?? Object.values(texts)[0] ?? '';

/** A closed list of the schema, in the words pages have for it. */
const options =
  (values: readonly string[], prefix: string) =>
  (_: Answers, desk: Desk): Choice[] =>
    values.map((value) => ({ value, label: desk.say(`${prefix}.${value}`) ?? value, hint: value }));

const titleIn = (answers: Answers, { site }: Desk, key = 'title'): string =>
  answers[`${key}.${site.defaultLocale}`] ?? answers[key] ?? '';

const ids: Record<'id' | 'sources' | 'verified', Ask> = {
  id: {
    key: 'id',
    form: 'text',
    pattern: slug,
    need: true,
    initial: (answers, desk) => toSlug(titleIn(answers, desk)) || undefined,
  },
  sources: { key: 'sources', form: 'choices', choices: records('sources'), need: true },
  verified: { key: 'verified', form: 'text', pattern: day, need: true, initial: (_, desk) => desk.day },
};

const isUkraine = ({ country }: Answers) => country === 'UA';
const hasProgramme = ({ programme }: Answers) => Boolean(programme);
const hasAmount = ({ amount }: Answers) => Boolean(amount);
const isWinner = ({ recognition }: Answers) => recognition === 'winner';

const entries: Record<Kind, Entry> = {
  source: {
    collection: 'sources',
    covers: ['id', 'title', 'publisher', 'retrieved'],
    asks: [
      { key: 'title', form: 'text', need: true },
      { key: 'publisher', form: 'text', need: true },
      { key: 'url', form: 'text', pattern: web },
      { key: 'published', form: 'text', pattern: date },
      { key: 'retrieved', form: 'text', pattern: day, need: true, initial: (_, desk) => desk.day },
      { key: 'language', form: 'text', pattern: /^[a-z]{2,3}(-\w+)*$/, initial: (_, desk) => desk.site.defaultLocale },
      { key: 'licence', form: 'text' },
      { ...ids.id, initial: ({ publisher = '', published = '' }) => toSlug(`${publisher} ${published.slice(0, 4)}`) || undefined },
    ],
  },
  figure: {
    collection: 'figures',
    covers: ['id', 'label', 'unit', 'subject', 'observations', 'relation'],
    asks: [
      { key: 'label', form: 'text', isLocal: true, need: true },
      { key: 'unit', form: 'choice', need: true, choices: (_, desk) => desk.units.map((unit) => ({ value: unit, label: desk.say(`unit.${unit}.other`) ?? unit, hint: unit })) },
      { key: 'subject-kind', form: 'choice', need: true, choices: (_, desk) => options(['community', 'project', 'programme', 'agreement', 'award', 'event', 'country'], 'author.subject')({}, desk), initial: () => 'community' },
      { key: 'subject', form: 'choice', need: true, choices: (answers, desk) => records(subjects[answers['subject-kind'] ?? ''] ?? 'communities')(answers, desk) },
      { key: 'value', form: 'number', need: true },
      { key: 'qualifier', form: 'choice', need: true, choices: options(qualifier.options, 'author.qualifier'), initial: () => 'exact' },
      { key: 'status', form: 'choice', need: true, choices: options(figureStatus.options, 'figure.status'), initial: () => 'reported' },
      { key: 'as-of', form: 'text', pattern: date },
      { key: 'source', form: 'choice', need: true, choices: records('sources') },
      { key: 'locator', form: 'text' },
      { ...ids.id, initial: (answers, desk) => toSlug(`${answers.subject?.replace(/^[a-z]{2}-/, '')} ${titleIn(answers, desk, 'label').split(' ').slice(0, 3).join(' ')}`) },
    ],
  },
  community: {
    collection: 'communities',
    covers: ['id', 'names', 'country', 'codes', 'verified'],
    asks: [
      { key: 'country', form: 'choice', need: true, choices: records('countries') },
      { key: 'name', form: 'text', isLocal: true, need: true },
      { key: 'geonames', form: 'choice', need: true },
      { key: 'region', form: 'text', isLocal: true },
      { key: 'katotth', form: 'text', when: isUkraine, pattern: /^UA\d{17}$/ },
      { key: 'programme', form: 'choice', choices: records('programmes') },
      { key: 'status', form: 'choice', when: hasProgramme, need: hasProgramme, choices: options(membershipStatus.options, 'status') },
      { key: 'since', form: 'text', pattern: date, when: hasProgramme },
      { key: 'as-of', form: 'text', pattern: date, when: hasProgramme },
      ids.sources,
      ids.verified,
      { ...ids.id, pattern: /^[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*$/, initial: (answers, desk) => answers.country && `${answers.country.toLowerCase()}-${toSlug(answers['name.en'] ?? titleIn(answers, desk, 'name'))}` },
    ],
  },
  project: {
    collection: 'projects',
    covers: ['id', 'title', 'community', 'recognitions', 'sources', 'verified'],
    asks: [
      { key: 'title', form: 'text', isLocal: true, need: true },
      { key: 'community', form: 'choice', need: true, choices: records('communities') },
      { key: 'award', form: 'choice', need: true, choices: records('awards') },
      { key: 'edition', form: 'choice', need: true, choices: (answers, desk) => editionsOf(answers, desk).map(({ id }) => ({ value: id, label: id })) },
      { key: 'category', form: 'choice', need: true, choices: (answers, desk) => (editionsOf(answers, desk).find(({ id }) => id === answers.edition)?.categories ?? []).map(({ id, names }) => ({ value: id, label: nameIn(names, desk), hint: id })) },
      { key: 'recognition', form: 'choice', need: true, choices: options(['winner', 'finalist', 'submission'], 'recognition') },
      { key: 'summary', form: 'text', isLocal: true },
      { key: 'next', form: 'text', isLocal: true, when: isWinner },
      { key: 'themes', form: 'choices', choices: records('themes') },
      { key: 'programme', form: 'choice', choices: records('programmes') },
      ids.sources,
      ids.verified,
      { ...ids.id, initial: (answers, desk) => toSlug(`${answers.award?.split('-')[0]} ${answers.edition} ${titleIn(answers, desk)}`).split('-').slice(0, 7).join('-') },
    ],
  },
  agreement: {
    collection: 'agreements',
    covers: ['id', 'kind', 'country', 'title', 'partner', 'summary', 'sources', 'verified'],
    asks: [
      { key: 'kind', form: 'choice', need: true, choices: options(agreement.shape.kind.options, 'agreement.kind') },
      { key: 'community', form: 'choice', need: ({ kind }) => kind !== 'region' && kind !== 'national', when: ({ kind }) => kind !== 'national', choices: records('communities') },
      { key: 'country', form: 'choice', need: true, choices: records('countries'), initial: ({ community }) => community?.slice(0, 2).toUpperCase() },
      { key: 'partner', form: 'choice', need: true, choices: records('organisations') },
      { key: 'title', form: 'text', isLocal: true, need: true },
      { key: 'summary', form: 'text', isLocal: true, need: true },
      { key: 'signed', form: 'text', pattern: date },
      { key: 'amount', form: 'number' },
      { key: 'currency', form: 'text', pattern: /^[A-Z]{3}$/, when: hasAmount, need: hasAmount, initial: () => 'EUR' },
      { key: 'what', form: 'text', isLocal: true, when: hasAmount, need: hasAmount },
      { key: 'status', form: 'choice', when: hasAmount, need: hasAmount, choices: options(['announced', 'received', 'reported', 'planned'], 'figure.status'), initial: () => 'announced' },
      { key: 'areas', form: 'choices', choices: records('themes') },
      ids.sources,
      ids.verified,
      { ...ids.id, initial: (answers) => toSlug(`${answers.community?.slice(3) ?? answers.country} ${answers.partner} ${answers.signed?.slice(0, 4) ?? ''}`) },
    ],
  },
  story: {
    collection: 'stories',
    covers: ['title', 'standfirst', 'published'],
    asks: [
      { key: 'locale', form: 'choice', need: true, choices: (_, desk) => desk.site.locales.map(({ code, label }) => ({ value: code, label, hint: code })), initial: (_, desk) => desk.site.defaultLocale },
      { key: 'title', form: 'text', need: true },
      { key: 'standfirst', form: 'text', need: true },
      { key: 'themes', form: 'choices', choices: records('themes'), need: true },
      { key: 'communities', form: 'choices', choices: records('communities') },
      { key: 'projects', form: 'choices', choices: records('projects') },
      { ...ids.sources, need: true },
      { key: 'published', form: 'text', pattern: day, need: true, initial: (_, desk) => desk.day },
      ids.id,
    ],
  },
}; // biome-ignore format: a table of questions reads by rows

const subjects: Record<string, 'communities' | 'projects' | 'programmes' | 'agreements' | 'awards' | 'events' | 'countries'> = {
  community: 'communities', project: 'projects', programme: 'programmes', agreement: 'agreements', award: 'awards',
  event: 'events', country: 'countries',
}; // biome-ignore format: names read by rows

const editionsOf = ({ award }: Answers, desk: Desk) =>
  desk.entries.awards.find(({ id }) => id === award)?.value.editions ?? [];

/** Every question of a kind, those the schema asks for by itself at the end. */
export function asksOf(kind: Kind): readonly Ask[] {
  const { collection, asks, covers } = entries[kind];
  const { schema } = registry[collection];
  const more = requiredOf(schema).filter((name) => !covers.includes(name));
  return [...asks, ...more.map((name) => askFor(name, fieldsOf(schema)[name] as never))];
}

/** The files that the answers make, path and text; a reviewed name goes to the table of names with its record. */
export function makeFiles(kind: Kind, answers: Answers, desk: Desk): Map<string, string> {
  if (kind === 'story') return writeStory(answers, desk, extraOf(kind, answers));
  const { collection } = entries[kind];
  const { schema, path } = registry[collection];
  const said = { ...makeBlank(schema), ...extraOf(kind, answers), ...makers[kind](answers, desk) };
  const record = Object.fromEntries(
    Object.keys(fieldsOf(schema)).flatMap((name) => (name in said ? [[name, said[name]]] : [])),
  );
  const files = new Map([[`${path}/${answers.id}.json`, write(record)]]);
  if (kind === 'community') {
    const names = withName(record as { id: string; names: Record<string, string>; country: string }, desk);
    if (names) files.set(registry.names.path, write(names));
  }
  return files;
}

const write = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Answers to the questions a schema asked by itself. */
function extraOf(kind: Kind, answers: Answers): Made {
  const { collection, covers } = entries[kind];
  const { schema } = registry[collection];
  return Object.fromEntries(
    requiredOf(schema)
      .filter((name) => !covers.includes(name))
      .map((name) => {
        const { key, form, isLocal } = askFor(name, fieldsOf(schema)[name] as never);
        return [
          name,
          isLocal ? textsOf(answers, key) : form === 'number' ? number(answers[key]) : answers[key],
        ];
      }),
  );
}

/** The table of names with a community's own, where it has a name beside the English one and is not in it yet. */
function withName(
  { id, names, country }: { id: string; names: Record<string, string>; country: string },
  desk: Desk,
): unknown[] | null {
  const known = desk.names;
  if (Object.keys(names).every((code) => code === 'en') || known.some((entry) => entry.id === id))
    return null;
  const after = known.findLastIndex((entry) => entry.kind === 'community' && entry.id < id);
  const at = after < 0 ? known.length : after + 1;
  return known.toSpliced(at, 0, { id, kind: 'community', country, names, avoid: [] } as never);
}

const makers: Record<Exclude<Kind, 'story'>, (answers: Answers, desk: Desk) => Made> = {
  source: (answers) => ({
    id: answers.id,
    title: answers.title,
    publisher: answers.publisher,
    url: orNull(answers.url),
    published: orNull(answers.published),
    retrieved: answers.retrieved,
    language: orNull(answers.language),
    licence: orNull(answers.licence),
  }),
  figure: (answers) => ({
    id: answers.id,
    label: textsOf(answers, 'label'),
    unit: answers.unit,
    subject: { kind: answers['subject-kind'], id: answers.subject },
    observations: [
      {
        value: number(answers.value),
        range: null,
        qualifier: answers.qualifier,
        asOf: orNull(answers['as-of']),
        status: answers.status,
        source: answers.source,
        locator: orNull(answers.locator),
        note: null,
      },
    ],
    relation: 'single',
  }),
  community: (answers) => {
    const place = answers.geonames === 'none' ? null : findById(Number(answers.geonames));
    const sources = list(answers.sources);
    const names = textsOf(answers, 'name');
    return {
      id: answers.id,
      names: { ...names, en: names.en ?? place?.name ?? Object.values(names)[0] },
      country: answers.country,
      region: textsOrNull(answers, 'region'),
      codes: { geonames: place?.id ?? null, katotth: orNull(answers.katotth) },
      // Two decimals: the centre of a town and nothing finer (S6).
      location: place && {
        lon: Number(place.lon.toFixed(2)),
        lat: Number(place.lat.toFixed(2)),
        precision: 'centre',
        gazetteer: 'geonames',
      },
      memberships: answers.programme
        ? [
            {
              programme: answers.programme,
              status: answers.status,
              since: orNull(answers.since),
              until: null,
              asOf: orNull(answers['as-of']),
              reviewDue: null,
              note: null,
              history: [],
              sources,
            },
          ]
        : [],
      sources,
      verified: answers.verified,
    };
  },
  project: (answers, desk) => {
    const sources = list(answers.sources);
    return {
      id: answers.id,
      title: textsOf(answers, 'title'),
      community: answers.community,
      recognitions: [
        {
          award: answers.award,
          edition: answers.edition,
          category: answers.category,
          status: answers.recognition,
          prize: null,
          date: null,
          sources,
          note: null,
        },
      ],
      themes: list(answers.themes),
      programme: orNull(answers.programme),
      summary: textsOrNull(answers, 'summary'),
      next: isWinner(answers)
        ? {
            asOf: null,
            state: 'unknown',
            text: textsOrNull(answers, 'next') ?? unknownNext(desk),
            events: [],
            figures: [],
            unknown: [],
            sources: [],
          }
        : null,
      sources,
      verified: answers.verified,
    };
  },
  agreement: (answers) => ({
    id: answers.id,
    kind: answers.kind,
    community: orNull(answers.community),
    country: answers.country,
    title: textsOf(answers, 'title'),
    partner: answers.partner,
    signed: orNull(answers.signed),
    amounts: hasAmount(answers)
      ? [
          {
            value: number(answers.amount),
            range: null,
            qualifier: 'exact',
            asOf: orNull(answers.signed),
            status: answers.status,
            source: list(answers.sources)[0],
            locator: null,
            note: null,
            currency: answers.currency,
            what: textsOf(answers, 'what'),
            part: false,
          },
        ]
      : [],
    areas: list(answers.areas),
    summary: textsOf(answers, 'summary'),
    sources: list(answers.sources),
    verified: answers.verified,
  }),
};

/** Said of a project that won, until somebody finds out: unknown is written as unknown (P8). */
function unknownNext({ site }: Desk): Record<string, string> {
  const texts: Record<string, string> = {
    en: 'What became of the project is not known: no source has been found yet.',
    uk: 'Що сталося з проєктом далі, не відомо: джерела поки не знайдено.',
  };
  const own = Object.fromEntries(
    site.locales.flatMap(({ code }) => (texts[code] ? [[code, texts[code]]] : [])),
  );
  return site.defaultLocale in own ? own : { ...own, [site.defaultLocale]: texts.en as string };
}
