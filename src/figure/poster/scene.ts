/**
 * What a poster is made of once it is laid out: an A4 sheet in millimetres as plain numbers, paths and lines of text.
 * Page and PDF draw the same scene, so they cannot differ. Colours are names; style sheet and file say what they are.
 */
import type { Tile } from '../pattern/design.ts';
import type { PaperTile } from '../pattern/layoutPaper.ts';
import type { MotifName } from '../pattern/motifs.ts';

export type Ink =
  | 'label'
  | 'ink'
  | 'ink-2'
  | 'madder'
  | 'woad'
  | 'nettle'
  | 'weld'
  | 'sea'
  | 'land'
  | 'away'
  | 'river'
  | 'border'
  | 'coast';

/** A path set at x, y (mm) and enlarged k times; widths and dashes are in the path's own units. */
export interface PosterShape {
  readonly d: string;
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly offset?: number;
}

/** The cuts of the two typefaces that posters are set in. */
export type Cut = 'serif-820' | 'serif-500' | 'sans-600' | 'sans-500';

/** One line, centred on x with its baseline on y; `width` is what it was measured as, never less than it takes. */
export interface PosterLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly cut: Cut;
  readonly ink: Ink;
}

/** Lines that belong together, as a reader who hears the poster is given them. */
export interface PosterBlock {
  readonly role: 'h1' | 'p';
  /** What the lines say, unbroken. */
  readonly text: string;
  /** Language, when it is not the poster's. */
  readonly lang: string | null;
  readonly lines: readonly PosterLine[];
}

export interface PosterMap {
  /** Key of the base file, such as `ua`. */
  readonly frame: string;
  /** The picture without its neatline, mm; `k` is millimetres to a unit of the base file. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly k: number;
  /** Over the ground, clipped with it. */
  readonly shapes: readonly PosterShape[];
  /** At the mark; null where it is too long for the map. */
  readonly name: PosterLine | null;
}

export interface PosterScene {
  readonly width: number;
  readonly height: number;
  readonly paper: {
    readonly recipe: number;
    /** Side of a tile, mm. */
    readonly tile: number;
    /** What the label leaves free. */
    readonly tiles: readonly PaperTile[];
    readonly odd: Tile;
  };
  /** The poster's signature, 2 x 2 tiles. */
  readonly sigil: {
    readonly recipe: number;
    readonly tiles: readonly Tile[];
    readonly x: number;
    readonly y: number;
    readonly size: number;
  };
  /** From the bottom: label, keyline, rules, marks. */
  readonly shapes: readonly PosterShape[];
  /** The code, with the area it takes up, quiet zone included. */
  readonly code: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly shape: PosterShape;
  };
  readonly map: PosterMap | null;
  readonly blocks: readonly PosterBlock[];
  /** Every motif drawn, each once. */
  readonly motifs: readonly MotifName[];
}
