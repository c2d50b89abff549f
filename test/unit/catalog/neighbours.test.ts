import { describe, expect, it } from 'vitest';
import { createNeighbourFinder } from '#catalog/neighbours';
import type { Community } from '#model/community';

const at = (id: string, lon: number, lat: number) =>
  ({ id, location: { lon, lat, precision: 'centre', gazetteer: 'geonames' } }) as unknown as Community;

describe('neighbours', () => {
  it('are the nearest on the ground, not the nearest in degrees', () => {
    // At 60° north a degree of longitude is half a degree of latitude.
    const origin = at('o', 25, 60);
    const find = createNeighbourFinder([origin, at('east', 26.5, 60), at('north', 25, 61)]);
    expect(find(origin, 2).map(({ id }) => id)).toEqual(['east', 'north']);
  });

  it('cross the antimeridian', () => {
    const origin = at('o', 179.9, -17);
    const find = createNeighbourFinder([origin, at('west', 175, -17), at('across', -179.9, -17)]);
    expect(find(origin, 1).map(({ id }) => id)).toEqual(['across']);
  });

  it('agree with looking at every pair', () => {
    const places = Array.from({ length: 300 }, (_, index) =>
      at(`p${index}`, (index * 37) % 90, ((index * 53) % 120) / 2),
    );
    const find = createNeighbourFinder(places);
    for (const place of places.slice(0, 40)) {
      const own = place.location ?? { lon: 0, lat: 0 };
      const slow = places
        .filter((other) => other !== place)
        .map((other) => {
          const east = ((other.location?.lon ?? 0) - own.lon) * Math.cos((own.lat * Math.PI) / 180);
          return east ** 2 + ((other.location?.lat ?? 0) - own.lat) ** 2;
        })
        .sort((a, b) => a - b)
        .slice(0, 4);
      const fast = find(place, 4).map((other) => {
        const east = ((other.location?.lon ?? 0) - own.lon) * Math.cos((own.lat * Math.PI) / 180);
        return east ** 2 + ((other.location?.lat ?? 0) - own.lat) ** 2;
      });
      for (const [index, distance] of slow.entries()) expect(fast[index]).toBeCloseTo(distance, 6);
    }
  });

  it('are none for a place without coordinates', () => {
    const lost = { id: 'lost', location: null } as unknown as Community;
    expect(createNeighbourFinder([lost, at('a', 1, 1)])(lost, 4)).toEqual([]);
  });
});
