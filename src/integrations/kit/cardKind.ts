/** Which share images there are: one for every kit and one for the site, in every language. */
import { cardOfKit, cardOfSite } from '#figure/card/text';
import { paths } from '#i18n/paths';
import type { KitHandover } from '#model/kit';
import type { Artefact } from './kinds.ts';

export function* listCards({ locale, prefix, site, kits }: KitHandover): Generator<Artefact> {
  yield { path: prefix + paths.siteCard(), subject: `the site (${locale})`, input: cardOfSite(site) };
  for (const kit of kits)
    yield {
      path: prefix + paths.card(kit.kind, kit.id),
      subject: `${kit.kind} "${kit.id}" (${locale})`,
      input: cardOfKit(kit),
    };
}
