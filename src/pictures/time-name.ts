import type { Point } from '../model/series.ts';

/** When a figure was, in digits that every language reads: 2021, 2021-06, 2021-01 – 06; the day of its report where it names no time. */
export function timeName({ figure: { period }, article: { date } }: Point): string {
  const { from = null, to = null } = period ?? {};
  if (to === null) return from ?? date ?? '';
  if (from === null || from === to) return to;
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return year;
  if (month === to.slice(0, 7)) return month;
  return year === to.slice(0, 4) ? `${month} – ${to.slice(5, 7)}` : `${year} – ${to.slice(0, 4)}`;
}
