/**
 * Writes laid out maps as SVG text, so that pages and golden files show the same drawing; colour comes from the style
 * sheet by class, the ground from a shared base file by address.
 */
import { escapeMarkup } from '../escape.ts';
import type { PlacedName } from './layoutCountryMap.ts';
import type { PlacedLabel } from './layoutLabels.ts';
import type { Connection } from './layoutLocator.ts';
import type { PlacedMark } from './layoutPlaces.ts';
import { getReach, type Mark } from './marks.ts';
import { markMarkup } from './markup.ts';
import type { ScaleBar } from './scaleBar.ts';

/** Sea, waterlines, land and lines of a base file. `base` is its address, such as `/assets/maps/ua.svg`. */
export function groundMarkup(base: string, width: number, height: number): string {
  const href = escapeMarkup(base);
  const use = (id: string, classes: string) => `<use href="${href}#${id}" class="${classes}"/>`;
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

/**
 * Marks, each a link where it has an address; none is a Tab stop, the list beside the map is the way in.
 * With `shapes`, a prefix of ids that no other drawing on the page uses, every kind of mark is written once and used by
 * reference and places are whole units: on a map of a thousand marks that is a third of the bytes.
 */
export function marksMarkup(marks: readonly PlacedMark[], scale = 1, shapes?: string): string {
  const kinds = new Map<string, string>();
  const shapeOf = (mark: Mark, classes: string): string => {
    if (!shapes) return `<g class="${classes}">${markMarkup(mark)}</g>`;
    const id = `${shapes}-${mark.name}${mark.lastKnown ? '-l' : ''}${mark.relocated ? '-r' : ''}`;
    kinds.set(id, markMarkup(mark));
    return `<use class="${classes}" href="#${id}"/>`;
  };
  const body = marks
    .map(({ id, x, y, mark, title, href, touch, isLead }) => {
      const write = (value: number) => (shapes ? Math.round(value) : value);
      const hit =
        touch > getReach(mark) * (isLead ? 1 : scale) ? `<circle class="mk-hit" r="${write(touch)}"/>` : '';
      const shape = shapeOf(mark, isLead ? 'mk mk-lead' : 'mk');
      const at = `transform="translate(${write(x)} ${write(y)})" ${dataOf(mark, href ? undefined : id)}`;
      const name = `<title>${escapeMarkup(title)}</title>`;
      return href
        ? `<a href="${escapeMarkup(href)}" tabindex="-1" ${at}>${name}${hit}${shape}</a>`
        : `<g ${at}>${name}${shape}</g>`;
    })
    .join('');
  const defs = [...kinds].map(([id, markup]) => `<g id="${id}">${markup}</g>`).join('');
  return (defs && `<defs>${defs}</defs>`) + body;
}

/** What a script reads from a mark; the id only where no address holds it. */
function dataOf({ name, lastKnown, relocated }: Mark, id: string | undefined): string {
  return (
    `data-mark="${name}"${lastKnown ? ' data-last' : ''}${relocated ? ' data-ring' : ''}` +
    (id === undefined ? '' : ` data-id="${escapeMarkup(id)}"`)
  );
}

/** Names of places beside their marks. */
export function labelsMarkup(labels: readonly PlacedLabel[]): string {
  return labels
    .map(
      ({ text, x, y, anchor, isLead }) =>
        `<text class="lp ${anchor}${isLead ? ' lead' : ''}" x="${x}" y="${y}">${escapeMarkup(text)}</text>`,
    )
    .join('');
}

/** Names of countries and waters. */
export function namesMarkup(names: readonly PlacedName[]): string {
  return names
    .map(
      ({ kind, text, x, y }) =>
        `<text class="${kind === 'water' ? 'lw' : 'lc'}" x="${x}" y="${y}">${escapeMarkup(text)}</text>`,
    )
    .join('');
}

/** Dashed connections with their dates. */
export function connectionsMarkup(connections: readonly Connection[]): string {
  return connections
    .map(({ d, date }) => {
      const text = date
        ? `<text class="ld" x="${date.x}" y="${date.y}">${escapeMarkup(date.text)}</text>`
        : '';
      return `<path class="m-link" d="${d}"/>${text}`;
    })
    .join('');
}

/** A scale in the lower right corner; `label` is its length in words, such as `100 km`. */
export function scaleBarMarkup(bar: ScaleBar, label: string, width: number, height: number): string {
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
