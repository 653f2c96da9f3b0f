import type { Article, Figure, Period } from '../../model.ts';
import { daysBetween } from '../../text/day.ts';

/** Whether two stretches of days have one in common; an open side is as far as one likes. */
export function overlap(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean {
  return (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9');
}

/** The days of a stretch, both ends included; null for an open one. */
export function lengthOf({ from, to }: Pick<Period, 'from' | 'to'>): number | null {
  return from === null || to === null ? null : daysBetween(from, to) + 1;
}

/** The day up to which a figure speaks: its period's end, else its article's day. */
export function timeOf({ figure, article }: { figure: Figure; article: Pick<Article, 'date'> }): string {
  return figure.period?.to ?? article.date ?? '';
}

type Timed = Parameters<typeof timeOf>[0];

/** The order of figures by the day up to which they speak, the oldest first; of one day that first which was printed first. */
export function byTime(a: Timed, b: Timed): number {
  return timeOf(a).localeCompare(timeOf(b)) || (a.article.date ?? '').localeCompare(b.article.date ?? '');
}
