/** Pieces of the sheet that more than one page draws: which places each must hold, and the ground it is drawn on. */
import { fitAreaFrame } from '#figure/geo/areaFrame';
import { areaBaseSvg } from '#figure/geo/baseSvg';
import { getRecord, type Store } from './store.ts';

/** The ground of the places of all agreements. */
export const AGREEMENTS_AREA = 'agreements';

/** The ground of the places that a programme's phases name. */
export const castArea = (programme: string): string => `cast-${programme}`;

interface Position {
  lon: number | null;
  lat: number | null;
}

const findPositions = (store: Store, ids: Iterable<string>): Position[] =>
  [...new Set(ids)].map((id) => {
    const { location } = getRecord(store, 'communities', id);
    return { lon: location?.lon ?? null, lat: location?.lat ?? null };
  });

/** Where the agreements are: the frame of every map of some of them. */
export const agreementPositions = (store: Store): Position[] =>
  findPositions(
    store,
    [...store.agreements.values()].flatMap(({ community }) => community ?? []),
  );

/** Every area's base file: its key, and what draws it. */
export function listAreas(store: Store): [key: string, draw: () => string][] {
  const of = (key: string, places: readonly Position[], code = ''): [string, () => string][] => {
    const frame = fitAreaFrame(places, { key, code });
    return frame ? [[key, () => areaBaseSvg(frame)]] : [];
  };
  return [
    ...of(AGREEMENTS_AREA, agreementPositions(store)),
    ...[...store.programmes.values()].flatMap(({ id, country, phases }) =>
      of(
        castArea(id),
        findPositions(
          store,
          phases.flatMap(({ communities }) => communities.map(({ community }) => community)),
        ),
        country ?? '',
      ),
    ),
  ];
}
