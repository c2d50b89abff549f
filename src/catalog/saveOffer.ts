/** What a saved map says besides what stands on the page round it: who publishes it, the day, Kosovo's note. */
import { siteKey } from '#model/siteKey';
import type { Context } from './context.ts';

export interface SaveOffer {
  label: string;
  failed: string;
  date: string;
  /** How saved files begin. */
  file: string;
  edition: string;
  kosovo: string;
}

export function saveOffer({ t, format, plain, site }: Context): SaveOffer {
  const edition = t('save.edition', { site: plain(site.name), date: format.date(site.edition.date) });
  return {
    label: t('save.label'),
    failed: t('save.failed'),
    date: site.edition.date,
    file: siteKey(site.url),
    // An invented edition says so on every copy (P5).
    edition: site.illustrative ? `${edition} ${t('ui.illustrative')}` : edition,
    kosovo: t('note.kosovo'),
  };
}
