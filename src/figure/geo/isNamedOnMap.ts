/** Whether a country's own maps have room for another country's name, and so owe that country's note. */
import { listFrames } from './frame.ts';
import { listNamePlaces } from './layoutNames.ts';

/** `code`: the country whose maps are looked at; `other`: the country that may be named on them. ISO alpha-2 both. */
export const isNamedOnMap = (code: string, other: string): boolean =>
  listFrames(code).some((frame) => listNamePlaces(frame).some(({ id }) => id === other));
