/** A street map from a PMTiles file of this site, for editions that name one; its reader is loaded only then. */
import type { addProtocol } from 'maplibre-gl';

/** `file`: address from the root of this site. `credit`: whom the map thanks, in the page's language. */
export interface StreetsOptions {
  readonly file: string;
  readonly credit: string;
}

export interface Streets {
  /** What MapLibre fetches the source by. */
  readonly url: string;
  readonly credit: string;
  register(add: typeof addProtocol): void;
}

/** Tiles drawn by the map itself; pictures of other people's maps come with borders and names that nobody reviewed. */
const VECTOR = 1;

/** Rejects when the file is of another site, is no PMTiles file, or holds pictures. */
export async function loadStreets({ file, credit }: StreetsOptions): Promise<Streets> {
  const address = new URL(file, location.href);
  if (address.origin !== location.origin) throw new Error(`${file} is not of this site`);
  const { PMTiles, Protocol } = await import('pmtiles');
  const archive = new PMTiles(address.href);
  const { tileType } = await archive.getHeader();
  if (tileType !== VECTOR) throw new Error(`${file} holds pictures, not shapes`);
  const protocol = new Protocol();
  protocol.add(archive);
  return {
    url: `pmtiles://${address.href}`,
    credit,
    register: (add) => add('pmtiles', protocol.tilev4 as Parameters<typeof add>[1]),
  };
}
