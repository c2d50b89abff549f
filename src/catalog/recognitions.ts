/** A project's place in an award, in words: who gave it, which edition and category, winner or not. */
import { paths } from '#i18n/paths';
import type { Project, Recognition } from '#model/project';
import type { Context, Text } from './context.ts';
import { getRecord } from './store.ts';

export interface RecognitionView {
  award: Text;
  edition: string;
  editionHref: string;
  category: Text;
  status: Recognition['status'];
  /** "Winner, 2021" */
  word: string;
  prize: Text | null;
  date: string | null;
  note: Text | null;
  sources: readonly string[];
}

export function describeRecognition(context: Context, recognition: Recognition): RecognitionView {
  const award = getRecord(context.store, 'awards', recognition.award);
  const edition = award.editions.find((entry) => entry.id === recognition.edition);
  const category = edition?.categories.find((entry) => entry.id === recognition.category);
  if (!edition || !category) {
    throw new Error(
      `Award "${recognition.award}" has no edition "${recognition.edition}" with category "${recognition.category}".`,
    );
  }
  return {
    award: context.text(award.names),
    edition: edition.id,
    editionHref: context.href(paths.edition(award.id, edition.id)),
    category: context.text(category.names),
    status: recognition.status,
    word: context.t(`recognition.${recognition.status}`, { year: edition.id }),
    prize: recognition.prize ? context.text(recognition.prize) : null,
    date: recognition.date ? context.format.date(recognition.date) : null,
    note: recognition.note ? context.text(recognition.note) : null,
    sources: recognition.sources,
  };
}

const order: readonly Recognition['status'][] = ['winner', 'finalist', 'submission'];

/** The highest place a project reached, and the newest of equals. */
export function leadingRecognition(project: Project): Recognition {
  const [first, ...rest] = project.recognitions;
  if (!first) throw new Error(`Project "${project.id}" has no recognition.`);
  return rest.reduce((best, other) => {
    const difference = order.indexOf(other.status) - order.indexOf(best.status);
    return difference < 0 || (difference === 0 && other.edition > best.edition) ? other : best;
  }, first);
}
