/**
 * A live frame as one file that never changes: its styles inside, allowed by their hash alone, and no address that a
 * browser would fetch. Works on the built HTML's own form; knows no file.
 */

/** The styles of a pinned frame, and the SHA-256 of their text, base64. */
export interface PinStyle {
  style: string;
  hash: string;
}

/** The pattern's colours that a page uses: `dye-3`. Frames with the same ones share their styles. */
export const dyesOf = (html: string): string[] =>
  [...new Set([...html.matchAll(/\bdye-\d+\b/g)].map(([dye]) => dye))].sort();

/**
 * What the page uses of its styles. Faces are fetched, so they go, and the system's fonts behind them are left; so do
 * the dyes of other patterns, and properties that nothing reads any more.
 */
export function pinCss(css: string, dyes: readonly string[]): string {
  let left = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .replace(/\.(dye-\d+)\s*\{[^}]*\}/g, (rule, dye: string) => (dyes.includes(dye) ? rule : ''));
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/(?<=[{;\s])(--[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g, (property, name: string) =>
      before.includes(`var(${name})`) || before.includes(`var(${name},`) ? property : '',
    );
  }
  return left.trim();
}

/** The page with everything inside. Throws when something is left that would be fetched or run. */
export function makePinned(html: string, { style, hash }: PinStyle): string {
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'`;
  // Written by functions: what stands in a style is no pattern of replacement.
  const pinned = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<link rel="(?:stylesheet|preload|modulepreload|icon)"[^>]*>/g, '')
    .replace('<head>', () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('<p class="em-pin" hidden>', '<p class="em-pin">');
  // Words may speak of "@import" and "url(…)"; only a style can mean it.
  const [left] =
    /<(?:script|iframe|img|object|embed|link rel="stylesheet")\b/.exec(pinned) ??
    /<\/|@import|url\((?!#)/.exec(style) ??
    [];
  if (left) throw new Error(`A pinned frame would still fetch or run something: ${left}`);
  return pinned;
}
