/** Words for awards and what became of those who won them. */
import type { CodeTable } from './table.ts';

export const awardCodes = {
  'project/no-next': {
    severity: 'error',
    text: {
      en: 'the project won "{award}" of {edition} but "next" does not say what happened since',
      uk: 'проєкт здобув «{award}» ({edition}), але «next» не каже, що було далі',
    },
    help: {
      en: 'fill "next"; if nothing was found, say so: "state": "unknown"',
      uk: 'заповніть «next»; якщо нічого не знайшли, так і скажіть: "state": "unknown"',
    },
    why: {
      en: 'An award is one evening. A reader must learn whether what was praised still exists.',
      uk: 'Нагорода — це один вечір. Читач має дізнатися, чи існує ще те, за що її дали.',
    },
    wrong: '"next": null',
    right: '"next": { "state": "unknown", … }',
  },
  'project/evidence-beyond': {
    severity: 'error',
    text: {
      en: 'level "{level}" of evidence is claimed, but the record has {lack}',
      uk: 'заявлено рівень доказів «{level}», але в записі {lack}',
    },
    help: {
      en: 'lower "standard", or record what the source shows',
      uk: 'знизьте «standard» або запишіть те, що показує джерело',
    },
    why: {
      en: 'From the second level on a scale of evidence speaks of data that show a change, from the third of a cause. An award is neither.',
      uk: 'Від другого рівня шкала доказів говорить про дані, що показують зміну, від третього — про причину. Нагорода не є ні тим, ні іншим.',
    },
    wrong: '"results": [], "evidence": { "level": "described", "standard": "3", … }',
    right: '"results": [], "evidence": { "level": "described", "standard": "1", … }',
  },
  'award/two-winners': {
    severity: 'error',
    text: {
      en: '"{other}" already won {category} of {award} {edition}',
      uk: '«{other}» вже здобув {category} ({award}, {edition})',
    },
    help: {
      en: 'if both won, name the category in "ties" of that edition',
      uk: 'якщо перемогли обидва, впишіть категорію до «ties» цього випуску',
    },
    why: {
      en: 'Most categories have one winner, so two of them are a slip unless the award says that it named several.',
      uk: 'Переможець зазвичай один, тож два — це описка, хіба що сама нагорода назвала кількох.',
    },
    wrong: '"status": "winner"    (in two projects)',
    right: '"ties": ["play-leisure"]    (in the edition of the award)',
  },
  'award/tie-of-one': {
    severity: 'error',
    text: {
      en: '"{category}" is declared a tie in {edition}, but fewer than two projects won it',
      uk: '«{category}» записано як поділену у випуску {edition}, але переможців менше двох',
    },
    why: {
      en: 'A tie without two winners means that a winner is missing, or that there was none.',
      uk: 'Якщо нагороду поділили, а переможців менше двох, то когось бракує або поділу не було.',
    },
    wrong: '"ties": ["play-leisure"]    (one winner)',
    right: '"ties": []',
  },
  'award/before-it-began': {
    severity: 'error',
    text: {
      en: 'the edition "{edition}" is of {found}, but the award exists since {since}',
      uk: 'випуск «{edition}» — {found}, а нагорода існує з {since}',
    },
    why: {
      en: 'An award has no editions before it began: one of the two dates is mistaken.',
      uk: 'До своєї появи нагорода не мала випусків: одна з дат хибна.',
    },
    wrong: '"since": "2019", "editions": [{ "id": "2017" }]',
    right: '"since": "2017", "editions": [{ "id": "2017" }]',
  },
  'award/edition-year': {
    severity: 'error',
    text: {
      en: 'the edition "{edition}" is dated {found}, in another year',
      uk: 'випуск «{edition}» датовано {found}, тобто іншим роком',
    },
    why: {
      en: 'An edition is named by its year, and its address keeps that name for good.',
      uk: 'Випуск названо за роком, і ця назва назавжди лишається в адресі.',
    },
    wrong: '"id": "2021", "date": "2022-11-17"',
    right: '"id": "2021", "date": "2021-11-17"',
  },
  'award/date-outside': {
    severity: 'error',
    text: {
      en: 'the recognition is of {found}, but {award} {edition} was given in {year}',
      uk: 'відзнаку датовано {found}, але {award} {edition} вручали {year} року',
    },
    why: {
      en: 'A project is recognised at an edition of the award, in its year.',
      uk: 'Проєкт відзначають на випуску нагороди, того самого року.',
    },
    wrong: '"edition": "2021", "date": "2023-11-17"',
    right: '"edition": "2021", "date": "2021-11-17"',
  },
  'award/recognised-twice': {
    severity: 'error',
    text: {
      en: 'the project is already in {category} of {award} {edition}, at {other}',
      uk: 'проєкт уже записано в {category} ({award}, {edition}), див. {other}',
    },
    help: {
      en: 'keep the higher of the two: a winner was a finalist before',
      uk: 'залиште вищу з двох відзнак: переможець перед тим був фіналістом',
    },
    why: {
      en: 'One entry in one category is one recognition.',
      uk: 'Одна заявка в одній категорії — одна відзнака.',
    },
    wrong: '[{ "status": "finalist", … }, { "status": "winner", … }]',
    right: '[{ "status": "winner", … }]',
  },
} as const satisfies CodeTable;
