/** The words of the comment on a proposed change, in both languages. */
import { countNoun } from './words.ts';

export const commentWords = {
  en: {
    broken: (count: number) =>
      count === 1
        ? 'One mistake to mend before this can be published'
        : `${count.toLocaleString('en')} mistakes to mend before this can be published`,
    doubtful: (count: number) =>
      count === 1 ? 'Good to go, with one thing to look at' : `Good to go, with ${count} things to look at`,
    fine: 'Nothing to mend',
    unchanged: 'No page of the site changes.',
    pages: (count: number) => (count === 1 ? '1 page changes' : `${count.toLocaleString('en')} pages change`),
    added: 'New',
    changed: 'Changed',
    removed: 'Gone',
    others: (count: number) => `${count.toLocaleString('en')} data files and pictures change with them.`,
    line: 'line',
    edit: 'mend it here',
    why: 'why',
    advice: 'How to mend it',
    left: (count: number) => `… and ${count.toLocaleString('en')} more.`,
    look: 'To look at',
    preview: 'The whole site with this change',
    previewHow:
      'a zip: unpack it and open index.html; share images and posters are in it only where they change',
    gallery: 'Before and after',
    galleryHow: (count: number) => (count === 1 ? 'one page in pictures' : `${count} pages in pictures`),
    log: 'The log of this check',
    days: (days: number) => `Both are kept for ${days} days and ask you to be signed in.`,
    notBuilt: 'The preview is built once the mistakes are mended. Every new commit is checked again.',
    media:
      'A picture or recording was added or changed. No program sees who is in it: the safeguarding reviewer has to look before this is merged.',
    engine:
      'This change also touches the engine. The preview shows the content of the change with the engine as it is now; a maintainer reads the rest.',
    foot: (commit: string) => `Checked at commit ${commit} by the rules that are published now.`,
    language: 'In English',
  },
  uk: {
    broken: (count: number) => `Перш ніж публікувати, треба виправити: ${countNoun('uk', count, 'error')}`,
    doubtful: (count: number) => `Можна публікувати, але варто глянути: ${countNoun('uk', count, 'warning')}`,
    fine: 'Виправляти нічого',
    unchanged: 'Жодна сторінка сайту не змінюється.',
    pages: (count: number) => `Змінюється сторінок: ${count.toLocaleString('uk')}`,
    added: 'Нові',
    changed: 'Змінені',
    removed: 'Зникають',
    others: (count: number) =>
      `Разом із ними змінюється файлів даних і зображень: ${count.toLocaleString('uk')}.`,
    line: 'рядок',
    edit: 'виправити тут',
    why: 'чому так',
    advice: 'Як виправити',
    left: (count: number) => `… і ще ${count.toLocaleString('uk')}.`,
    look: 'Що подивитися',
    preview: 'Увесь сайт із цією зміною',
    previewHow:
      'архів zip: розпакуйте й відкрийте index.html; картки й плакати в ньому лише ті, що змінюються',
    gallery: 'До і після',
    galleryHow: (count: number) => `сторінок на знімках: ${count}`,
    log: 'Журнал перевірки',
    days: (days: number) =>
      `Обидва файли зберігаються ${days} днів; щоб їх відкрити, треба увійти в обліковий запис.`,
    notBuilt: 'Попередній перегляд з’явиться, коли помилки виправлять. Кожну нову зміну перевіряємо знову.',
    media:
      'Додано або змінено зображення чи запис. Жодна програма не бачить, хто на ньому: перш ніж приймати зміну, на нього має глянути відповідальний за захист дітей.',
    engine:
      'Ця зміна зачіпає й рушій. Попередній перегляд показує вміст зміни з теперішнім рушієм; решту читає супровідник.',
    foot: (commit: string) => `Перевірено на коміті ${commit} за правилами, чинними зараз.`,
    language: 'Українською',
  },
};
