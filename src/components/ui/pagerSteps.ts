/** Which pages a pager names; knows numbers only. */

/** First, last, and two either side of `page`; `null` where pages are left out. Counts from 1. */
export function pagerSteps(page: number, pages: number): (number | null)[] {
  const named = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 2,
  );
  return named.flatMap((n, i) => {
    const before = named[i - 1];
    if (before === undefined || n - before === 1) return [n];
    // A gap of one page is that page, not dots.
    return n - before === 2 ? [n - 1, n] : [null, n];
  });
}
