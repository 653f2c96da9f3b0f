import { SAYS } from '../tables/says.ts';
import { partsOf } from '../text/day.ts';
import { type Clause, spansWithin } from './clauses.ts';
import { monthsBefore } from './dates/stretch.ts';
import type { FoldedDate } from './find-dates.ts';

/** What stands behind the year or month whose like time is meant. */
const SAME = '同期';
/** What may stand beside a date in a clause that only says when: 其中今年1至7月. */
const BESIDE = 6;

/**
 * The date that governs a figure at `at` of folded text: the nearest one before it in its clause, else the clause
 * before it in the sentence that only says when, unless another date came between; null where none does.
 */
export function periodOf(
  text: string,
  at: number,
  { clauses, clause, dates }: { clauses: readonly Clause[]; clause: number; dates: readonly FoldedDate[] },
): FoldedDate | null {
  const own = clauses[clause];
  if (own === undefined) return null;
  const inside = ({ start }: Clause, end: number) =>
    // 比2019年增长3%: a date that is compared with does not govern.
    spansWithin(dates, { start, end }).filter(
      (date) => date.start >= start && date.end <= end && !SAYS.compared_date.test(text.charAt(date.start - 1)),
    );
  const nearest = inside(own, at).at(-1);
  if (nearest !== undefined) return sameTime(text, nearest, dates) ?? nearest;
  for (let index = clause - 1; index >= 0; index -= 1) {
    const before = clauses[index];
    if (before === undefined || before.sentence !== own.sentence) return null;
    const last = inside(before, before.end).at(-1);
    if (last === undefined) continue;
    return before.end - before.start - (last.end - last.start) <= BESIDE ? last : null;
  }
  return null;
}

/** 去年同期 behind 今年上半年 is the first half of last year; null where a date is no such, or nothing tells of which time. */
function sameTime(text: string, date: FoldedDate, dates: readonly FoldedDate[]): FoldedDate | null {
  if (!text.startsWith(SAME, date.end) || date.from === null) return null;
  const sentence = { start: text.lastIndexOf('。', date.start) + 1, end: date.start };
  const base = spansWithin(dates, sentence).at(-1);
  if (base?.from == null || base.to === null) return null;
  const { from, to } = base;
  const months = 12 * (partsOf(from).year - partsOf(date.from).year);
  return { start: date.start, end: date.end + SAME.length, ...monthsBefore({ from, to }, months === 0 ? 1 : months) };
}
