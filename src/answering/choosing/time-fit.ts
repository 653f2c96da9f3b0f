import { findDates } from '../../figures/find-dates.ts';
import type { DateMention, Day, Figure, Period } from '../../model.ts';
import { daysBetween } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';

/** A figure whose time is not printed is of its article's: a sign, no proof. */
const BY_DATE = 0.25;
/** The paper's own 去年 may be meant by the reader's, though they are other years. */
const SAME_WORDS = 0.05;

/**
 * How well a figure's time fits the one asked for, 1 for the very same days. A figure of another time cannot answer (-1);
 * one without a time cannot for an earlier year that its sentence does not name.
 */
export function timeFit(
  [asked]: readonly DateMention[],
  { period }: Pick<Figure, 'period'>,
  { date, sentence }: { date: Day | null; sentence: string },
): number {
  if (asked?.from == null || asked.to == null) return 0;
  if (period?.from == null || period.to == null) {
    if (date !== null && asked.from <= date && date <= asked.to) return BY_DATE;
    const earlier = date !== null && asked.to < `${date.slice(0, 4)}-01-01`;
    return earlier && !names(sentence, date, asked) ? -1 : 0;
  }
  if (overlap(asked, period)) return likeness(asked, period);
  return sameTime(asked, period) ? SAME_WORDS : -1;
}

/** Whether a sentence names a time that meets the one asked for: 2022 by its number, or 去年 as its paper means it. */
function names(sentence: string, date: Day, asked: DateMention): boolean {
  return (
    sentence.includes(asked.from?.slice(0, 4) ?? ' ') ||
    findDates(sentence, date).some((named) => overlap(named, asked))
  );
}

/** Whether an asked time and a printed one meet, or are put in the same words: 去年 may be the paper's own. */
export function sameTime(asked: DateMention, period: Period): boolean {
  if (foldText(asked.printed) === foldText(period.printed)) return true;
  return overlap(asked, period);
}

/** Whether two stretches of days have one in common; an open side is as far as one likes. */
export function overlap(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean {
  return (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9');
}

/** The days that two stretches have in common, as a share of those that either has; more than 0, 1 with an open side. */
function likeness(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): number {
  const [one, other] = [lengthOf(a), lengthOf(b)];
  if (one === null || other === null || a.from === null || b.from === null || a.to === null || b.to === null) return 1;
  const [, from = a.from] = [a.from, b.from].sort();
  const [to = a.to] = [a.to, b.to].sort();
  const common = daysBetween(from, to) + 1;
  return Math.max(SAME_WORDS, common / (one + other - common));
}

/** The days of a stretch, both ends included; null for an open one. */
export function lengthOf({ from, to }: Pick<Period, 'from' | 'to'>): number | null {
  return from === null || to === null ? null : daysBetween(from, to) + 1;
}
