/** Asks the device where it is, once and only when called; the answer stays in the page's memory. */

export type Position = readonly [lon: number, lat: number];

/** `none`: the browser has no such thing; `failed`: refused, or not found in time. */
export function askPosition(): Promise<Position | 'none' | 'failed'> {
  // Some browsers leave it out on pages that are not secure.
  if (!('geolocation' in navigator) || !navigator.geolocation) return Promise.resolve('none');
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done([coords.longitude, coords.latitude]),
      () => done('failed'),
      { timeout: 20_000, maximumAge: 600_000 },
    );
  });
}
