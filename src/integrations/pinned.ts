/** Writes beside every live frame the same frame as one file of its own; knows folders, not what a frame shows. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dyesOf, makePinned, type PinStyle, pinCss } from '#publish/pinned';

const frame = /(?:^|\/)embed\/(?:community|project|story)\/[^/]+\/?$/;

/** `pages`: paths such as `uk/embed/community/ua-bakhmut/`; `out`: the built site. Returns how many were written. */
export function writePinned(pages: readonly string[], out: string): number {
  const styles = new Map<string, PinStyle>();
  const styleOf = (html: string): PinStyle => {
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
    const dyes = dyesOf(html);
    const key = [...sheets, ...dyes].join(' ');
    let made = styles.get(key);
    if (!made) {
      const css = sheets.map((href) => readFileSync(join(out, href), 'utf8')).join('\n');
      const style = pinCss(css, dyes);
      made = { style, hash: createHash('sha256').update(style).digest('base64') };
      styles.set(key, made);
    }
    return made;
  };
  let count = 0;
  for (const page of pages) {
    if (!frame.test(page)) continue;
    const html = readFileSync(join(out, page, 'index.html'), 'utf8');
    const file = join(out, `${page.replace(/\/$/, '')}.html`);
    // The file of the build before may share its bytes with a cache.
    rmSync(file, { force: true });
    writeFileSync(file, makePinned(html, styleOf(html)));
    count += 1;
  }
  return count;
}
