/** How a text is set: its language's quotation marks and apostrophe, its script, and no word of two scripts. */
import type { Finding } from '../diagnostic.ts';
import type { Passage } from './storyBody.ts';
import { spanIn } from './storyBody.ts';

/** Opening and closing marks; other languages are left to their editors. */
const quotes: Record<string, readonly [string, string]> = { en: ['“', '”'], uk: ['«', '»'] };
const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const scripts: Record<string, RegExp> = {
  Latn: latin,
  Cyrl: cyrillic,
  Grek: /\p{Script=Greek}/u,
  Geor: /\p{Script=Georgian}/u,
  Armn: /\p{Script=Armenian}/u,
};
/** Letters that look the same in both scripts. */
const twins = /^[aceiopsxyABCEHIKMOPTXYасеіорѕхуАВСЕНІКМОРТХУ]+$/u;

export function findStyleFaults(passage: Passage, locale: string): Finding[] {
  const findings: Finding[] = [];
  const { text } = passage;
  type Put = { at: number; put: string };
  const say = (code: Finding['code'], at: number, found: string, args: Finding['args'], puts: Put[] = []) => {
    const span = spanIn(passage, at, found.length);
    // Words in front matter and attributes stand inside quotation marks of their own, which a fix could break.
    const fix =
      passage.kind === 'words'
        ? []
        : puts.map((one) => {
            const [start, end] = spanIn(passage, one.at, 1);
            return { start, end, text: one.put };
          });
    findings.push({ code, path: [], args, span, ...(fix.length ? { fix } : {}) });
  };
  const language = locale.split('-')[0] ?? locale;
  const marks = quotes[language];
  const pair = { opening: marks?.[0] ?? '', closing: marks?.[1] ?? '' };

  if (marks) {
    // Two and two are a pair; when one is left over, nobody can tell which, and all are left to the author.
    const straight = [...text.matchAll(/(?<!\\)"/g)].map(({ index }) => index);
    if (straight.length % 2) for (const at of straight) say('prose/straight-quote', at, '"', pair);
    else {
      for (let one = 0; one < straight.length; one += 2) {
        const [open = 0, end = 0] = straight.slice(one, one + 2);
        const found = text.slice(open, end + 1);
        const fixes = [
          { at: open, put: marks[0] },
          { at: end, put: marks[1] },
        ];
        say('prose/straight-quote', open, found, pair, fixes);
      }
    }
    if (language === 'uk') {
      for (const { 0: found, index } of text.matchAll(/“[^“”]*”/g)) {
        const puts = [
          { at: index, put: marks[0] },
          { at: index + found.length - 1, put: marks[1] },
        ];
        say('prose/quote-style', index, found, pair, puts);
      }
    }
    for (const { 0: found, index } of text.matchAll(/(?<=\p{L})['`´ʼ‘](?=\p{L})/gu)) {
      say('prose/apostrophe', index, found, { found }, [{ at: index, put: '’' }]);
    }
  }

  const isMixed = latin.test(text) && cyrillic.test(text);
  for (const { 0: word, index } of isMixed ? text.matchAll(/[\p{L}\p{M}]+/gu) : []) {
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
  if (script && hasOther(text, script)) findings.push(...findForeignScript(passage, locale, script));
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

/** Whether a text has letters outside a script; long marks and signs of no script do not count. */
function hasOther(text: string, script: RegExp): boolean {
  for (const other of Object.values(scripts)) if (other !== script && other.test(text)) return true;
  return false;
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
