/** The fonts a saved picture needs, from the page's own sheets, as rules that carry their files; knows no words. */
import { toDataUri } from './picture.ts';

/** `@font-face` rules for the characters that each family sets; a file with none of them is left out. */
export async function embedFonts(letters: ReadonlyMap<string, string>): Promise<string> {
  const rules: Promise<string>[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of rulesOf(sheet.cssRules)) {
      const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
      const text = letters.get(family);
      const file = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (!text || !file || !covers(rule.style.getPropertyValue('unicode-range'), text)) continue;
      const address = new URL(file, sheet.href ?? document.baseURI);
      const weight = rule.style.getPropertyValue('font-weight');
      rules.push(
        fetch(address)
          .then((response) => response.blob())
          .then(toDataUri)
          .then(
            (data) =>
              `@font-face{font-family:${family};font-weight:${weight};src:url(${data.replace(/^data:[^;]*/, 'data:font/woff2')}) format("woff2")` +
              `;unicode-range:${rule.style.getPropertyValue('unicode-range')}}`,
          ),
      );
    }
  return (await Promise.all(rules)).join('');
}

function rulesOf(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule): CSSFontFaceRule[] => {
    if (rule instanceof CSSFontFaceRule) return [rule];
    return 'cssRules' in rule ? rulesOf(rule.cssRules as CSSRuleList) : [];
  });
}

/** Whether a `unicode-range` holds one of the characters. `U+4??` stands for U+400-4FF. */
function covers(range: string, text: string): boolean {
  if (!range) return true;
  const spans = range.split(',').map((part) => {
    const [first = '0', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last.replaceAll('?', 'F'), 16),
    ] as const;
  });
  return [...text].some((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return spans.some(([first, last]) => point >= first && point <= last);
  });
}
