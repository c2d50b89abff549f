/** The example story of a new edition, in each language, and the skeleton of any new story. Knows words and components. */

export type StarterLocale = 'en' | 'uk';

const words = {
  en: {
    title: 'Example story',
    standfirst: 'An invented text that shows what a story is made of. Put your own in its place.',
    text: `This story is invented, like everything else in this edition so far. It is here so that you can see how the parts work together, and change them one by one.

## A number with its source

By an invented count <Figure id="example-children" />. The number is not typed here: it is a record, and a reader opens it to see its date and its source. A statement that has no number names its source beside it.<Cite id="example-source" />

## A place on a map

<Map kind="places" communities="xa-example-town, xa-example-village" title="Two invented places, where no town can be" />

The places stand in the sea, so that nobody takes them for real ones.

## What is not known

Nobody knows what became of the playground, because it never was.`,
  },
  uk: {
    title: 'Умовна розповідь',
    standfirst: 'Вигаданий текст, який показує, з чого складається розповідь. Поставте на його місце свій.',
    text: `Цю розповідь вигадано, як і все інше в цьому виданні дотепер. Вона тут для того, щоб ви побачили, як частини працюють разом, і міняли їх одну за одною.

## Число з джерелом

За вигаданим підрахунком <Figure id="example-children" />. Числа тут не набрано: це запис, і читач відкриває його, щоб побачити дату й джерело. Твердження без числа називає джерело поруч.<Cite id="example-source" />

## Місце на мапі

<Map kind="places" communities="xa-example-town, xa-example-village" title="Два вигадані місця там, де міста бути не може" />

Ці місця стоять у морі, щоб ніхто не сприйняв їх за справжні.

## Чого не відомо

Ніхто не знає, що сталося з майданчиком, бо його ніколи не було.`,
  },
} as const satisfies Record<StarterLocale, object>;

/** `translation`: lines of front matter about the original; empty for the original itself. */
export function starterStory(locale: StarterLocale, day: string, translation: string): string {
  const { title, standfirst, text } = words[locale];
  return `---
title: ${title}
standfirst: ${standfirst}
published: '${day}'
themes: [play]
communities: [xa-example-town, xa-example-village]
projects: [example-playground]
sources: [example-source]
${translation}---

${text}
`;
}
