/** The questions of an import on a terminal. Knows how to ask; what follows from an answer is decided elsewhere. */
import { cancel, confirm, isCancel, log, select } from '@clack/prompts';
import { fill, type Language } from '#check/codes/table';
import type { Field } from '#intake/fields';
import { formatMapping } from '#intake/report';
import type { Ask } from '#intake/run';
import { letterOf } from '#source/sheet/table';

const words = {
  sheet: { en: 'Which sheet?', uk: 'Який аркуш?' },
  right: { en: 'Are the columns understood?', uk: 'Стовпці зрозуміло правильно?' },
  which: { en: 'Which column is otherwise?', uk: 'Який стовпець інший?' },
  none: { en: 'no more', uk: 'більше жоден' },
  holds: { en: 'What does it hold?', uk: 'Що в ньому?' },
  out: { en: 'leave it out', uk: 'не брати' },
  place: {
    en: 'Row {row}: which “{name}” ({country})?',
    uk: 'Рядок {row}: котре місце «{name}» ({country})?',
  },
  absent: { en: 'none of them: not in GeoNames', uk: 'жодне: у GeoNames його немає' },
  later: { en: 'decide later; nothing is written then', uk: 'вирішити потім; тоді нічого не записано' },
  write: { en: 'Write {count} files?', uk: 'Записати файли ({count})?' },
  done: {
    en: 'Written. Look at the records with npm start.',
    uk: 'Записано. Перегляньте записи через npm start.',
  },
  stopped: { en: 'Stopped; nothing has been written.', uk: 'Зупинено, нічого не записано.' },
} as const;

export function createQuestions(language: Language): Ask {
  const say = (key: keyof typeof words, args: Record<string, string | number> = {}) =>
    fill(words[key][language], args);
  /** The answer; null when the person broke off. */
  const answer = <Value>(given: Value): Exclude<Value, symbol> | null => {
    if (!isCancel(given)) return given as Exclude<Value, symbol>;
    cancel(say('stopped'));
    return null;
  };
  const yesNo = language === 'uk' ? { active: 'Так', inactive: 'Ні' } : {};
  return {
    sheet: async (names) =>
      answer(
        await select({ message: say('sheet'), options: names.map((value) => ({ value, label: value })) }),
      ),
    mapping: async (mapping, fields) => {
      const told = new Map<string, Field | null>();
      const columns = mapping.columns.map((column) => ({ ...column }));
      for (;;) {
        log.message(formatMapping({ ...mapping, columns }, language));
        const right = answer(await confirm({ message: say('right'), ...yesNo }));
        if (right === null) return null;
        if (right) return told;
        const shown = columns.filter(({ heading }) => heading !== '');
        const index = answer(
          await select({
            message: say('which'),
            options: [
              ...shown.map((column) => ({
                value: column.index,
                label: `${letterOf(column.index)}  ${column.heading} → ${column.to ?? say('out')}`,
              })),
              { value: -1, label: say('none') },
            ],
          }),
        );
        if (index === null) return null;
        const column = columns.find((one) => one.index === index);
        if (!column) return told;
        const to = answer(
          await select<string>({
            message: `${column.heading}: ${say('holds')}`,
            options: [{ value: '-', label: say('out') }, ...fields.map((value) => ({ value, label: value }))],
            maxItems: 12,
          }),
        );
        if (to === null) return null;
        column.to = to === '-' ? null : (to as Field);
        column.told = true;
        told.set(`@${letterOf(index)}`, column.to);
      }
    },
    place: async (question) =>
      answer(
        await select<number | 'none' | 'later'>({
          message: say('place', { row: question.row, name: question.name, country: question.country }),
          options: [
            ...question.candidates.map((place, index) => ({
              value: place.id,
              label: question.texts[index] ?? '',
            })),
            { value: 'none' as const, label: say('absent') },
            { value: 'later' as const, label: say('later') },
          ],
        }),
      ),
    write: async (count) => {
      const yes = answer(await confirm({ message: say('write', { count }), initialValue: false, ...yesNo }));
      if (yes) log.success(say('done'));
      else if (yes === false) log.info(say('stopped'));
      return yes === true;
    },
  };
}
