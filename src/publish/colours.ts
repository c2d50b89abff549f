/** The colours of an edition as a style sheet: its two colours become the roles that the engine's sheets read. */
import type { Colours } from '#model/colour';

/** Custom properties for `:root`. Outside every layer, so that they win over the engine's, wherever they are linked. */
export function formatColours({ cover, deep }: Colours): string {
  const mix = (colour: string, share: number, other: string) =>
    `color-mix(in oklab, ${colour} ${share}%, ${other})`;
  const light: [string, string][] = [
    ['--accent', cover],
    ['--foot-head', cover],
    ['--cover', cover],
    ['--cover-land', mix(cover, 14, '#fff')],
    ['--cover-away', mix(cover, 48, '#fff')],
    ['--cover-line', mix(cover, 82, '#000')],
    ['--cover-hover', deep],
    ['--mark', cover],
    ['--deep', deep],
    ['--link', deep],
    ['--label-link', deep],
    ['--focus', deep],
  ];
  const dark: Record<string, string> = {
    '--cover': 'oklch(0.23 0.045 264)',
    '--cover-land': 'oklch(0.38 0.05 262)',
    '--cover-away': 'oklch(0.285 0.046 263)',
    '--cover-line': 'oklch(0.46 0.05 262)',
    '--mark': mix(cover, 45, '#000'),
    '--deep': mix(deep, 60, '#0b1120'),
    '--link': mix(deep, 32, '#fff'),
    '--focus': cover,
  };
  const lines = light.map(([name, value]) => `${name}:${value};`);
  const both = light.flatMap(([name, value]) =>
    dark[name] ? [`${name}:light-dark(${value},${dark[name]});`] : [],
  );
  return [
    `:root{${lines.join('')}}`,
    `@supports (color:light-dark(#000,#fff)){:root{${both.join('')}--cover-fg:light-dark(var(--ink),${cover});}}`,
    '',
  ].join('\n');
}
