/** Which posters there are: one for every kit, in every language. */
import { paths } from '#i18n/paths';
import type { KitHandover } from '#model/kit';
import type { Artefact } from './kinds.ts';
import type { PosterInput } from './poster.ts';

export function* listPosters({ locale, prefix, kits, posters }: KitHandover): Generator<Artefact> {
  const { words, places, grounds } = posters;
  for (const kit of kits) {
    const place = places[`${kit.kind}/${kit.id}`] ?? null;
    const input: PosterInput = { kit, place, words, ground: place && (grounds[place.frame] ?? null) };
    yield {
      path: prefix + paths.posterPdf(kit.kind, kit.id),
      subject: `${kit.kind} "${kit.id}" (${locale})`,
      input,
    };
  }
}
