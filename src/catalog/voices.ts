/** What officials said, paraphrased, grouped by the city they speak for (P7). Never a quotation. */
import { paths } from '#i18n/paths';
import type { Voice } from '#model/voice';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';
import { communityNameById, countryName, type PlaceName } from './names.ts';

export interface VoiceView {
  id: string;
  /** null: the source names nobody. */
  who: string | null;
  role: Text;
  paraphrase: Text;
  date: string | null;
  sourceNumber: number;
  sourceHref: string;
}

export interface VoiceGroup {
  /** null: those who speak for no single city. */
  place: (PlaceName & { country: string }) | null;
  voices: VoiceView[];
}

function describeVoice(context: Context, citations: Citations, voice: Voice): VoiceView {
  const own = voice.names?.[context.locale];
  return {
    id: voice.id,
    who: own ?? voice.who,
    role: context.text(voice.role),
    paraphrase: context.text(voice.paraphrase),
    date: voice.date ? context.format.date(voice.date) : null,
    sourceNumber: citations.cite(voice.source),
    sourceHref: context.href(paths.source(voice.source)),
  };
}

const byDate = (a: Voice, b: Voice): number => {
  const [first, second] = [a.date ?? '9', b.date ?? '9'];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
};

/** Voices by city in the order of the language; those of no city last. */
export function groupVoices(context: Context, citations: Citations, voices: Iterable<Voice>): VoiceGroup[] {
  const groups = new Map<string | null, Voice[]>();
  for (const voice of voices) {
    const list = groups.get(voice.community);
    if (list) list.push(voice);
    else groups.set(voice.community, [voice]);
  }
  const place = (id: string | null): VoiceGroup['place'] => {
    if (id === null) return null;
    const community = context.store.communities.get(id);
    return {
      ...communityNameById(context, id),
      country: community ? countryName(context, community.country) : '',
    };
  };
  return [...groups]
    .map(([id, list]) => ({ place: place(id), list: list.sort(byDate) }))
    .sort((a, b) =>
      a.place && b.place ? context.format.compare(a.place.text, b.place.text) : a.place ? -1 : 1,
    )
    .map((group) => ({
      place: group.place,
      voices: group.list.map((voice) => describeVoice(context, citations, voice)),
    }));
}
