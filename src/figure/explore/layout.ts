/** Sets the places of the explore map: marks of their own where there is room, counted clusters where there is none. */
import { clusterPoints } from '../geo/cluster.ts';
import { type Box, boxAround, type LabelWish, layoutLabels } from '../geo/layoutLabels.ts';
import { formOf, type PlacedCluster, type PlacedMark, type PlacesScene } from '../geo/layoutPlaces.ts';
import { getReach, MARKS } from '../geo/marks.ts';
import { type Print, SIZES } from '../geo/prints.ts';
import type { ExploreData, ExplorePlace } from './codec.ts';
import { gatherPoints } from './gatherPoints.ts';
import { type Camera, createMercator, type Project, projectWorld } from './projections.ts';

export interface ExploreView {
  readonly width: number;
  readonly height: number;
  readonly project: Project;
}

/** Both maps of the page; every place that has coordinates is on one of them, but for Antarctica. */
export interface ExploreViews {
  readonly main: ExploreView;
  readonly world: ExploreView;
}

export function createViews(camera: Camera): ExploreViews {
  const { width, height } = camera;
  return {
    main: { width, height, project: createMercator(camera) },
    world: { width: 1200, height: 580, project: projectWorld },
  };
}

export interface ExploreScene {
  readonly scene: PlacesScene;
  /** Rows of the data that each cluster of the scene stands for. */
  readonly clusterRows: readonly (readonly number[])[];
}

export interface ExploreWords {
  /** "24 places around Sabadell"; the name may be in any language. */
  readonly cluster: (count: number, name: string) => string;
  /** Address of the list a cluster leads to while there are no scripts. */
  readonly list: string;
  /** Address of a place's page. */
  readonly href: (id: string) => string;
}

/**
 * The one print of the sheet, which pans where there is less room: the style sheet holds the same width. Marks grow with
 * it from there on.
 */
const PRINT: Print = { key: 'a', least: 832, unit: 1200 / 832 };
/** Middles keep this far apart, units: a finger hits one of them, and discs of a hundred do not touch. */
const DISTANCE = 36;

/** Rows by the map that shows them. */
export function splitRows(
  { places }: ExploreData,
  rows: readonly number[],
  { main, world }: ExploreViews,
): { main: number[]; world: number[]; none: number[] } {
  const split = { main: [] as number[], world: [] as number[], none: [] as number[] };
  for (const row of rows) {
    const { lon, lat } = places[row] as ExplorePlace;
    if (lon === null || lat === null) split.none.push(row);
    else if (main.project(lon, lat)) split.main.push(row);
    else split[world.project(lon, lat) ? 'world' : 'none'].push(row);
  }
  return split;
}

/** Marks, clusters and names of the rows that fall into the view. `selected` keeps a mark of its own and is named. */
export function layoutExplore(
  { places, tables }: ExploreData,
  rows: readonly number[],
  { width, height, project }: ExploreView,
  words: ExploreWords,
  selected: number | null = null,
): ExploreScene {
  const found: { row: number; x: number; y: number; isPinned: boolean; rank: number; reach: number }[] = [];
  for (const row of rows) {
    const { lon, lat, isLead, standing } = places[row] as ExplorePlace;
    const point = lon === null || lat === null ? null : project(lon, lat);
    if (!point) continue;
    const { mark } = tables.standings[standing] as (typeof tables.standings)[number];
    found.push({
      row,
      x: point[0],
      y: point[1],
      isPinned: isLead || row === selected,
      rank: MARKS[mark.name].rank + (row === selected ? 20 : isLead ? 10 : 0),
      reach: getReach(mark) * SIZES.mark * PRINT.unit,
    });
  }
  const at = (index: number) => found[index] as (typeof found)[number];
  const markOf = (row: number) =>
    (tables.standings[(places[row] as ExplorePlace).standing] as (typeof tables.standings)[number]).mark;
  const coarse = gatherPoints(found, DISTANCE).map((group) => ({ ...group, isMoved: false }));
  const { groups } = clusterPoints(
    found.map(({ isPinned, ...point }) => ({ ...point, isAnchor: isPinned })),
    DISTANCE,
    { groups: coarse, dropped: [] },
  );
  const marks: PlacedMark[] = [];
  const clusters: PlacedCluster[] = [];
  const clusterRows: number[][] = [];
  const wishes: LabelWish[] = [];
  const solid: Box[] = [];
  for (const { x, y, members, isMoved } of groups) {
    const { row, isPinned, reach } = at(members[0] as number);
    const { id, name, standing, country, lon, lat } = places[row] as ExplorePlace;
    const { mark, word } = tables.standings[standing] as (typeof tables.standings)[number];
    const isLead = row === selected;
    const wish = (room: number) => {
      const size = (isLead ? SIZES.lead : SIZES.place) * PRINT.unit;
      wishes.push({ id, text: name.text, x, y, reach: room, size, isLead });
    };
    const title = `${name.text}, ${tables.countries[country]?.name}: ${word}`;
    if (members.length === 1 && !isMoved) {
      marks.push({
        id,
        x: roundTenth(x),
        y: roundTenth(y),
        at: [lon ?? 0, lat ?? 0],
        mark,
        title,
        href: words.href(id),
        prints: 1,
      });
      solid.push(boxAround(x, y, reach));
      if (isPinned) wish(reach);
      continue;
    }
    const nearest = members.reduce((best, member) =>
      distanceTo(at(member), x, y) < distanceTo(at(best), x, y) ? member : best,
    );
    const count = members.length;
    clusters.push({
      x: roundTenth(x),
      y: roundTenth(y),
      ...formOf(members.map((member) => markOf(at(member).row))),
      count,
      // The number that is seen is part of what is heard, even where one place alone makes room for a mark.
      title: words.cluster(count, count === 1 ? title : (places[at(nearest).row] as ExplorePlace).name.text),
      href: count === 1 ? words.href(id) : words.list,
      prints: [PRINT.key],
    });
    clusterRows.push(members.map((member) => at(member).row));
    solid.push(boxAround(x, y, DISTANCE / 2));
    if (isLead) wish(DISTANCE / 2);
  }
  // Winners last, so that they lie on top; the chosen place is named first.
  marks.sort((a, b) => MARKS[a.mark.name].rank - MARKS[b.mark.name].rank);
  wishes.sort((a, b) => Number(b.isLead) - Number(a.isLead));
  const labels = layoutLabels(wishes, width, height, { taken: solid });
  const prints = [{ print: PRINT, labels, solid }];
  return { scene: { marks, clusters, prints, near: [], notOnMap: [], outside: [] }, clusterRows };
}

function distanceTo(point: { x: number; y: number } | undefined, x: number, y: number): number {
  return point ? Math.hypot(point.x - x, point.y - y) : Number.POSITIVE_INFINITY;
}

const roundTenth = (value: number): number => Math.round(value * 10) / 10;
