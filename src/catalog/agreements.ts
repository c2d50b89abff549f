/** Agreements between places and a partner as pages show them: every sum as published, never added up or converted. */
import { type Amounts, layoutAmounts } from '#figure/geo/amounts';
import { paths } from '#i18n/paths';
import type { Agreement } from '#model/agreement';
import { type Citations, createCitations } from './citations.ts';
import { describeCard } from './community.ts';
import type { Context, Text } from './context.ts';
import { describeDates } from './events.ts';
import {
  describeFigure,
  describeObservation,
  type FigureView,
  type ObservationView,
  phraseValue,
} from './figures.ts';
import type { MapPlace } from './maps.ts';
import { communityNameById, countryName } from './names.ts';
import { getRecord } from './store.ts';

export interface AmountView extends ObservationView {
  what: Text;
  /** A part of a total in the same list. */
  isPart: boolean;
}

export interface AgreementView {
  id: string;
  /** Address on the refugee-response page. */
  href: string;
  kind: Agreement['kind'];
  kindWord: string;
  title: Text;
  /** The city; the agreement's own title where it concerns no single city. */
  place: Text & { href: string };
  country: string;
  countryCode: string;
  signed: string | null;
  signedNote: Text | null;
  /** When it ran, in words; null when neither end is known. */
  period: string | null;
  amounts: AmountView[];
  areas: { name: Text; href: string }[];
  /** Linked to their sources' own pages: with some two hundred of them the foot of the page would be a page itself. */
  results: (FigureView & { sourceHref: string })[];
  summary: Text;
  /** What sources disagree about. The statements stand on the city's page, or are the sums above where there is none. */
  differences: { topic: Text; href: string | null; reading: Text | null }[];
  sourceNumbers: number[];
}

/** Signed papers first, then cooperation without one, then information hubs. */
const order: readonly Agreement['kind'][] = [
  'agreement',
  'memorandum',
  'cooperation',
  'region',
  'national',
  'hub',
];

export const agreementHref = (context: Context, id: string): string =>
  `${context.href(paths.refugeeResponse())}#${id}`;

/** Nothing when it says no more than the day of signing. */
function describePeriod(context: Context, { from, to, signed }: Agreement): string | null {
  if (to === null && (from === null || from === signed)) return null;
  if (from !== null && to === null) return context.t('dates.from', { date: context.format.date(from) });
  return describeDates(context, from, to);
}

export function describeAgreement(
  context: Context,
  citations: Citations,
  agreement: Agreement,
): AgreementView {
  const { store, format, t } = context;
  // The best one stands by the summary; sums and results bring their own.
  const sourceNumbers = agreement.sources.slice(0, 1).map((source) => citations.cite(source));
  const card = agreement.community
    ? describeCard(context, getRecord(store, 'communities', agreement.community))
    : null;
  const country = countryName(context, agreement.country);
  const aside = createCitations(context);
  return {
    id: agreement.id,
    href: agreementHref(context, agreement.id),
    kind: agreement.kind,
    kindWord: t(`agreement.kind.${agreement.kind}`),
    title: context.text(agreement.title),
    place: card
      ? { text: card.name.text, lang: card.name.lang, href: card.name.href }
      : { ...context.text(agreement.title), href: context.href(paths.country(agreement.country)) },
    country,
    countryCode: agreement.country,
    signed: agreement.signed ? format.date(agreement.signed) : null,
    signedNote: agreement.signedNote ? context.text(agreement.signedNote) : null,
    period: describePeriod(context, agreement),
    amounts: agreement.amounts.map((amount) => ({
      ...describeObservation(context, citations, amount.currency.toLowerCase(), amount),
      what: context.text(amount.what),
      isPart: amount.part,
    })),
    areas: agreement.areas.map((id) => ({
      name: context.text(getRecord(store, 'themes', id).names),
      href: context.href(paths.theme(id)),
    })),
    results: agreement.results.map((id) => {
      const figure = describeFigure(context, aside, id);
      return { ...figure, sourceHref: context.href(paths.source(figure.source.id)) };
    }),
    summary: context.text(agreement.summary),
    differences: (store.differencesBySubject.get(`agreement:${agreement.id}`) ?? []).map((difference) => {
      const city = difference.subjects.find(({ kind }) => kind === 'community');
      return {
        topic: context.text(difference.topic),
        href: city ? `${context.href(paths.community(city.id))}#differ-${difference.id}` : null,
        reading: !city && difference.reading ? context.text(difference.reading) : null,
      };
    }),
    sourceNumbers,
  };
}

/** One line for lists elsewhere: where, what kind, since when. */
export interface AgreementLink {
  id: string;
  href: string;
  place: Text;
  country: string;
  kind: Agreement['kind'];
  kindWord: string;
  signed: string | null;
  sourceNumber: number;
}

export function describeAgreementLink(
  context: Context,
  citations: Citations,
  agreement: Agreement,
): AgreementLink {
  const { community, country } = agreement;
  const place = community ? communityNameById(context, community) : null;
  return {
    id: agreement.id,
    href: agreementHref(context, agreement.id),
    place: place
      ? { text: place.text, lang: place.lang }
      : { text: countryName(context, country), lang: null },
    country: countryName(context, country),
    kind: agreement.kind,
    kindWord: context.t(`agreement.kind.${agreement.kind}`),
    signed: agreement.signed ? context.format.date(agreement.signed) : null,
    sourceNumber: citations.cite(agreement.sources[0] as string),
  };
}

/** Agreements by kind, then by name of the place as the language sorts it. */
export function sortAgreements(context: Context, agreements: Iterable<Agreement>): Agreement[] {
  const name = ({ community, country }: Agreement): string => {
    const record = community ? context.store.communities.get(community) : undefined;
    return record
      ? (record.names[context.locale] ?? record.names.en ?? record.id)
      : countryName(context, country);
  };
  return [...agreements].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || context.format.compare(name(a), name(b)),
  );
}

/** Agreements by the city they are with. */
function byCity(agreements: Iterable<Agreement>): Map<string, Agreement[]> {
  const byPlace = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    if (!agreement.community) continue;
    const list = byPlace.get(agreement.community);
    if (list) list.push(agreement);
    else byPlace.set(agreement.community, [agreement]);
  }
  return byPlace;
}

/**
 * The totals of each city as areas. Where they were published in several currencies, those of the first named one are
 * drawn: they may be the same money, so they are neither converted nor drawn twice; the table has them all.
 */
function drawAmounts(agreements: Iterable<Agreement>): Amounts {
  return layoutAmounts(
    [...byCity(agreements)].map(([id, list]) => {
      const totals = list
        .flatMap(({ amounts }) => amounts)
        .filter(({ part, value }) => !part && value !== null);
      const currency = totals[0]?.currency ?? null;
      const values = totals.filter((one) => one.currency === currency).map(({ value }) => value as number);
      return { id, currency, values };
    }),
  );
}

/** The largest sum of each currency with its shape, for the key. */
export function amountScales({ format, t }: Context, agreements: Iterable<Agreement>) {
  return drawAmounts(agreements).scales.map(({ currency, value, outer, reach }) => ({
    currency,
    outer,
    reach,
    text: t('refugee.map.key.largest', { sum: format.money(value, currency) }),
  }));
}

/** One mark a city: what was signed, and as an area how large the published sum is. */
export function placeAgreements(context: Context, agreements: Iterable<Agreement>): MapPlace[] {
  const all = [...agreements];
  const { marks } = drawAmounts(all);
  return [...byCity(all)].map(([id, list]) => {
    const card = describeCard(context, getRecord(context.store, 'communities', id));
    const first = list[0] as Agreement;
    const sums = list
      .flatMap(({ amounts }) => amounts.filter(({ part }) => !part))
      .map((amount) => phraseValue(context, amount.currency.toLowerCase(), amount));
    const amount = marks.get(id);
    return {
      id,
      lon: card.location?.lon ?? null,
      lat: card.location?.lat ?? null,
      mark: {
        name:
          first.kind === 'hub'
            ? ('place' as const)
            : first.kind === 'cooperation'
              ? ('candidate' as const)
              : ('participating' as const),
        lastKnown: false,
        relocated: false,
      },
      title: `${card.name.text}, ${card.country}: ${list.map(({ kind }) => context.t(`agreement.kind.${kind}`)).join(', ')}; ${sums.join('; ') || context.t('agreement.amount-unknown')}`,
      href: agreementHref(context, first.id),
      label: card.name.text,
      isNamed: true,
      name: { text: card.name.text, lang: card.name.lang },
      ...(amount ? { amount } : {}),
    };
  });
}
