/** The refugee-response hub: agreements, counts, a timeline and voices joined, with the sources numbered through. */
import { paths } from '#i18n/paths';
import type { Programme } from '#model/programme';
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
import { type DisplacementView, describeDisplacement, loadDisplacement } from './displacement.ts';
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
  displacement: DisplacementView | null;
  /** The disagreement over the headline number first, then the others about counts. */
  differences: LinkedDifference[];
  events: EventView[];
  voices: VoiceGroup[];
  voicesBefore: VoiceGroup[];
  voiceCount: number;
  programmes: { id: string; name: Text; href: string; summary: Text }[];
  citations: Citation[];
  verified: string;
}

/** The month in which the response began. Earlier voices and events stand apart. */
const start = '2022-02';

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
  const displacement = rows ? describeDisplacement(context, citations, rows) : null;

  const countries = new Set(rows?.map(({ country }) => country) ?? []);
  const measured = new Set([
    ...(store.differencesBySubject.get(`edition:${site.edition.id}`) ?? []),
    ...[...countries].flatMap((code) => store.differencesBySubject.get(`country:${code}`) ?? []),
  ]);
  const counted = new Set(rows?.map(({ source }) => source) ?? []);
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

  const behind = [...store.programmes.values()].filter(isBehind);
  const eventIds = new Set(behind.flatMap((programme) => programme.events));
  const events = describeEvents(
    context,
    aside,
    [...eventIds].filter((id) => (store.events.get(id)?.from ?? '') >= start),
  ).dated;

  const all = [...store.voices.values()];
  const isEarlier = (date: string | null) => date !== null && date < start;
  const view = {
    groups: (['signed', 'cooperation', 'hub'] as const)
      .map((key) => ({ key, agreements: agreements.filter((agreement) => groupOf(agreement) === key) }))
      .filter((group) => group.agreements.length > 0),
    places: placeAgreements(context, sorted),
    scales: amountScales(context, sorted),
    unplaced: agreements.filter((_, index) => sorted[index]?.community === null),
    displacement,
    differences,
    events,
    voices: groupVoices(
      context,
      aside,
      all.filter(({ date }) => !isEarlier(date)),
    ),
    voicesBefore: groupVoices(
      context,
      aside,
      all.filter(({ date }) => isEarlier(date)),
    ),
    voiceCount: all.length,
    programmes: behind.map((programme) => ({
      id: programme.id,
      name: context.text(programme.names),
      href: context.href(paths.programme(programme.id)),
      summary: context.text(programme.summary),
    })),
  };
  const verified = [...store.agreements.values()].map((agreement) => agreement.verified).sort()[0];
  return {
    ...view,
    citations: citations.list(),
    verified: context.format.date(verified ?? site.edition.date),
  };
}
