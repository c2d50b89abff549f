/** How far a place name steps down, and whether it reaches up, so that it stays on its label; it counts letters and measures nothing. */

/** `''` up to 10 letters, `lg` to 12, `xl` beyond; only the longest word counts, because lines may break between words. */
export function nameSize(name: string): '' | 'lg' | 'xl' {
  const longest = Math.max(...name.split(/[\s-]/).map((word) => Array.from(word).length));
  const total = Array.from(name).length;
  if (longest > 12 || total > 24) return 'xl';
  return longest > 10 || total > 16 ? 'lg' : '';
}

/** A capital with a mark above it (Ö, É, Ї) needs room between the name and the line over it. */
export const isTallName = (name: string): boolean => /\p{Lu}[\u0300-\u030c]/u.test(name.normalize('NFD'));
