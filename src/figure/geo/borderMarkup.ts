/** Writes a ground as SVG text with its paths in place, for a drawing that no other page shares. */
import type { BaseScene } from './base.ts';

export function borderMarkup({ width, height, away, lakes, borders, unsettled }: BaseScene): string {
  const path = (classes: string, d: string) => (d ? `<path class="${classes}" d="${d}"/>` : '');
  return (
    `<rect class="m-sea" width="${width}" height="${height}"/>` +
    path('m-land', away) +
    path('m-lake', lakes) +
    path('m-border', borders) +
    path('m-coast', away) +
    path('m-unsettled', unsettled)
  );
}
