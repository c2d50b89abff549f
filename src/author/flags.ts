/** Answers from flags alone: what was said, in the form records need it, and all that is missing or wrong at once. */
import { choose } from './choose.ts';
import { asksOf, type Kind } from './kinds.ts';
import { settlePlace } from './places.ts';
import { type Answers, type Ask, type Choice, type Desk, flagsOf, isAsked, isNeeded } from './question.ts';
import { say, wordsOf } from './words.ts';

export type Told = { answers: Answers; missing: { flag: string; help: string }[]; faults: string[] };

/** `flags`: by name, without the hyphens. Answers hold what could be settled, defaults filled in. */
export function readFlags(kind: Kind, flags: Readonly<Record<string, string>>, desk: Desk): Told {
  const answers: Record<string, string> = {};
  const missing: Told['missing'] = [];
  const faults: string[] = [];
  for (const ask of asksOf(kind)) {
    if (!isAsked(ask, answers, desk)) continue;
    for (const { flag, key, locale } of flagsOf(ask, desk)) {
      const isFirst = locale === null || locale === desk.site.defaultLocale;
      const said = flags[flag]?.trim() || undefined;
      const settled = settle(kind, ask, flag, said, answers, desk);
      if ('fault' in settled) faults.push(settled.fault);
      else if (settled.value) answers[key] = settled.value;
      else if (isFirst && isNeeded(ask, answers, desk))
        missing.push({ flag, help: wordsOf(kind, ask, desk.language).help });
    }
  }
  // What follows from other answers is not asked for before those are there.
  const follows = new Set(
    asksOf(kind).flatMap(({ key, initial }) => (initial || key === 'geonames' ? [key] : [])),
  );
  const first = missing.filter(({ flag }) => !follows.has(flag));
  return { answers, missing: first.length > 0 ? first : missing, faults };
}

/** One answer in the form records need; nothing said takes the default. */
export function settle(
  kind: Kind,
  ask: Ask,
  flag: string,
  said: string | undefined,
  answers: Answers,
  desk: Desk,
): { value: string | undefined } | { fault: string } {
  const { language } = desk;
  if (kind === 'community' && ask.key === 'geonames') {
    // Without a name or a country there is nothing to look up; those are missed by themselves.
    const ready = answers.country && answers[`name.${desk.site.defaultLocale}`];
    return ready ? settlePlace(said, answers, desk) : { value: undefined };
  }
  const value = said ?? ask.initial?.(answers, desk);
  if (!value) return { value: undefined };
  if (ask.choices) {
    const choices = ask.choices(answers, desk);
    const parts = ask.form === 'choices' ? value.split(',').map((part) => part.trim()) : [value];
    const chosen: string[] = [];
    for (const part of parts.filter(Boolean)) {
      const one = choose(part, choices);
      if ('near' in one)
        return said === undefined
          ? { value: undefined }
          : { fault: explain(flag, part, one.near, choices, desk) };
      chosen.push(one.value);
    }
    return { value: chosen.join(',') };
  }
  if (!hasForm(ask, value))
    return { fault: say(language, 'form', { flag, said: value, help: wordsOf(kind, ask, language).help }) };
  return { value };
}

export function hasForm({ form, pattern }: Ask, value: string): boolean {
  if (form === 'number') return /^-?\d[\d\s]*([.,]\d+)?$/.test(value);
  return pattern?.test(value) ?? true;
}

function explain(
  flag: string,
  said: string,
  near: readonly Choice[],
  all: readonly Choice[],
  { language }: Desk,
): string {
  const lines = near.map(({ value, label }) => `  ${value}${label === value ? '' : `   ${label}`}`);
  const head = say(language, 'unknown', { flag, said });
  if (lines.length > 0) return [head, say(language, 'near'), ...lines].join('\n');
  if (all.length === 0) return `${head} ${say(language, 'none')}`;
  return all.length <= 12
    ? `${head} ${say(language, 'all', { list: all.map(({ value }) => value).join(', ') })}`
    : head;
}
