/**
 * Makes a small PMTiles file (version 3) of vector tiles, for tests of the street map: a header of 127 bytes, one
 * directory, metadata, tiles; nothing is compressed.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
import { createRequire } from 'node:module';
import type { FeatureCollection } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { zxyToTileId } from 'pmtiles';

// The package ships no types.
const { fromGeojsonVt } = createRequire(import.meta.url)('vt-pbf') as {
  fromGeojsonVt(layers: Record<string, unknown>, options: { version: number }): Uint8Array;
};

const HEADER = 127;
const NOT_COMPRESSED = 1;
const MVT = 1;

/** `layers`: GeoJSON by source layer. Tiles are cut for every zoom from 0 to `maxZoom`, where they hold anything. */
export function makePmtiles(layers: Record<string, FeatureCollection>, maxZoom: number): Buffer {
  const tiles = cut(layers, maxZoom);
  const directory = writeDirectory(tiles.map(({ id, data }) => [id, data.length]));
  const ids = Object.keys(layers).map((id) => ({ id, fields: {} }));
  const metadata = Buffer.from(JSON.stringify({ vector_layers: ids }));
  const body = Buffer.concat(tiles.map(({ data }) => data));

  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  const sections = [directory.length, metadata.length, 0, body.length];
  let offset = HEADER;
  for (const [index, length] of sections.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + index * 16);
    offset += length;
  }
  // Addressed tiles, entries, contents.
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(BigInt(tiles.length), at);
  header.writeUInt8(1, 96);
  header.writeUInt8(NOT_COMPRESSED, 97);
  header.writeUInt8(NOT_COMPRESSED, 98);
  header.writeUInt8(MVT, 99);
  header.writeUInt8(0, 100);
  header.writeUInt8(maxZoom, 101);
  // West, south, east, north in ten-millionths of a degree; the middle stays 0 0 0.
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, directory, metadata, body]);
}

function cut(layers: Record<string, FeatureCollection>, maxZoom: number): { id: number; data: Buffer }[] {
  const indexes = Object.entries(layers).map(
    ([name, data]) =>
      [name, new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0 })] as const,
  );
  const wanted = new Set(
    indexes.flatMap(([, { tileCoords }]) => tileCoords.map(({ z, x, y }) => `${z}/${x}/${y}`)),
  );
  return [...wanted]
    .map((name) => {
      const [z, x, y] = name.split('/').map(Number) as [number, number, number];
      const found = indexes
        .map(([layer, index]) => [layer, index.getTile(z, x, y)] as const)
        .filter(([, tile]) => tile);
      return {
        id: zxyToTileId(z, x, y),
        data: Buffer.from(fromGeojsonVt(Object.fromEntries(found), { version: 2 })),
      };
    })
    .sort((a, b) => a.id - b.id);
}

/** Ids as steps, run lengths, lengths, offsets; 0 is "right behind the one before". */
function writeDirectory(entries: readonly (readonly [id: number, length: number])[]): Buffer {
  const bytes: number[] = [];
  const write = (value: number) => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) {
        bytes.push(rest);
        return;
      }
      bytes.push((rest % 128) + 128);
    }
  };
  write(entries.length);
  let last = 0;
  for (const [id] of entries) {
    write(id - last);
    last = id;
  }
  for (const _ of entries) write(1);
  for (const [, length] of entries) write(length);
  for (const index of entries.keys()) write(index === 0 ? 1 : 0);
  return Buffer.from(bytes);
}
