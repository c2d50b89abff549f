import { describe, expect, it } from 'vitest';
import { quiltSvg } from '#figure/pattern/quiltSvg';

const IDS = ['ua-bakhmut', 'pl-krakow', 'ua-lviv', 'kz-almaty', 'xk-prizren'];

describe('the quilt file', () => {
  it('is drawn alike each time', async () => {
    const svg = quiltSvg(IDS);
    expect(svg).toBe(quiltSvg(IDS));
    await expect(svg).toMatchFileSnapshot('../../../golden/pattern/quilt.svg');
  });

  it('carries its own colours and each motif once', () => {
    const svg = quiltSvg(IDS);
    expect(svg).not.toMatch(/oklch|var\(--(linen|ink)/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const match of svg.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(match[1]);
  });
});
