/** What a share image prints of a kit: its words as the typefaces can write them. Knows nothing of sizes and places. */
import type { KitRecord, KitSite } from '#model/kit';
import { keepWritable } from '../glyphs.ts';

export interface CardText {
  /** Community whose paper it wears; several make a quilt; none: the site's own. */
  papers: readonly string[];
  stitched: boolean;
  watermark: string | null;
  kicker: string | null;
  name: string;
  also: string | null;
  mark: { name: string; lastKnown: boolean; relocated: boolean } | null;
  status: string | null;
  situation: string | null;
  now: string | null;
  figure: { value: string; label: string; note: string; settled: boolean } | null;
  source: string | null;
  checked: string | null;
  note: string | null;
  brand: string;
  independence: string;
}

/** Numbers keep the word after them on their line: dates, years, units. */
const say = (text: string | null | undefined): string | null =>
  (text ? keepWritable(text) : null)
    ?.replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
    .replace(/(\d\u00a0\p{L}+) (?=\d{4})/gu, '$1\u00a0') ?? null;

/**
 * The card of a community, project or story. A name that the typefaces cannot write gives way to its other form, and
 * that to the address, which they always can; any other text that they cannot write is left out.
 */
export function cardOfKit(kit: KitRecord): CardText {
  const also = say(kit.also?.text);
  const name = say(kit.name);
  const figure = kit.figure && sayFigure(kit.figure);
  return {
    papers: kit.paper === null ? [] : [kit.paper],
    stitched: kit.relocated,
    watermark: say(kit.illustrative),
    kicker: say(kit.kicker),
    name: name ?? also ?? kit.address,
    also: name === null ? null : also,
    mark: kit.status && { name: kit.status.mark, lastKnown: kit.status.lastKnown, relocated: kit.relocated },
    status: say(kit.status?.text),
    situation: say(kit.situation?.line),
    now: say(kit.now?.text),
    figure: figure ?? null,
    source: say(kit.sourceDrawn),
    checked: say(kit.checked),
    note: say(kit.kosovoNote),
    brand: say(kit.site) ?? kit.address,
    independence: say(kit.independence) ?? '',
  };
}

/** A figure is printed whole or not at all. */
function sayFigure({ value, label, note, settled }: NonNullable<KitRecord['figure']>): CardText['figure'] {
  const [number, what, dated] = [say(value), label === '' ? '' : say(label), say(note)];
  return number === null || what === null || dated === null
    ? null
    : { value: number, label: what, note: dated, settled };
}

/** The card of the site, worn by every page without one of its own. */
export function cardOfSite(site: KitSite): CardText {
  return {
    papers: site.papers,
    stitched: false,
    watermark: say(site.illustrative),
    kicker: say(site.edition),
    name: say(site.name) ?? site.address,
    also: null,
    mark: null,
    status: say(site.tagline),
    situation: null,
    now: say(site.count),
    figure: null,
    source: null,
    checked: null,
    note: null,
    brand: say(site.name) ?? site.address,
    independence: say(site.independence) ?? '',
  };
}
