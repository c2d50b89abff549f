/** Words for identifiers: whose they are, and whether they lead anywhere. */
import type { CodeTable } from './table.ts';

export const referenceCodes = {
  'identity/file-name': {
    severity: 'error',
    text: {
      en: 'the record calls itself "{id}" but its file is named "{name}.json"',
      uk: 'запис зве себе «{id}», а файл названо «{name}.json»',
    },
    help: {
      en: 'rename the file to "{id}.json", unless the id was mistyped: published ids never change',
      uk: 'перейменуйте файл на «{id}.json», якщо тільки не помилилися в id: опубліковані id не змінюють',
    },
    why: {
      en: 'The file name is the address of the page. With two names for one record, links would lead nowhere.',
      uk: 'Назва файлу — це адреса сторінки. Якби запис мав дві назви, посилання вели б у нікуди.',
    },
    wrong: 'data/figures/park.json\n{ "id": "parks" }',
    right: 'data/figures/parks.json\n{ "id": "parks" }',
  },
  'identity/duplicate': {
    severity: 'error',
    text: {
      en: '"{id}" is the id of another record of this kind',
      uk: '«{id}» — це id іншого запису цього виду',
    },
    help: { en: 'the other is in {other}', uk: 'інший — у файлі {other}' },
    why: {
      en: 'An id names one thing for ever. Shared by two, it would show one and hide the other.',
      uk: 'Id назавжди називає щось одне. Якби він був у двох, один запис показували б, а другий ховали.',
    },
    wrong: '[{ "id": "play" }, { "id": "play" }]',
    right: '[{ "id": "play" }, { "id": "care" }]',
  },
  'reference/unknown': {
    severity: 'error',
    text: { en: '{kind} "{id}" does not exist', uk: '{kind} «{id}» не існує' },
    help: { en: 'did you mean "{suggestion}"?', uk: 'може, «{suggestion}»?' },
    otherwise: { en: 'there are: {known}', uk: 'є такі: {known}' },
    why: {
      en: 'What is named must have a record, so that a reader who follows it arrives somewhere.',
      uk: 'Те, що названо, мусить мати запис, щоб читач, перейшовши за посиланням, кудись потрапив.',
    },
    wrong: '"award": "inspire-2020"',
    right: '"award": "play-2021"',
  },
  'text/default-language': {
    severity: 'error',
    text: {
      en: '"{field}" has no text in "{locale}", the language every text must have',
      uk: 'у «{field}» немає тексту мовою «{locale}», а нею має бути кожен текст',
    },
    why: {
      en: 'A text missing in a reader’s language is shown in the default one; missing there, it would be missing everywhere.',
      uk: 'Текст, якого немає мовою читача, показують основною мовою; якщо немає й нею, його немає ніде.',
    },
    wrong: '"names": { "uk": "Лінденфорд" }',
    right: '"names": { "en": "Lindenford", "uk": "Лінденфорд" }',
  },
} as const satisfies CodeTable;
