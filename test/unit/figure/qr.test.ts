import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { layoutQr, QUIET_ZONE } from '#figure/qr';

/** What a camera sees of the path: `scale` pixels to a module, dark on light. */
function photograph({ d, size }: { d: string; size: number }, scale: number): ReturnType<typeof jsQR> {
  const side = Math.round(size * scale);
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Math.round(Number(y) * scale); py < Math.round((Number(y) + 1) * scale); py++)
      for (let px = Math.round(Number(x) * scale); px < Math.round((Number(x) + Number(width)) * scale); px++)
        pixels.fill(20, (py * side + px) * 4, (py * side + px) * 4 + 3);
  }
  return jsQR(pixels, side, side);
}

const longest = `https://kindredcities.example/uk/communities/${'es-mancomunidad-de-servicios-sociales-mejorada-velilla'}/`;

test.each([
  ['a short address', 'https://atlas.example/', 3],
  ['the longest address, printed', longest, 8],
  ['the longest address, on a phone', longest, 2.6],
  ['letters of every script', 'https://atlas.example/uk/громади/żółć/', 4],
])('the code of %s is read back whole', (_, address, scale) => {
  expect(photograph(layoutQr(address), scale)?.data).toBe(address);
});

test('the quiet zone is free on every side', () => {
  const { d, size } = layoutQr(longest);
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(QUIET_ZONE);
    expect(Number(y)).toBeGreaterThanOrEqual(QUIET_ZONE);
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - QUIET_ZONE);
    expect(Number(y)).toBeLessThan(size - QUIET_ZONE);
  }
});

test('modules that touch in a row are one piece', () => {
  const { d } = layoutQr(longest);
  const ends = new Set(
    [...d.matchAll(/M(\d+) (\d+)h(\d+)v/g)].map(([, x, y, width]) => `${Number(x) + Number(width)} ${y}`),
  );
  expect([...d.matchAll(/M(\d+ \d+)h/g)].filter(([, start]) => ends.has(start ?? ''))).toEqual([]);
});

test('a blot on the code does not matter', () => {
  const { d, size } = layoutQr(longest);
  const isBlot = (at: string) => Number(at) > size * 0.42 && Number(at) < size * 0.58;
  const stained = d.replace(/M(\d+) (\d+)h\d+v1h-\d+z/g, (bar, x, y) => (isBlot(x) && isBlot(y) ? '' : bar));
  expect(stained.length).toBeLessThan(d.length);
  expect(photograph({ d: stained, size }, 6)?.data).toBe(longest);
});
