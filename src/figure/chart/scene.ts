/** Knows the few shapes every chart is drawn with; refuses to know colour, typeface, or what is counted. */

/**
 * What a mark is for. CSS gives each role its ink and weight (`src/styles/figures/chart.css`); a role that
 * ends in `-open` is the unsettled twin of the one before and is drawn dashed.
 */
export type MarkRole =
  | 'grid'
  | 'axis'
  | 'tick'
  | 'year'
  | 'data'
  | 'data-open'
  | 'span'
  | 'line'
  | 'line-open'
  | 'box'
  | 'box-open'
  | 'band'
  | 'band-open'
  | 'link'
  | 'link-open'
  | 'gap'
  | 'note-line'
  | 'value'
  | 'label'
  | 'heading'
  | 'note';

/** Coordinates in px of the scene, y downwards. `row`: which row of the chart's table the mark shows, from 0. */
export type Mark =
  | { kind: 'path'; role: MarkRole; d: string; row?: number }
  | { kind: 'rect'; role: MarkRole; x: number; y: number; width: number; height: number; row?: number }
  | {
      kind: 'text';
      role: MarkRole;
      /** Where the first line starts, ends or is centred, by `anchor`. */
      x: number;
      /** Baseline of the first line. */
      y: number;
      size: number;
      anchor: 'start' | 'middle' | 'end';
      lines: string[];
      /** Distance between baselines, px. */
      leading: number;
      /** BCP 47 tag when the words are not in the page's language. */
      lang?: string;
    };

/** A drawing: plain numbers, path strings and words, in the order they are painted. Serialisable. */
export interface Scene {
  width: number;
  height: number;
  marks: Mark[];
}

/** A box in px, used to keep lettering apart. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Coordinates are kept to a tenth of a px: finer is not visible and only makes pages heavier. */
export function round(value: number): number {
  const tenth = Math.round(value * 10) / 10;
  return Object.is(tenth, -0) ? 0 : tenth;
}

/** True when two boxes share any area. */
export function isOverlapping(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
