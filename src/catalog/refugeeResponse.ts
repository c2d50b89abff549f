/** The refugee-response pages: agreements with a timeline, counts of people, voices; each numbers its own sources. */
import { paths } from '#i18n/paths';
import type { Programme } from '#model/programme';
import type { Voice } from '#model/voice';
import {
  type AgreementView,
  amountScales,
  describeAgreement,
  placeAgreements,
  sortAgreements,
} from './agreements.ts';
import { type Citation, createCitations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { type DifferenceView, describeDifference } from './differences.ts';
import {
  countDisplacement,
  type DisplacementView,
  describeDisplacement,
  loadDisplacement,
} from './displacement.ts';
import { describeEvents, type EventView } from './events.ts';
import type { MapPlace } from './maps.ts';
import { groupVoices, type VoiceGroup } from './voices.ts';

/** A difference whose statements lead to their best source's own page. */
export interface LinkedDifference extends Omit<DifferenceView, 'statements'> {
  statements: { text: Text; asOf: string | null; sourceHref: string }[];
}

export interface RefugeeResponseView {
  /** In the order of the page: signed, cooperation, hubs. */
  groups: { key: 'signed' | 'cooperation' | 'hub'; agreements: AgreementView[] }[];
  places: MapPlace[];
  /** The largest sum of each currency, for the key. */
  scales: ReturnType<typeof amountScales>;
  /** Agreements with no single city. */
  unplaced: AgreementView[];
  /** How many counts and sources the page of counts has; null without the series. */
  counted: DisplacementView['counts'] | null;
  events: EventView[];
  voiceCount: number;
  programmes: { id: string; name: Text; href: string; summary: Text }[];
  citations: Citation[];
  verified: string;
}

export interface RefugeeCountsView {
  displacement: DisplacementView | null;
  /** The disagreement over the headline number first, then the others about counts. */
  differences: LinkedDifference[];
  citations: Citation[];
  verified: string;
}

export interface RefugeeVoicesView {
  voices: VoiceGroup[];
  voicesBefore: VoiceGroup[];
  verified: string;
}

const groupOf = ({ kind }: AgreementView): 'signed' | 'cooperation' | 'hub' =>
  kind === 'hub' ? 'hub' : kind === 'cooperation' ? 'cooperation' : 'signed';

/** Programmes whose field is the response: partnerships across countries and collaborations. */
const isBehind = ({ kind, country }: Programme): boolean =>
  country === null && (kind === 'collaboration' || kind === 'regional');

export async function describeRefugeeResponse(context: Context): Promise<RefugeeResponseView> {
  const { store, site } = context;
  const citations = createCitations(context);
  // Only the agreements number their sources; the rest leads to the sources' own pages, or the foot would outweigh the page.
  const aside = createCitations(context);
  const sorted = sortAgreements(context, store.agreements.values());
  const agreements = sorted.map((agreement) => describeAgreement(context, citations, agreement));
  const rows = await loadDisplacement(context);
  const behind = [...store.programmes.values()].filter(isBehind);
  const eventIds = new Set(behind.flatMap((programme) => programme.events));
  const events = describeEvents(
    context,
    aside,
    [...eventIds].filter((id) => (store.events.get(id)?.from ?? '') >= (site.responseSince ?? '')),
  ).dated;
  const verified = [...store.agreements.values()].map((agreement) => agreement.verified).sort()[0];
  return {
    groups: (['signed', 'cooperation', 'hub'] as const)
      .map((key) => ({ key, agreements: agreements.filter((agreement) => groupOf(agreement) === key) }))
      .filter((group) => group.agreements.length > 0),
    places: placeAgreements(context, sorted),
    scales: amountScales(context, sorted),
    unplaced: agreements.filter((_, index) => sorted[index]?.community === null),
    counted: rows && countDisplacement(rows),
    events,
    voiceCount: store.voices.size,
    programmes: behind.map((programme) => ({
      id: programme.id,
      name: context.text(programme.names),
      href: context.href(paths.programme(programme.id)),
      summary: context.text(programme.summary),
    })),
    citations: citations.list(),
    verified: context.format.date(verified ?? site.edition.date),
  };
}

/** The counts of people displaced and what their sources disagree about. */
export async function describeRefugeeCounts(context: Context): Promise<RefugeeCountsView> {
  const { store, site } = context;
  const citations = createCitations(context);
  // The statements lead to their sources' own pages.
  const aside = createCitations(context);
  const rows = (await loadDisplacement(context)) ?? [];
  const measured = new Set([
    ...(store.differencesBySubject.get(`edition:${site.edition.id}`) ?? []),
    ...[...new Set(rows.map(({ country }) => country))].flatMap(
      (code) => store.differencesBySubject.get(`country:${code}`) ?? [],
    ),
  ]);
  const counted = new Set(rows.map(({ source }) => source));
  // Those of an agreement are told with it; those about other numbers of a country belong to its page.
  const differences = [...measured]
    .filter(
      ({ subjects, statements }) =>
        subjects.every(({ kind }) => kind !== 'agreement') &&
        statements.some(({ sources }) => sources.some((source) => counted.has(source))),
    )
    .sort((a, b) => b.statements.length - a.statements.length || (a.id < b.id ? -1 : 1))
    .map((difference): LinkedDifference => {
      const view = describeDifference(context, aside, difference);
      return {
        ...view,
        statements: view.statements.map(({ text, asOf }, index) => ({
          text,
          asOf,
          sourceHref: context.href(paths.source(difference.statements[index]?.sources[0] as string)),
        })),
      };
    });
  return {
    displacement: rows.length > 0 ? describeDisplacement(context, citations, rows) : null,
    differences,
    citations: citations.list(),
    verified: context.format.date(site.edition.date),
  };
}

/** What officials said, apart by whether it was before the response began. */
export function describeRefugeeVoices(context: Context): RefugeeVoicesView {
  const start = context.site.responseSince ?? '';
  const all = [...context.store.voices.values()];
  const isEarlier = ({ date }: Voice) => date !== null && date < start;
  const group = (voices: readonly Voice[]) => groupVoices(context, createCitations(context), voices);
  return {
    voices: group(all.filter((voice) => !isEarlier(voice))),
    voicesBefore: group(all.filter(isEarlier)),
    verified: context.format.date(context.site.edition.date),
  };
}
