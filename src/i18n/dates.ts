/** Arithmetic on partial ISO dates. Knows nothing of clocks: "today" is the edition's date, passed in. */

/** Last day a partial date can stand for: `2021` → `2021-12-31`. */
export function endOfPartial(partial: string): string {
  const [year, month, dayOfMonth] = partial.split('-').map(Number);
  if (dayOfMonth) return partial;
  const last = new Date(Date.UTC(year ?? 0, month ?? 12, 0));
  return last.toISOString().slice(0, 10);
}

/** Adds whole months to a partial date, counting from its last day; the day is kept within the target month. */
export function addMonths(partial: string, months: number): string {
  const end = endOfPartial(partial);
  const [year, month, dayOfMonth] = end.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const lastDay = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const target = new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(dayOfMonth, lastDay)));
  return target.toISOString().slice(0, 10);
}
