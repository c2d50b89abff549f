/** A new story as a file: front matter from the answers, and a skeleton of the vocabulary to be written over. */
import type { Answers, Desk } from './question.ts';

const skeletons: Record<
  string,
  { happened: string; write: string; where: string; map: string; next: string; open: string; unknown: string }
> = {
  en: {
    happened: 'What happened',
    write: 'Write here what happened, where and when, and who says so.',
    where: 'Where it is',
    map: 'The places of this story',
    next: 'What happened next',
    open: 'What is not known',
    unknown: 'Write here what you looked for and did not find.',
  },
  uk: {
    happened: 'Що сталося',
    write: 'Напишіть тут, що сталося, де й коли, і хто про це каже.',
    where: 'Де це',
    map: 'Місця цієї розповіді',
    next: 'Що було далі',
    open: 'Чого не відомо',
    unknown: 'Напишіть тут, чого ви шукали й не знайшли.',
  },
};

const list = (text: string | undefined): string[] =>
  (text ?? '').split(',').flatMap((part) => part.trim() || []);
/** JSON is YAML, so nothing an author types can be read as something else. */
const yaml = (value: unknown): string => JSON.stringify(value);

/** `extra`: fields of the front matter that no question of the table is about. */
export function writeStory(
  answers: Answers,
  desk: Desk,
  extra: Record<string, unknown>,
): Map<string, string> {
  const { locale = desk.site.defaultLocale, id } = answers;
  const words = skeletons[locale] ?? (skeletons.en as (typeof skeletons)[string]);
  const sources = list(answers.sources);
  const communities = list(answers.communities);
  const projects = list(answers.projects);
  const front: [string, unknown][] = [
    ['title', answers.title],
    ['standfirst', answers.standfirst],
    ['published', answers.published],
    ['themes', list(answers.themes)],
    ['communities', communities],
    ...(projects.length > 0 ? [['projects', projects] as [string, unknown]] : []),
    ['sources', sources],
    ...Object.entries(extra),
  ];
  const onMap = communities.filter(
    (one) => desk.entries.communities.find((entry) => entry.id === one)?.value.location,
  );
  const told = projects.find((one) => desk.entries.projects.find((entry) => entry.id === one)?.value.next);
  const figure = desk.entries.figures.find(({ value: { subject } }) =>
    subject.kind === 'community'
      ? communities.includes(subject.id)
      : subject.kind === 'project' && projects.includes(subject.id),
  );
  const parts = [
    `## ${words.happened}`,
    `${words.write}${sources[0] ? `<Cite id="${sources[0]}" />` : ''}`,
    ...(figure ? [`<Figure id="${figure.id}" />`] : []),
    ...(onMap.length > 0
      ? [
          `## ${words.where}`,
          `<Map kind="places" communities="${onMap.join(', ')}" title=${yaml(words.map)} />`,
        ]
      : []),
    ...(told ? [`## ${words.next}`, `<WhatHappenedNext project="${told}" />`] : []),
    `## ${words.open}`,
    words.unknown,
  ];
  const head = front.map(([name, value]) => `${name}: ${yaml(value)}`).join('\n');
  return new Map([[`content/stories/${locale}/${id}.mdx`, `---\n${head}\n---\n\n${parts.join('\n\n')}\n`]]);
}
