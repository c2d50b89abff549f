/** Places of the gazetteer as choices for a community: by its name in any language within its country, or near to it. */
import { findAlike, findById, findByName, type GazetteerPlace } from '#source/gazetteer';
import type { Answers, Choice, Desk } from './question.ts';
import { say } from './words.ts';

/** Most people first; when none bears the name, those whose names are near. */
export function findPlaces(answers: Answers, desk: Desk): { exact: boolean; choices: Choice[] } {
  const { country = '' } = answers;
  const names = Object.entries(answers).flatMap(([key, name]) =>
    key.startsWith('name.') && name ? [name] : [],
  );
  const found = new Map(names.flatMap((name) => findByName(name, country)).map((place) => [place.id, place]));
  const near = found.size > 0 ? [] : names.flatMap((name) => findAlike(name, country));
  const places = found.size > 0 ? [...found.values()] : near;
  return { exact: found.size > 0, choices: places.map((place) => describe(place, desk)) };
}

function describe(place: GazetteerPlace, { language }: Desk): Choice {
  const people = say(language, 'people', { count: place.population.toLocaleString(language) });
  const where = [place.seat, people, `${place.lat.toFixed(2)}, ${place.lon.toFixed(2)}`]
    .filter(Boolean)
    .join('; ');
  return { value: String(place.id), label: place.name, hint: where };
}

/** The number that a flag or a name leads to, or why there is none. */
export function settlePlace(
  said: string | undefined,
  answers: Answers,
  desk: Desk,
): { value: string } | { fault: string } {
  const { language } = desk;
  const { country = '' } = answers;
  const name = answers[`name.${desk.site.defaultLocale}`] ?? '';
  if (said === 'none') return { value: 'none' };
  if (said) {
    const place = /^\d+$/.test(said) ? findById(Number(said)) : null;
    if (!place) return { fault: say(language, 'noPlace', { said, country }) };
    if (place.country !== country) {
      return {
        fault: say(language, 'otherCountry', { id: said, name: place.name, found: place.country, country }),
      };
    }
    return { value: said };
  }
  const { exact, choices } = findPlaces(answers, desk);
  const [only, ...others] = choices;
  if (exact && only && others.length === 0) return { value: only.value };
  const lines = choices.map(({ value, label, hint }) => `  --geonames ${value}   ${label} (${hint})`);
  const head = say(language, exact ? 'several' : 'noPlace', { said: name, country });
  return {
    fault: [head, ...(lines.length > 0 && !exact ? [say(language, 'near')] : []), ...lines].join('\n'),
  };
}
