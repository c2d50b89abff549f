/** A figure hangs together: its unit has words, its statements relate as it says, and an aim is not called a result. */
import { readSound } from '#source/file';
import { repository } from '#source/root';
import type { EntryRule, Finding, World } from '../diagnostic.ts';

/** Words that tell of something done, unless "to be" or "were meant to" stands before them. */
const told =
  /(?<!\b(to|be|been|being|meant to be|planned to be) )\b(received|reached|helped|trained|served|benefited|opened|delivered|obtained)\b/i;
const aims = new Set(['target', 'planned', 'announced']);
const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export const findFigureFaults: EntryRule = (entry, world) => {
  if (entry.collection === 'projects') return findAimsAsResults(entry.value.results, world);
  if (entry.collection === 'agreements') return findLonelyParts(entry.value.amounts);
  if (entry.collection !== 'figures') return [];
  const { unit, observations, relation, label } = entry.value;
  const findings: Finding[] = [];
  const count = observations.length;
  if (relation === 'single' && count > 1) {
    findings.push({ code: 'figure/single-of-many', path: ['relation'], args: { count } });
  }
  if (relation !== 'single' && count === 1) {
    findings.push({ code: 'figure/one-alone', path: ['relation'], args: { relation } });
  }
  if (relation === 'contradict' && count > 1) {
    const said = new Set(observations.map(({ value, range }) => JSON.stringify([value, range])));
    if (said.size === 1) findings.push({ code: 'figure/no-contradiction', path: ['relation'], args: {} });
  }
  const seen = new Set<string>();
  for (const [index, { source, asOf, value, range, locator }] of observations.entries()) {
    const key = JSON.stringify([source, asOf, value, range, locator]);
    if (seen.has(key))
      findings.push({ code: 'observation/twice', path: ['observations', index], args: { source } });
    seen.add(key);
  }
  const status = observations[0]?.status ?? '';
  const word = label.en && aims.has(status) ? told.exec(label.en)?.[0] : undefined;
  if (word)
    findings.push({ code: 'figure/aim-told-as-done', path: ['label', 'en'], args: { found: word, status } });
  findings.push(...findWordlessUnit(unit, world));
  return findings;
};

/** The first language of the edition that has no words for the unit. */
function findWordlessUnit(unit: string, world: World): Finding[] {
  if (unit === 'percent' || currencies.has(unit)) return [];
  for (const { code } of world.entries.site[0]?.value.locales ?? []) {
    const units = world.derive(`units ${code}`, (whole) => unitsOf(whole, code));
    if (units && !units.includes(unit)) {
      return [{ code: 'figure/unit-without-words', path: ['unit'], args: { unit, locale: code } }];
    }
  }
  return [];
}

const engineUnits = new Map<string, string[]>();

/**
 * Units with words in one language, the engine's and the edition's own; null when there is no file of that language,
 * or when one holds something else, which is told of itself.
 */
function unitsOf(world: World, locale: string): string[] | null {
  const own = ['messages', 'words'].map((folder) => world.text(`content/${folder}/${locale}.json`));
  if (own.some((text) => text !== null && !/^\s*\{/.test(text))) return null;
  let shipped = engineUnits.get(locale);
  if (!shipped) {
    shipped = unitsIn(readSound(repository, `content/messages/${locale}.json`));
    engineUnits.set(locale, shipped);
  }
  const units = [...shipped, ...own.flatMap(unitsIn)];
  return units.length > 0 ? [...new Set(units)] : null;
}

function unitsIn(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/"unit\.([a-z0-9-]+)(?:\.\w+)?"\s*:/g)].map(([, unit = '']) => unit);
}

function findAimsAsResults(results: readonly string[], world: World): Finding[] {
  return results.flatMap((id, index) => {
    const status = world.find('figures', id)?.value.observations[0]?.status ?? '';
    if (!aims.has(status)) return [];
    return [{ code: 'figure/aim-among-results', path: ['results', index], args: { id, status } } as const];
  });
}

/** A part of a total belongs to a total in the same currency: two currencies are never added up. */
function findLonelyParts(amounts: readonly { part: boolean; currency: string }[]): Finding[] {
  return amounts.flatMap(({ part, currency }, index) => {
    if (!part || amounts.some((other) => !other.part && other.currency === currency)) return [];
    return [
      {
        code: 'figure/part-without-total',
        path: ['amounts', index, 'currency'],
        args: { currency },
      } as const,
    ];
  });
}
