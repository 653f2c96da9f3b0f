import { SAYS } from '../../tables/says.ts';
import { partsOf } from '../../text/day.ts';
import { type Clause, indexBefore, spanIndexAt } from '../labels/clauses.ts';
import type { FoldedDate } from './find-dates.ts';
import { monthsBefore } from './stretch.ts';

/** What stands behind the year or month whose like time is meant. */
const SAME = '同期';
/** What may stand beside a date in a clause that only says when: 其中今年1至7月. */
const BESIDE = 6;

/** What only says by how much more that is than a year or a month before goes on what the clause before it says. */
const BY_HOW_MUCH = /^\s*[同环]比/;

/** The page as the periods see it. */
type Page = { text: string; clauses: readonly Clause[]; dates: readonly FoldedDate[] };

/** The date that governs a figure at a place of folded text, in the clause of that index; null where none does. */
type PeriodOf = (at: number, clause: number) => FoldedDate | null;

/**
 * Finds the date that governs a figure: the nearest one before it in its clause, else the clause before it in the
 * sentence that only says when, unless another date came between; of what is said by how much it grew, any clause before it.
 */
export function periodsIn({ text, clauses, dates }: Page): PeriodOf {
  // 比2019年增长3%: a date that is compared with does not govern, nor does one that a clause's end goes through.
  const governing = dates.filter((date) => {
    const clause = clauses[spanIndexAt(clauses, date.start)];
    if (clause === undefined || date.start < clause.start || date.end > clause.end) return false;
    return !SAYS.compared_date.test(text.charAt(date.start - 1));
  });
  const sameTime = sameTimesIn(text, dates);
  return (at, clause) => {
    const own = clauses[clause];
    if (own === undefined) return null;
    const date = governing[indexBefore(governing, at)];
    if (date !== undefined && date.start >= own.start && date.end <= at) return sameTime(date) ?? date;
    const before = governing[indexBefore(governing, own.start)];
    const when = before === undefined ? undefined : clauses[spanIndexAt(clauses, before.start)];
    if (before === undefined || when === undefined || when.sentence !== own.sentence) return null;
    if (when === clauses[clause - 1] && BY_HOW_MUCH.test(text.slice(own.start, own.end))) return before;
    return when.end - when.start - (before.end - before.start) <= BESIDE ? before : null;
  };
}

/** 去年同期 behind 今年上半年 is the first half of last year; null where a date is no such, or nothing tells of which time. */
function sameTimesIn(text: string, dates: readonly FoldedDate[]): (date: FoldedDate) => FoldedDate | null {
  let known: { date: FoldedDate | null; same: FoldedDate | null } = { date: null, same: null };
  return (date) => {
    if (known.date !== date) known = { date, same: sameTime(date) };
    return known.same;
  };

  function sameTime(date: FoldedDate): FoldedDate | null {
    if (!text.startsWith(SAME, date.end) || date.from === null) return null;
    const base = dates[indexBefore(dates, date.start)];
    if (base === undefined || base.from === null || base.to === null) return null;
    if (text.slice(base.end, date.start + 1).includes('。')) return null;
    const { from, to } = base;
    const months = 12 * (partsOf(from).year - partsOf(date.from).year);
    return { start: date.start, end: date.end + SAME.length, ...monthsBefore({ from, to }, months === 0 ? 1 : months) };
  }
}
