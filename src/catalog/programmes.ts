/** The index of programmes: those followed closely with a figure each, national ones by country, worldwide ones. */
import { paths } from '#i18n/paths';
import type { Programme } from '#model/programme';
import { type Citation, createCitations } from './citations.ts';
import { describeCard } from './community.ts';
import type { Context, Text } from './context.ts';
import { countProgramme, type ProgrammeCount } from './country.ts';
import { describeDates, describeEvents, type EventView } from './events.ts';
import { type MapPlace, toMapPlace } from './maps.ts';
import { countryName } from './names.ts';
import { getRecord } from './store.ts';

/** What stands beside a programme on the index; chosen by what its record holds. */
export type Emblem =
  | { type: 'map'; country: string; places: MapPlace[] }
  | { type: 'timeline'; events: EventView[] }
  | { type: 'gaps'; items: Text[] }
  | { type: 'list'; items: Text[] }
  | { type: 'none' };

export interface FeaturedProgramme {
  id: string;
  name: Text;
  href: string;
  kindWord: string;
  dates: string | null;
  organiser: Text;
  summary: Text;
  emblem: Emblem;
}

export interface IndexedProgramme extends ProgrammeCount {
  native: Text | null;
  since: string | null;
}

export interface ProgrammesView {
  featured: FeaturedProgramme[];
  countries: { code: string; name: string; href: string; programmes: IndexedProgramme[] }[];
  wider: IndexedProgramme[];
  counts: { national: number; countries: number; communities: number };
  citations: Citation[];
}

/** Months and days only: an axis of single years says too little in a small figure. */
const isFine = ({ from, to }: EventView): boolean => (from ?? to ?? '').length > 4;

function chooseEmblem(context: Context, programme: Programme): Emblem {
  const { store } = context;
  if (programme.country && programme.phases.some(({ communities }) => communities.length > 0)) {
    const ids = new Set(
      programme.phases.flatMap(({ communities }) => communities.map((entry) => entry.community)),
    );
    const places = [...ids].map((id) =>
      toMapPlace(describeCard(context, getRecord(store, 'communities', id))),
    );
    return { type: 'map', country: programme.country, places };
  }
  if (programme.equity.length > 0)
    return { type: 'gaps', items: programme.equity.map(({ title }) => context.text(title)) };
  if (programme.kind === 'collaboration') {
    // The index cites nothing of an emblem: its own numbering is thrown away.
    const { dated } = describeEvents(context, createCitations(context), programme.events);
    const events = dated.filter(isFine);
    if (events.length > 2) return { type: 'timeline', events };
  }
  if (programme.priorities.length > 0)
    return { type: 'list', items: programme.priorities.map(({ title }) => context.text(title)) };
  return { type: 'none' };
}

function describeFeatured(context: Context, programme: Programme): FeaturedProgramme {
  const { since, until } = programme;
  return {
    id: programme.id,
    name: context.text(programme.names),
    href: context.href(paths.programme(programme.id)),
    kindWord: context.t(`programme.kind.${programme.kind}`),
    dates:
      since && !until
        ? context.t('dates.since', { date: context.format.date(since) })
        : since || until
          ? describeDates(context, since, until)
          : null,
    organiser: context.text(programme.organiser),
    summary: context.text(programme.summary),
    emblem: chooseEmblem(context, programme),
  };
}

/** Widest first, so that the index goes from the region to the single country. */
const featuredOrder: readonly Programme['kind'][] = [
  'regional',
  'collaboration',
  'project',
  'national',
  'global',
];

export function listProgrammes(context: Context): ProgrammesView {
  const { store, format } = context;
  const citations = createCitations(context);
  const all = [...store.programmes.values()];
  const rank = (programme: Programme) =>
    featuredOrder.indexOf(programme.kind) + (programme.kind === 'regional' && programme.country ? 10 : 0);
  const featured = all
    .filter((programme) => programme.featured)
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((programme) => describeFeatured(context, programme));

  const index = (programme: Programme): IndexedProgramme => ({
    ...countProgramme(context, citations, programme.id),
    native: programme.native
      ? {
          text: programme.native.text,
          lang: programme.native.lang === context.locale ? null : programme.native.lang,
        }
      : null,
    since: programme.since ? format.year(programme.since) : null,
  });
  const rest = all.filter((programme) => !programme.featured);
  const codes = new Set(rest.flatMap(({ country }) => (country ? [country] : [])));
  const countries = [...codes]
    .map((code) => ({
      code,
      name: countryName(context, code),
      href: context.href(paths.country(code)),
      records: rest.filter(({ country }) => country === code),
    }))
    .sort((a, b) => format.compare(a.name, b.name))
    .map(({ records, ...country }) => ({
      ...country,
      programmes: records.map(index).sort((a, b) => format.compare(a.name.text, b.name.text)),
    }));
  const national = rest.filter(({ kind }) => kind === 'national');
  return {
    featured,
    countries,
    wider: rest.filter(({ country }) => country === null).map(index),
    counts: {
      national: national.length,
      countries: new Set(national.map(({ country }) => country)).size,
      communities: new Set(
        national.flatMap(({ id }) =>
          (store.communitiesByProgramme.get(id) ?? []).map((community) => community.id),
        ),
      ).size,
    },
    citations: citations.list(),
  };
}
