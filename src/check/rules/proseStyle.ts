/** How a text is set: its language's quotation marks and apostrophe, its script, and no word of two scripts. */
import type { Finding } from '../diagnostic.ts';
import type { Passage } from './storyBody.ts';
import { spanIn } from './storyBody.ts';

/** Opening and closing marks; other languages are left to their editors. */
const quotes: Record<string, readonly [string, string]> = { en: ['“', '”'], uk: ['«', '»'] };
const scripts: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Geor: /\p{Script=Georgian}/u,
  Armn: /\p{Script=Armenian}/u,
};
const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
/** Letters that look the same in both scripts. */
const twins = /^[aceiopsxyABCEHIKMOPTXYасеіорѕхуАВСЕНІКМОРТХУ]+$/u;

export function findStyleFaults(passage: Passage, locale: string): Finding[] {
  const findings: Finding[] = [];
  const { text } = passage;
  const say = (code: Finding['code'], at: number, found: string, args: Finding['args'], put?: string) => {
    const span = spanIn(passage, at, found.length);
    // Words in front matter and attributes stand inside quotation marks of their own, which a fix could break.
    const fix =
      put === undefined || passage.kind === 'words'
        ? undefined
        : [{ start: span[0], end: span[1], text: put }];
    findings.push({ code, path: [], args, span, ...(fix ? { fix } : {}) });
  };
  const language = locale.split('-')[0] ?? locale;
  const marks = quotes[language];

  if (marks) {
    let isOpen = false;
    const straight = [...text.matchAll(/(?<!\\)"/g)];
    for (const { index } of straight) {
      const put = straight.length % 2 ? undefined : isOpen ? marks[1] : marks[0];
      say('prose/straight-quote', index, '"', { opening: marks[0], closing: marks[1] }, put);
      isOpen = !isOpen;
    }
    if (language === 'uk') {
      for (const { 0: found, index } of text.matchAll(/“[^“”]*”/g)) {
        say(
          'prose/quote-style',
          index,
          found,
          { opening: marks[0], closing: marks[1] },
          `«${found.slice(1, -1)}»`,
        );
      }
    }
    for (const { 0: found, index } of text.matchAll(/(?<=\p{L})['`´ʼ‘](?=\p{L})/gu)) {
      say('prose/apostrophe', index, found, { found }, '’');
    }
  }

  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!latin.test(word) || !cyrillic.test(word)) continue;
    const letters = [...word];
    const fewer = letters.filter((letter) => latin.test(letter));
    const others = letters.filter((letter) => cyrillic.test(letter));
    const minority = fewer.length <= others.length ? fewer : others;
    if (twins.test(minority.join(''))) {
      say('prose/mixed-script', index, word, { found: word, letters: [...new Set(minority)].join(' ') });
    }
  }

  const script = scripts[scriptOf(locale)];
  if (script) findings.push(...findForeignScript(passage, locale, script));
  return findings;
}

/** A passage mostly in another script, or a run of common words in one; names and titles are capitalised and pass. */
function findForeignScript(passage: Passage, locale: string, script: RegExp): Finding[] {
  const words = [...passage.text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu)].map(({ 0: word, index }) => ({
    word,
    at: index,
    isForeign: !script.test(word) && /\p{L}/u.test(word),
  }));
  let run: typeof words = [];
  const findings: Finding[] = [];
  const close = () => {
    const common = run.filter(({ word }) => /^\p{Ll}/u.test(word)).length;
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= 5 && common * 2 >= run.length) {
      const length = last.at + last.word.length - first.at;
      const found = passage.text.slice(first.at, first.at + Math.min(length, 40));
      findings.push({
        code: 'translation/script',
        path: [],
        args: { found: length > 40 ? `${found}…` : found, locale },
        span: spanIn(passage, first.at, found.length),
      });
    }
    run = [];
  };
  for (const one of words) {
    if (one.isForeign) run.push(one);
    else close();
  }
  close();
  return findings;
}

const known = new Map<string, string>();

function scriptOf(locale: string): string {
  let script = known.get(locale);
  if (script === undefined) {
    script = new Intl.Locale(locale).maximize().script ?? '';
    known.set(locale, script);
  }
  return script;
}
