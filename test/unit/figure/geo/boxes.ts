/** What is wrong with a print of a map, as sentences: names on names or marks, targets too near one another. */
import type { CountryPrintScene } from '#figure/geo/layoutCountryMap';
import { type Box, isOverlapping } from '#figure/geo/layoutLabels';
import type { PrintScene } from '#figure/geo/layoutPlaces';
import { SIZES } from '#figure/geo/prints';

type AnyPrint = PrintScene | CountryPrintScene;

/** Rounding of coordinates to a tenth of a unit is no collision. */
const shrink = ([left, top, right, bottom]: Box, by = 0.15): Box => [
  left + by,
  top + by,
  right - by,
  bottom - by,
];

/** Every pair of texts that share area, and every text that lies on a mark. */
export function findCollisions(scene: AnyPrint): string[] {
  const texts = [...scene.labels, ...('names' in scene ? scene.names : [])];
  const found: string[] = [];
  for (const [index, one] of texts.entries()) {
    const box = shrink(one.box);
    for (const other of texts.slice(index + 1))
      if (isOverlapping(box, shrink(other.box)))
        found.push(`${scene.print.key}: "${one.text}" on "${other.text}"`);
    for (const mark of scene.solid)
      if (isOverlapping(box, shrink(mark))) found.push(`${scene.print.key}: "${one.text}" on a mark`);
  }
  return found;
}

/** Every pair of targets that a finger cannot tell apart: WCAG 2.5.8 asks for circles of 24 px that do not meet. */
export function findCramped(scene: AnyPrint): string[] {
  const centres = scene.solid.map(
    ([left, top, right, bottom]) => [(left + right) / 2, (top + bottom) / 2] as const,
  );
  const least = SIZES.target * scene.print.unit - 0.3;
  const found: string[] = [];
  for (const [index, [x, y]] of centres.entries())
    for (const [ox, oy] of centres.slice(index + 1)) {
      const gap = Math.hypot(ox - x, oy - y);
      if (gap < least) found.push(`${scene.print.key}: ${gap.toFixed(1)} units at ${x} ${y}`);
    }
  return found;
}
