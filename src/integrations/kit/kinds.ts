/**
 * The kinds of files that are drawn from kits after the last page: which records each is drawn for, where the file
 * stands, and which module draws it. Draws nothing itself.
 *
 * To add a kind: write a module, such as `src/integrations/kit/poster.ts`, that exports a `Draw`, and add an entry below.
 * Workers, cache, pruning, progress, links into the site and the size limit then follow. `input` is all that `draw` is
 * given, and what the file is cached by, together with the source of the drawing module, of every module it imports,
 * the versions of packages and the fonts: keep in it what is drawn and nothing else.
 */
import type { KitHandover } from '#model/kit';
import { listCards } from './cardKind.ts';
import type { FontFile } from './fonts.ts';
import { listPosters } from './posterKind.ts';

export interface Artefact {
  /** In the site: `/uk/cards/community/ua-bakhmut.png`. */
  path: string;
  /** For sentences: `community "ua-bakhmut" (uk)`. */
  subject: string;
  /** Plain JSON. */
  input: object;
}

export interface ArtefactKind {
  /** For sentences: "share image". */
  name: string;
  extension: 'png' | 'pdf';
  /** Exports `draw`; beside this file. */
  module: string;
  /** A larger file fails the build. */
  maxBytes: number;
  list(handover: KitHandover): Iterable<Artefact>;
}

/** What a drawing module is given besides its input. */
export interface DrawTools {
  fonts: readonly FontFile[];
}

/** The `draw` of a drawing module. The same input must give the same bytes, on every machine and day (R8). */
export type Draw<Input> = (input: Input, tools: DrawTools) => Uint8Array | Promise<Uint8Array>;

export const artefactKinds: readonly ArtefactKind[] = [
  { name: 'share image', extension: 'png', module: 'card.ts', maxBytes: 120_000, list: listCards },
  { name: 'poster', extension: 'pdf', module: 'poster.ts', maxBytes: 250_000, list: listPosters },
];
