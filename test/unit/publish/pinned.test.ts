import { describe, expect, it } from 'vitest';
import { dyesOf, makePinned, pinCss } from '#publish/pinned';

const css =
  '@font-face{font-family:"Onest";src:url("/fonts/onest.woff2")}' +
  ':root{--red:#f00;--blue:#00f;--paint:var(--red);--unread:var(--blue)}' +
  '.dye-1{--d0:var(--red)}.dye-12{--d0:var(--blue)}.k0{fill:var(--d0)}p{color:var(--paint)}';
const page =
  '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="style-src \'self\'">' +
  '<link rel="stylesheet" href="/assets/build/a.css"></head><body><p class="paper dye-1">x</p>' +
  '<p class="em-pin" hidden>A copy.</p></body></html>';

describe('the styles of a pinned frame', () => {
  it('keep what the page shows, and lose faces, other dyes and what nothing reads', () => {
    expect(pinCss(css, dyesOf(page))).toBe(
      ':root{--red:#f00;--paint:var(--red);}.dye-1{--d0:var(--red)}.k0{fill:var(--d0)}p{color:var(--paint)}',
    );
  });
});

describe('a pinned frame', () => {
  const pinned = makePinned(page, { style: 'p{color:red}', hash: 'abc=' });

  it('opens with a policy that lets in its own styles alone, and says that it is a copy', () => {
    expect(pinned).toContain(
      `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-abc='`,
    );
    expect(pinned.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(pinned).toContain('<style>p{color:red}</style></head>');
    expect(pinned).toContain('<p class="em-pin">A copy.</p>');
    expect(pinned).not.toContain('/assets/');
  });

  it.each(['<script>1</script>', '<img src="/a.png">', '<iframe src="/"></iframe>'])(
    'is refused with %s in it',
    (more) => {
      expect(() => makePinned(page.replace('x</p>', `x</p>${more}`), { style: '', hash: '' })).toThrow(
        'would still fetch or run',
      );
    },
  );

  it.each(['p{background:url(/a.png)}', '@import "/a.css";', 'p{}</style><script>1</script>'])(
    'is refused when its styles fetch or end: %s',
    (style) => {
      expect(() => makePinned(page, { style, hash: '' })).toThrow('would still fetch or run');
    },
  );

  it('may speak of what it may not do, in words', () => {
    const words = 'A park by @import, url(x) and $&';
    const style = 'a[href$="x"]{color:red}/*$&*/';
    const made = makePinned(
      page.replace('x</p>', () => `${words}</p>`),
      { style, hash: '' },
    );
    expect(made).toContain(words);
    expect(made).toContain(`<style>${style}</style></head>`);
  });
});
