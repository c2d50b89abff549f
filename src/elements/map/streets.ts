/** A street map from a PMTiles file of this site, for editions that name one; its reader is loaded only then. */
import type { addProtocol, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { streetLayers } from '#figure/geo/streetStyle';

export interface StreetsOptions {
  /** Address of the file, from the root of this site. */
  readonly file: string;
  readonly kind: 'vector' | 'raster';
}

export interface Streets {
  readonly style: {
    readonly sources: Record<string, SourceSpecification>;
    readonly layers: readonly LayerSpecification[];
  };
  register(add: typeof addProtocol): void;
}

export async function loadStreets({ file, kind }: StreetsOptions): Promise<Streets> {
  const { Protocol } = await import('pmtiles');
  const protocol = new Protocol();
  const address = new URL(file, location.href);
  if (address.origin !== location.origin) throw new Error(`${file} is not of this site`);
  return {
    style: {
      sources: {
        streets: {
          type: kind,
          url: `pmtiles://${address.href}`,
          ...(kind === 'raster' ? { tileSize: 256 } : {}),
        } as SourceSpecification,
      },
      layers: streetLayers(kind),
    },
    register: (add) => add('pmtiles', protocol.tilev4 as never),
  };
}
