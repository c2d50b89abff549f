/**
 * Writes laid out maps as SVG text, so that pages and golden files show the same drawing; colour comes from the style
 * sheet by class, the ground from a shared base file by address.
 */
import { escapeMarkup } from '#model/escape';
import type { AmountMark } from './amounts.ts';
import type { CountryMapScene, PlacedName } from './layoutCountryMap.ts';
import type { PlacedLabel } from './layoutLabels.ts';
import type { Connection } from './layoutLocator.ts';
import type { PlacesScene, PrintScene } from './layoutPlaces.ts';
import type { Mark } from './marks.ts';
import { markMarkup } from './markup.ts';
import type { ScaleBar } from './scaleBar.ts';

/**
 * Sea, waterlines, land and lines of a base file. `base` is its address, such as `/assets/maps/ua.svg`;
 * empty for layers in the page, whose ids begin with `prefix`.
 */
export function groundMarkup(base: string, width: number, height: number, prefix = ''): string {
  const href = escapeMarkup(base);
  const use = (id: string, classes: string) => `<use href="${href}#${prefix}${id}" class="${classes}"/>`;
  return (
    `<rect class="m-sea" width="${width}" height="${height}"/>` +
    use('graticule', 'm-grat') +
    [1, 2, 3].map((step) => use('away', `m-wl m-wl-${step}`) + use('away', `m-ws m-ws-${step}`)).join('') +
    use('away', 'm-away') +
    use('land', 'm-land') +
    use('rivers', 'm-river') +
    use('lakes', 'm-lake') +
    use('borders', 'm-border') +
    use('unsettled', 'm-unsettled') +
    use('away', 'm-coast')
  );
}

interface MarksOptions {
  /** A prefix of ids that no other drawing on the page uses; of a cluster's address too. */
  readonly id: string;
  /** Where the places of a cluster are listed; without it, at the entry of the list of what lies close together. */
  readonly clusterHref?: ((group: number) => string) | undefined;
}

/** Address, within the page, of the list of the places of a cluster. */
export const nearId = (id: string, group: number): string => `near-${id}-${group + 1}`;

/** On a map of more marks every kind is written once and used by reference: a third of the bytes. */
const SHARED_FROM = 24;

/**
 * Marks, clusters and names of a scene for all its prints. Each mark is a link where it has an address; none is a Tab
 * stop, the list beside the map is the way in. What only some prints show is of class `p` and theirs, such as `pa`.
 */
export function placesMarkup(scene: PlacesScene, options: MarksOptions): string {
  return marksMarkup(scene, options) + clustersMarkup(scene, options) + labelsOfPrints(scene);
}

function marksMarkup(scene: PlacesScene, { id: prefix }: MarksOptions): string {
  const { marks, prints } = scene;
  const isShared = marks.length >= SHARED_FROM;
  // On a map that can come to life: closer up, units would be too coarse to find the place again.
  const isAlive = 'frame' in scene;
  const kinds = new Map<string, string>();
  const write = (value: number) => (isShared ? Math.round(value) : value);
  const shapeOf = (mark: Mark): string => {
    if (!isShared) return `<g class="mk">${markMarkup(mark)}</g>`;
    const id = `${prefix}-${mark.name}${mark.lastKnown ? '-l' : ''}${mark.relocated ? '-r' : ''}`;
    kinds.set(id, markMarkup(mark));
    return `<use class="mk" href="#${id}"/>`;
  };
  // A known sum takes the place of the mark, with a dot where it stands; an unknown one is a ring round it.
  const shapeWith = (mark: Mark, amount: AmountMark | undefined): string => {
    if (!amount) return shapeOf(mark);
    const dot = amount.state === 'unknown' ? mark : ({ name: 'place' } as const);
    return amountMarkup(amount) + shapeOf(dot);
  };
  const body = marks
    .map(({ id, x, y, at, mark, title, href, amount, prints: alone }) => {
      const shown = alone < prints.length ? ` class="p${classesOf(prints.slice(0, alone))}"` : '';
      const head = `${shown} transform="translate(${write(x)} ${write(y)})" ${dataOf(mark, href ? undefined : id)}${isAlive ? ` data-at="${at[0]} ${at[1]}"` : ''}`;
      const name = title && `<title>${escapeMarkup(title)}</title>`;
      return href
        ? `<a href="${escapeMarkup(href)}" tabindex="-1"${head}>${name}<circle class="mk-hit" r="12"/>${shapeWith(mark, amount)}</a>`
        : `<g${head}>${name}${shapeWith(mark, amount)}</g>`;
    })
    .join('');
  const defs = [...kinds].map(([id, markup]) => `<g id="${id}">${markup}</g>`).join('');
  return (defs && `<defs>${defs}</defs>`) + body;
}

const classesOf = (prints: readonly PrintScene[]): string =>
  prints.map(({ print }) => ` p${print.key}`).join('');

/** What a script reads from a mark; the id only where no address holds it. */
function dataOf({ name, lastKnown, relocated }: Mark, id: string | undefined): string {
  return (
    `data-mark="${name}"${lastKnown ? ' data-last' : ''}${relocated ? ' data-ring' : ''}` +
    (id === undefined ? '' : ` data-id="${escapeMarkup(id)}"`)
  );
}

/** A sum as an area; the largest of several totals as a dashed line round the smallest. */
export function amountMarkup({ outer, inner, state }: Pick<AmountMark, 'outer' | 'inner' | 'state'>): string {
  return `<g class="am">${inner ? `<path class="am-in" d="${inner}"/>` : ''}<path class="am-${state}" d="${outer}"/></g>`;
}

/** Outlines of a cluster, CSS px round 0 0: room for a number, and the shape of a standing that all of them have. */
export const CLUSTER_SHAPES: Readonly<Record<string, string>> = {
  winner:
    'M0-15.5L3.7-9 11-11 9-3.7 15.5 0 9 3.7 11 11 3.7 9 0 15.5-3.7 9-11 11-9 3.7-15.5 0-9-3.7-11-11-3.7-9z',
  finalist: 'M0-15L15 0 0 15-15 0z',
};
/** A disc with room for the digits of `count`. */
export const clusterDisc = (count: number): string => disc(count > 99 ? 14 : count > 9 ? 12.5 : 11);
const disc = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 0 1 ${radius * 2} 0a${radius} ${radius} 0 0 1-${radius * 2} 0z`;

/** A number in the shape of the one standing of its places, or in a disc; a link to where they are listed. */
function clustersMarkup({ clusters, prints }: PlacesScene, { id, clusterHref }: MarksOptions): string {
  return clusters
    .map(({ x, y, shape, count, title, group, href: own, ring, prints: keys }) => {
      const shown = keys.length < prints.length ? ` class="p ${keys.map((key) => `p${key}`).join(' ')}"` : '';
      const d = CLUSTER_SHAPES[shape] ?? clusterDisc(count);
      const list = group === undefined ? null : clusterHref ? clusterHref(group) : `#${nearId(id, group)}`;
      const href = own ?? list ?? '';
      return (
        `<a${shown} href="${escapeMarkup(href)}" tabindex="-1" transform="translate(${x} ${y})">` +
        `<title>${escapeMarkup(title)}</title><circle class="mk-hit" r="12"/>` +
        `<g class="cl"><path class="mk-halo" d="${d}"/><path class="cl-${shape}" d="${d}"/>` +
        `${ring ? '<circle class="mk-ring" r="18"/>' : ''}<text y="4.3">${count}</text></g></a>`
      );
    })
    .join('');
}

const labelsOfPrints = ({ prints }: PlacesScene): string =>
  eachPrint(prints, ({ labels }) => labelsMarkup(labels));

/** Names of places beside their marks, with a line where they stand apart. */
export function labelsMarkup(labels: readonly PlacedLabel[]): string {
  return labels
    .map(
      ({ text, x, y, anchor, isLead, line }) =>
        (line ? `<path class="ll" d="M${line[0]} ${line[1]}L${line[2]} ${line[3]}"/>` : '') +
        `<text class="lp ${anchor}${isLead ? ' lead' : ''}" x="${x}" y="${y}">${escapeMarkup(text)}</text>`,
    )
    .join('');
}

/** What a Mercator map shows beneath its marks, for all prints: names of countries and seas, and the scale. */
export function groundOfPrints({ frame, scaleBar, prints }: CountryMapScene, scaleLabel: string): string {
  return (
    eachPrint(prints, ({ names }) => namesMarkup(names)) +
    scaleBarMarkup(scaleBar, scaleLabel, frame.width, frame.height)
  );
}

function eachPrint<Scene extends PrintScene>(
  prints: readonly Scene[],
  write: (scene: Scene) => string,
): string {
  return prints
    .map((one) => {
      const markup = write(one);
      return markup && `<g class="p p${one.print.key}">${markup}</g>`;
    })
    .join('');
}

/** Names of countries and waters. */
function namesMarkup(names: readonly PlacedName[]): string {
  return names
    .map(
      ({ kind, text, x, y }) =>
        `<text class="${kind === 'water' ? 'lw' : 'lc'}" x="${x}" y="${y}">${escapeMarkup(text)}</text>`,
    )
    .join('');
}

/** Dashed lines, without heads. */
export function connectionsMarkup(connections: readonly Connection[]): string {
  return connections.map(({ d }) => `<path class="m-link" d="${d}"/>`).join('');
}

/** A scale in the lower right corner; `label` is its length in words, such as `100 km`. */
function scaleBarMarkup(bar: ScaleBar, label: string, width: number, height: number): string {
  const x = Math.round((width - 16 - bar.length) * 10) / 10;
  return (
    `<g class="m-scale" transform="translate(${x} ${height - 16})"><path d="M0-5V0H${bar.length}V-5"/>` +
    `<text x="${bar.length}" y="-9">${escapeMarkup(label)}</text></g>`
  );
}

/** Letters and numbers of the squares of sheet 1, with their lines. */
export function squaresMarkup(width: number, height: number): string {
  const letters = [...'ABCDEFGHIJ'].map(
    (letter, i) => `<text class="gr" x="${60 + i * 120}" y="15">${letter}</text>`,
  );
  const numbers = [1, 2, 3, 4, 5, 6].map(
    (row) => `<text class="gr" x="13" y="${row * 130 - 65}">${row}</text>`,
  );
  const down = Array.from({ length: 9 }, (_, i) => `M${(i + 1) * 120} 0V${height}`).join('');
  const across = Array.from({ length: 5 }, (_, i) => `M0 ${(i + 1) * 130}H${width}`).join('');
  return `<path class="gl" d="${down}${across}"/>${letters.join('')}${numbers.join('')}`;
}
