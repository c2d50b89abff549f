/** The standing pages of a new edition: short, true of the engine, and to be made the network's own. Knows no record. */
import type { StarterLocale } from './starterStory.ts';

type Page = { title: string; description: string; text: string };

const pages: Record<StarterLocale, Record<string, Page>> = {
  en: {
    about: {
      title: 'About',
      description: 'What {name} is, who stands behind it, how its facts are gathered and checked.',
      text: `Say here who you are, whom you speak for and whom you do not, and how you can be reached.

So far every place, project and number in {name} is invented.

## How facts get in

Each number is a record: a value, what it counts, the date it describes and the source it was read in. Pages show the record; they do not retype it.

- A **target** is not a result, and money that was announced is not money that was received.
- A status has a **date**.
- **Unknown** is written as unknown.`,
    },
    boundaries: {
      title: 'Names and borders',
      description: 'Which borders and names the maps use, where they come from, what is drawn dashed.',
      text: `A map takes a position whether it wants to or not. This page says which one ours takes.

Country shapes come from the Visionscarto world atlas, built on Natural Earth. **Solid lines** are borders that the maps treat as settled; **dashed lines** are not settled, and each is listed below with its reason. No front line is ever drawn.

One reviewed table decides how a place is written in each language. A mark stands for the centre of a community and nothing finer.`,
    },
    safeguarding: {
      title: 'Safeguarding',
      description:
        'How the children this edition is about are protected, in pictures, numbers, places and words.',
      text: `These rules come before every other consideration.

- A child who can be recognised is shown only with the guardian’s consent and the child’s own agreement, and never together with displacement, conflict, justice, health or abuse.
- Small counts of children are not published, because in a small town they can point at a child.
- We do not publish where shelters are.
- A child is never named.

Name here the person who looks at each picture and each story before it is published.`,
    },
    accessibility: {
      title: 'Accessibility',
      description: 'How these pages are built to be read by everyone, and what is known to fall short.',
      text: `We aim at the Web Content Accessibility Guidelines, level AA, on every page and in every language.

Every page is whole without scripts. Every map and chart has a title, and the same values as a table or a list on the same page. Marks differ by shape as well as colour.

If something stands in your way, tell us through “Suggest a correction” at the foot of the page.`,
    },
  },
  uk: {
    about: {
      title: 'Про видання',
      description: 'Що таке {name}, хто за ним стоїть, як тут збирають і перевіряють факти.',
      text: `Скажіть тут, хто ви, від чийого імені говорите, а від чийого ні, і як вам написати.

Поки що всі місця, проєкти й числа у виданні {name} вигадано.

## Звідки беруться факти

Кожне число — це запис: значення, що воно рахує, якої дати стосується і в якому джерелі його прочитано. Сторінки показують запис, а не переписують його.

- **Ціль** — ще не результат, а оголошені гроші — ще не отримані.
- Статус має **дату**.
- **Невідоме** так і названо невідомим.`,
    },
    boundaries: {
      title: 'Назви й кордони',
      description: 'Які кордони й назви на мапах, звідки вони, що проведено пунктиром.',
      text: `Мапа займає позицію, хоче вона того чи ні. Ця сторінка каже, яку позицію займає наша.

Обриси країн узято з атласу Visionscarto, побудованого на Natural Earth. **Суцільні лінії** — кордони, які мапи вважають усталеними; **пунктирні** не усталені, і кожну з них названо нижче з поясненням. Лінію фронту не проведено ніколи.

Як писати назву кожною мовою, вирішує одна перевірена таблиця. Позначка стоїть у центрі громади й не точніше.`,
    },
    safeguarding: {
      title: 'Захист дітей',
      description: 'Як це видання береже дітей, про яких розповідає: у зображеннях, числах, місцях і словах.',
      text: `Ці правила важливіші за будь-які інші міркування.

- Дитину, яку можна впізнати, показують лише за згодою опікуна й самої дитини та ніколи разом із переселенням, війною, правосуддям, хворобою чи насильством.
- Малих чисел дітей не публікуємо: у невеликому місті вони можуть вказати на дитину.
- Не пишемо, де розташовано укриття.
- Дитину ніколи не називаємо на ім’я.

Назвіть тут людину, яка переглядає кожне зображення й кожну розповідь перед публікацією.`,
    },
    accessibility: {
      title: 'Доступність',
      description: 'Як ці сторінки зроблено, щоб їх міг прочитати кожен, і чого ще бракує.',
      text: `Ми дотримуємося Настанов із доступності вебвмісту, рівень AA, на кожній сторінці й кожною мовою.

Кожна сторінка повна й без скриптів. Кожна мапа й діаграма має назву, а ті самі значення стоять у таблиці чи переліку на тій самій сторінці. Позначки різняться не лише кольором, а й формою.

Якщо вам щось заважає, напишіть через «Запропонувати виправлення» внизу сторінки.`,
    },
  },
};

/** Address and text of each standing page in one language. */
export function standingPages(locale: StarterLocale, name: string, day: string): Record<string, string> {
  const own = (text: string) => text.replaceAll('{name}', name);
  return Object.fromEntries(
    Object.entries(pages[locale]).map(([slug, { title, description, text }]) => [
      slug,
      `---\ntitle: ${title}\ndescription: ${JSON.stringify(own(description))}\nverified: '${day}'\nsources: []\n---\n\n${own(text)}\n`,
    ]),
  );
}
