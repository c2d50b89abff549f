/** The records that rely on a source, by kind, each with the page that shows it; figures with the words of the source. */
import { paths } from '#i18n/paths';
import type { Subject } from '#model/figure';
import { agreementHref } from './agreements.ts';
import { type Citations, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { describeObservation, type ObservationView } from './figures.ts';
import { communityName, countryName } from './names.ts';
import { getRecord, type Use } from './store.ts';
import { listStoriesNaming } from './storyUses.ts';

export interface UseLink extends Text {
  href: string | null;
}

export interface FigureUse {
  /** Null for a number that stands in its record and is no figure of the ledger: a sum of an agreement, a stated count. */
  id: string | null;
  /** The page of the figure. */
  href: string | null;
  label: Text;
  subject: UseLink | null;
  observations: ObservationView[];
}

/** Kinds in the order of the page; figures come apart. */
const useKinds = [
  'stories',
  'projects',
  'awards',
  'programmes',
  'agreements',
  'events',
  'voices',
  'differences',
  'series',
  'countries',
  'communities',
  'media',
  'corrections',
] as const;

export interface SourceUses {
  figures: FigureUse[];
  groups: { kind: (typeof useKinds)[number]; links: UseLink[] }[];
  /** Countries named, for the note on names. */
  countries: string[];
}

/** The page about a subject, and its name. Null for a subject that is the edition itself. */
export function describeSubject(context: Context, { kind, id }: Subject): UseLink | null {
  const { store } = context;
  switch (kind) {
    case 'community': {
      const { text, lang, href } = communityName(context, getRecord(store, 'communities', id));
      return { text, lang, href };
    }
    case 'project':
      return {
        ...context.text(getRecord(store, 'projects', id).title),
        href: context.href(paths.project(id)),
      };
    case 'programme':
      return {
        ...context.text(getRecord(store, 'programmes', id).names),
        href: context.href(paths.programme(id)),
      };
    case 'agreement':
      return { ...context.text(getRecord(store, 'agreements', id).title), href: agreementHref(context, id) };
    case 'award':
      return { ...context.text(getRecord(store, 'awards', id).names), href: context.href(paths.award(id)) };
    case 'event':
      return { ...context.text(getRecord(store, 'events', id).title), href: null };
    case 'country':
      return { text: countryName(context, id), lang: null, href: context.href(paths.country(id)) };
    default:
      return null;
  }
}

/** Collections whose records are subjects of their own, and what such a subject is called. */
const subjectKinds: Partial<Record<Use['kind'], Subject['kind']>> = {
  communities: 'community',
  countries: 'country',
  projects: 'project',
  awards: 'award',
  programmes: 'programme',
  agreements: 'agreement',
  events: 'event',
};

/** The page on which a record is shown, and its name. */
export function describeUse(context: Context, { kind, id }: Use): UseLink | null {
  const subject = subjectKinds[kind];
  if (subject) return describeSubject(context, { kind: subject, id });
  const { store } = context;
  switch (kind) {
    case 'voices': {
      const voice = getRecord(store, 'voices', id);
      const who = voice.names?.[context.locale] ?? voice.who ?? context.t('community.voice.unnamed');
      const role = context.text(voice.role);
      return {
        text: `${who}, ${role.text}`,
        lang: role.lang,
        href: voice.community ? context.href(paths.community(voice.community)) : null,
      };
    }
    case 'differences': {
      const { topic, subjects } = getRecord(store, 'differences', id);
      const page = subjects.map((subject) => describeSubject(context, subject)).find((link) => link?.href);
      return { ...context.text(topic), href: page?.href ?? null };
    }
    case 'series':
      return { ...context.text(getRecord(store, 'series', id).title), href: context.href(paths.dataset(id)) };
    case 'corrections':
      return {
        text: context.format.date(getRecord(store, 'corrections', id).date),
        lang: null,
        href: context.href(paths.corrections()),
      };
    default:
      return { text: id, lang: null, href: null };
  }
}

/** Numbers of agreements and programmes that this source states, which their records hold themselves. */
function describeOwnNumbers(
  context: Context,
  citations: Citations,
  { kind, id }: Use,
  source: string,
): FigureUse[] {
  const { store } = context;
  if (kind === 'agreements') {
    const subject = describeSubject(context, { kind: 'agreement', id });
    return getRecord(store, 'agreements', id)
      .amounts.filter((amount) => amount.source === source)
      .map((amount) => ({
        id: null,
        href: null,
        label: context.text(amount.what),
        subject,
        observations: [describeObservation(context, citations, amount.currency.toLowerCase(), amount)],
      }));
  }
  if (kind !== 'programmes') return [];
  const subject = describeSubject(context, { kind: 'programme', id });
  return getRecord(store, 'programmes', id)
    .stated.filter((stated) => stated.source === source)
    .map((stated) => ({
      id: null,
      href: null,
      label: context.text(stated.unit),
      subject,
      observations: [describeObservation(context, citations, 'stated', stated)],
    }));
}

export function describeUses(context: Context, source: string): SourceUses {
  const { store, format } = context;
  const uses = store.usesBySource.get(source) ?? [];
  // Numbers of citations are not shown here: the page is about one source.
  const citations = createCitations(context);
  const figures: FigureUse[] = uses
    .filter(({ kind }) => kind === 'figures')
    .map(({ id }) => {
      const figure = getRecord(store, 'figures', id);
      return {
        id,
        href: context.href(paths.figure(id)),
        label: context.text(figure.label),
        subject: describeSubject(context, figure.subject),
        observations: figure.observations
          .filter((observation) => observation.source === source)
          .map((observation) => describeObservation(context, citations, figure.unit, observation)),
      };
    });
  figures.push(...uses.flatMap((use) => describeOwnNumbers(context, citations, use, source)));
  const groups = useKinds.flatMap((kind) => {
    const found =
      kind === 'stories'
        ? listStoriesNaming(context, 'sources', source)
        : uses.filter((use) => use.kind === kind).flatMap((use) => describeUse(context, use) ?? []);
    const links = found.sort((a, b) => format.compare(a.text, b.text));
    return links.length > 0 ? [{ kind, links }] : [];
  });
  return {
    figures,
    groups,
    countries: uses.flatMap(({ kind, id }) => {
      if (kind === 'communities') return [getRecord(store, 'communities', id).country];
      return kind === 'countries' ? [id] : [];
    }),
  };
}
