/**
 * Turns places into marks, clusters and names on a projected map, once for each print; knows positions and ranks, never
 * status meanings or colours. A place is drawn once and says down to which print; a cluster says in which it stands.
 */
import type { GeoProjection } from 'd3';
import type { AmountMark } from './amounts.ts';
import { type Clustering, clusterPoints, type Group, type Point } from './cluster.ts';
import { type Box, boxAround, type LabelWish, layoutLabels, type PlacedLabel } from './layoutLabels.ts';
import { getReach, MARKS, type Mark, type MarkName } from './marks.ts';
import { type Print, SIZES } from './prints.ts';

export interface MapPlace {
  readonly id: string;
  /** Degrees; null when the place is not known. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly mark: Mark;
  /** Read as the mark's title, already in the page's language: name and status. */
  readonly title: string;
  readonly href?: string;
  /** Name to print beside the mark, already in the page's language; most places on a full map have none. */
  readonly label?: string;
  /** Named first and largest. */
  readonly isLead?: boolean;
  /** Named, if need be at the end of a line, in every print that draws it alone. */
  readonly isNamed?: boolean;
  /** A sum of money drawn as an area under the mark. */
  readonly amount?: AmountMark;
  /** Shown for orientation only: left out where it would crowd another. */
  readonly givesWay?: boolean;
}

export interface PlacedMark {
  readonly id: string;
  /** Units, to one decimal. */
  readonly x: number;
  readonly y: number;
  /** The place itself, degrees. */
  readonly at: readonly [lon: number, lat: number];
  readonly mark: Mark;
  readonly title: string;
  readonly href?: string;
  readonly amount?: AmountMark;
  /** In how many prints, from the widest on, the mark stands alone. */
  readonly prints: number;
}

/** Several places under one mark with their number. */
export interface PlacedCluster {
  readonly x: number;
  readonly y: number;
  /** The shape of a standing that all of its places have, or a plain disc. */
  readonly shape: MarkName | 'several';
  readonly count: number;
  /** All of its places have had to move. */
  readonly ring: boolean;
  /** Titles of the first few, a line each. */
  readonly title: string;
  /** Which of the scene's `near` holds its places; none for a single place that made room for another. */
  readonly group?: number;
  /** The page of that single place. */
  readonly href?: string;
  /** Keys of the prints that show it. */
  readonly prints: readonly Print['key'][];
}

export interface PrintScene {
  readonly print: Print;
  readonly labels: readonly PlacedLabel[];
  /** Boxes of everything drawn but names: marks and clusters. */
  readonly solid: readonly Box[];
}

export interface PlacesScene {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly PlacedCluster[];
  /** The widest first. */
  readonly prints: readonly PrintScene[];
  /** Ids of places that share a mark on the smallest print, a list each, highest in rank first. */
  readonly near: readonly (readonly string[])[];
  /** Ids of places without coordinates. */
  readonly notOnMap: readonly string[];
  /** Ids of places whose coordinates fall outside this map. */
  readonly outside: readonly string[];
}

interface PlacesOptions {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  readonly prints: readonly Print[];
  /** Boxes that names keep clear of in a print, and boxes they cover only if they must. */
  readonly taken?: (print: Print) => readonly Box[];
  readonly soft?: readonly Box[];
}

/** How many titles a cluster tells. */
const TOLD = 4;

/** Marks in drawing order (winners last), clusters, and for each print the names that fit. */
export function layoutPlaces(places: readonly MapPlace[], options: PlacesOptions): PlacesScene {
  const { projection, width, height, prints, taken, soft } = options;
  const notOnMap: string[] = [];
  const outside: string[] = [];
  const found: { place: MapPlace; x: number; y: number }[] = [];
  for (const place of places) {
    if (place.lon === null || place.lat === null) {
      notOnMap.push(place.id);
      continue;
    }
    const point = projection([place.lon, place.lat]);
    if (!point || !(point[0] >= 0 && point[0] <= width && point[1] >= 0 && point[1] <= height))
      outside.push(place.id);
    else found.push({ place, x: round(point[0]), y: round(point[1]) });
  }
  found.sort((a, b) => rankOf(a.place) - rankOf(b.place) || a.y - b.y || (a.place.id < b.place.id ? -1 : 1));
  const at = (index: number) => found[index] as (typeof found)[number];

  const clusterings: Clustering[] = [];
  for (const { unit } of prints) {
    const points = found.map(
      ({ place, x, y }): Point => ({
        x,
        y,
        // Areas of neighbouring sums may overlap, as long as their middles can be pressed apart.
        reach: getReach(place.mark) * SIZES.mark * unit,
        rank: rankOf(place),
        isAnchor: isAnchor(place),
        givesWay: place.givesWay ?? false,
      }),
    );
    clusterings.push(clusterPoints(points, SIZES.target * unit, clusterings.at(-1)));
  }

  const last = clusterings.at(-1);
  const groupOf = new Map<number, number>();
  const near: string[][] = [];
  for (const { members } of last?.groups ?? []) {
    if (members.length < 2) continue;
    for (const index of members) groupOf.set(index, near.length);
    near.push(members.map((index) => at(index).place.id));
  }

  const alone = found.map(() => 0);
  const clusters = new Map<string, PlacedCluster & { prints: Print['key'][] }>();
  clusterings.forEach(({ groups }, step) => {
    for (const { x, y, members, isMoved } of groups) {
      const [first] = members as [number];
      if (members.length === 1 && !isMoved) {
        alone[first] = step + 1;
        continue;
      }
      const key = `${x} ${y} ${members.length}`;
      const print = (prints[step] as Print).key;
      const same = clusters.get(key);
      if (same) same.prints.push(print);
      else
        clusters.set(key, {
          x,
          y,
          ...formOf(members.map((index) => at(index).place.mark)),
          count: members.length,
          title: tell(members.map((index) => at(index).place.title)),
          ...(groupOf.has(first) ? { group: groupOf.get(first) as number } : {}),
          ...(members.length === 1 && at(first).place.href ? { href: at(first).place.href as string } : {}),
          prints: [print],
        });
    }
  });

  return {
    marks: found.map(({ place, x, y }, index) => ({
      id: place.id,
      x,
      y,
      at: [place.lon as number, place.lat as number],
      mark: place.mark,
      title: place.title,
      ...(place.href ? { href: place.href } : {}),
      ...(place.amount ? { amount: place.amount } : {}),
      prints: alone[index] as number,
    })),
    clusters: [...clusters.values()],
    prints: prints.map((print, step) => layoutPrint(print, clusterings[step] as Clustering)),
    near,
    notOnMap,
    outside,
  };

  function layoutPrint(print: Print, { groups }: Clustering): PrintScene {
    const { unit } = print;
    const reachOf = ({ members, isMoved }: Group) =>
      members.length > 1 || isMoved
        ? (SIZES.target / 2) * unit
        : reachOfPlace(at(members[0] as number).place) * unit;
    const solid = groups.map((group) => boxAround(group.x, group.y, reachOf(group)));
    const wishes = groups
      .flatMap((group): (LabelWish & { order: number })[] => {
        const { x, y, members } = group;
        const { place } = at(members[0] as number);
        // A few that must be named are named together; who gathers others is named only as the map's leading place.
        const names = members
          .map((index) => at(index).place)
          .filter(({ isNamed, label }) => isNamed && label);
        const isNamedTogether = members.length > 1 && members.length <= 3 && names.length === members.length;
        if (!place.label || group.isMoved || (members.length > 1 && !place.isLead && !isNamedTogether))
          return [];
        const size = (place.isLead ? SIZES.lead : SIZES.place) * unit;
        return [
          {
            id: place.id,
            text: isNamedTogether ? names.map(({ label }) => label).join(', ') : place.label,
            x,
            y,
            reach: reachOf(group),
            size,
            isLead: place.isLead ?? false,
            mayLead: place.isLead ?? place.isNamed ?? false,
            order: rankOf(place),
          },
        ];
      })
      .sort((a, b) => b.order - a.order);
    const labels = layoutLabels(wishes, width, height, {
      taken: [...(taken?.(print) ?? []), ...solid],
      ...(soft ? { soft } : {}),
    });
    return { print, labels, solid };
  }
}

/** CSS px. */
const reachOfPlace = ({ mark, amount }: MapPlace): number =>
  Math.max(getReach(mark) * SIZES.mark, amount?.reach ?? 0);

/** Keeps its place on the map: winners, finalists, and places the map names. */
const isAnchor = ({ mark, isLead, isNamed }: MapPlace): boolean =>
  isLead || isNamed || MARKS[mark.name].rank >= MARKS.finalist.rank;

/** The map's own place above all, then by standing. */
const rankOf = (place: MapPlace): number =>
  MARKS[place.mark.name].rank + (place.isLead ? 20 : place.isNamed ? 10 : 0);

/** A number in the shape of a star counts winners: what is true of some of its places only, a count does not say. */
export function formOf(marks: readonly Mark[]): Pick<PlacedCluster, 'shape' | 'ring'> {
  const name = marks[0]?.name;
  const isOne = (name === 'winner' || name === 'finalist') && marks.every((mark) => mark.name === name);
  return { shape: isOne ? name : 'several', ring: marks.every(({ relocated }) => relocated === true) };
}

function tell(titles: readonly string[]): string {
  const few = titles.length > TOLD + 1 ? [...titles.slice(0, TOLD), '…'] : titles;
  return few.join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
