/** Signatures sewn side by side into one strip; it knows their order and places. */
import { layoutSigil, type SigilScene } from './layoutSigil.ts';

export interface QuiltScene {
  /** Units: one signature is 96 x 96. */
  readonly width: number;
  readonly height: number;
  readonly patches: readonly { readonly x: number; readonly sigil: SigilScene }[];
}

/** One row of signatures, in the order given. */
export function layoutQuilt(ids: readonly string[]): QuiltScene {
  return {
    width: ids.length * 96,
    height: 96,
    patches: ids.map((id, index) => ({ x: index * 96, sigil: layoutSigil(id) })),
  };
}
