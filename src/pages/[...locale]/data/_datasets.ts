/** The datasets of the edition as its pages list them; made once a build. */
import type { Context } from '#catalog/context';
import { gatherPublished } from '#catalog/published';
import type { Dataset } from '#publish/dataset';
import { listDatasets } from '#publish/datasets';

type Published = ReturnType<typeof gatherPublished> & { datasets: Dataset[] };
const known = new WeakMap<object, Published>();

export function getDatasets(context: Context): Published {
  let made = known.get(context.store);
  if (!made) {
    const published = gatherPublished(context);
    made = { ...published, datasets: listDatasets(published.edition) };
    known.set(context.store, made);
  }
  return made;
}
