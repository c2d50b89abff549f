/** Asks in a terminal what flags did not say, one question after another, with what is usual filled in. */

import type { Readable, Writable } from 'node:stream';
import { autocomplete, autocompleteMultiselect, isCancel, select, text } from '@clack/prompts';
import type { Language } from '#check/codes/table';
import { matches } from './choose.ts';
import { hasForm, settle } from './flags.ts';
import { asksOf, type Kind } from './kinds.ts';
import { findPlaces } from './places.ts';
import { type Answers, type Ask, type Choice, type Desk, flagsOf, isAsked, isNeeded } from './question.ts';
import { say, wordsOf } from './words.ts';

export type Terminal = { input: Readable; output: Writable };
/** Thrown when the person asked stops answering. */
export class Cancelled extends Error {}

const given = <Value>(answer: Value): Exclude<Value, symbol> => {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Value, symbol>;
};

/** `flags` are taken as said and not asked again, unless they lead to nothing. */
export async function interview(
  kind: Kind,
  flags: Readonly<Record<string, string>>,
  desk: Desk,
  terminal: Terminal,
): Promise<Answers> {
  const answers: Record<string, string> = {};
  for (const ask of asksOf(kind)) {
    if (!isAsked(ask, answers, desk)) continue;
    for (const { flag, key, locale } of flagsOf(ask, desk)) {
      if (flags[flag]) {
        const settled = settle(kind, ask, flag, flags[flag], answers, desk);
        if ('value' in settled && settled.value) {
          answers[key] = settled.value;
          continue;
        }
        if ('fault' in settled) terminal.output.write(`${settled.fault}\n`);
      }
      const need = isNeeded(ask, answers, desk) && (locale === null || locale === desk.site.defaultLocale);
      const answer = await askOne(kind, ask, { locale, need }, answers, desk, terminal);
      if (answer) answers[key] = answer;
    }
  }
  return answers;
}

async function askOne(
  kind: Kind,
  ask: Ask,
  { locale, need }: { locale: string | null; need: boolean },
  answers: Answers,
  desk: Desk,
  terminal: Terminal,
): Promise<string> {
  const { language } = desk;
  const { question, help } = wordsOf(kind, ask, language);
  const marks = [locale, need ? null : say(language, 'optional')].filter(Boolean).join(', ');
  const message = `${question}${marks ? ` (${marks})` : ''}\n${help}`;
  const initial = ask.initial?.(answers, desk);
  const choices =
    kind === 'community' && ask.key === 'geonames' ? placesFor(answers, desk) : ask.choices?.(answers, desk);
  const filter = (typed: string, option: { value: string; label?: string; hint?: string }) =>
    matches(typed, { label: option.label ?? '', ...option });
  const placeholder = say(language, 'typeToFind');
  if (choices && ask.form === 'choices') {
    if (choices.length === 0) return '';
    const picked = given(
      await autocompleteMultiselect<string>({
        ...terminal,
        message,
        options: [...choices],
        placeholder,
        required: need,
        filter,
        maxItems: 10,
      }),
    );
    return picked.join(',');
  }
  if (choices) {
    const none: Choice[] = need ? [] : [{ value: '', label: '—' }];
    const options = [...none, ...choices];
    if (options.length === 0) return '';
    const start = initial === undefined ? {} : { initialValue: initial };
    if (options.length <= 9) return given(await select<string>({ ...terminal, message, options, ...start }));
    return given(
      await autocomplete<string>({
        ...terminal,
        message,
        options,
        placeholder,
        filter,
        maxItems: 10,
        ...start,
      }),
    );
  }
  return askText(
    `${question}${marks ? ` (${marks})` : ''}`,
    help,
    { need, ask, initial },
    language,
    terminal,
  );
}

/** One line of text, held to its form; empty when it may be. */
export async function askText(
  question: string,
  help: string,
  { need, ask, initial }: { need: boolean; ask?: Ask; initial?: string | undefined },
  language: Language,
  terminal: Terminal,
): Promise<string> {
  const typed = given(
    await text({
      ...terminal,
      message: `${question}\n${help}`,
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (value = '') => {
        if (value.trim() === '') return need ? say(language, 'needed') : undefined;
        return !ask || hasForm(ask, value.trim()) ? undefined : say(language, 'formShort');
      },
    }),
  );
  return (typed ?? '').trim();
}

function placesFor(answers: Answers, desk: Desk): Choice[] {
  return [...findPlaces(answers, desk).choices, { value: 'none', label: say(desk.language, 'noneListed') }];
}
