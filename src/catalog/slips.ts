/** The rows of a source slip: what stands behind one bound number, in the words of the page's language. */

import { paths } from '#i18n/paths';
import { describeSource } from './citations.ts';
import type { Context } from './context.ts';
import type { FigureView, ObservationView } from './figures.ts';

export interface SlipRow {
  term: string;
  value: string;
  href?: string;
  lang?: string;
}

/** Rows for one observation; `label` says what is counted. One that belongs to a figure (`id`) leads to its page. */
export function describeSlip(
  context: Context,
  observation: ObservationView & { id?: string },
  label: FigureView['label'],
): SlipRow[] {
  const { t, href } = context;
  const source = describeSource(context, observation.source.id, observation.source.number);
  const row = (key: string, value: string, more: Partial<SlipRow> = {}): SlipRow => ({
    term: t(`slip.${key}`),
    value,
    ...more,
  });
  return [
    row('value', observation.phrase),
    row('counts', label.text, label.lang ? { lang: label.lang } : {}),
    row('as-of', observation.asOf),
    row('kind', observation.statusWord),
    ...(observation.note
      ? [row('note', observation.note.text, observation.note.lang ? { lang: observation.note.lang } : {})]
      : []),
    row('source', source.title, {
      href: source.href,
      ...(source.titleLang ? { lang: source.titleLang } : {}),
    }),
    row('publisher', source.publisher, source.publisherLang ? { lang: source.publisherLang } : {}),
    row('retrieved', source.retrieved),
    ...(observation.id
      ? [row('page', t('slip.page.link'), { href: href(paths.figure(observation.id)) })]
      : []),
  ];
}
