import { SAYS } from '../tables/says.ts';
import { type Clause, spansWithin } from './clauses.ts';
import type { FoldedDate } from './find-dates.ts';

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
  if (nearest !== undefined) return nearest;
  for (let index = clause - 1; index >= 0; index -= 1) {
    const before = clauses[index];
    if (before === undefined || before.sentence !== own.sentence) return null;
    const last = inside(before, before.end).at(-1);
    if (last === undefined) continue;
    return before.end - before.start - (last.end - last.start) <= BESIDE ? last : null;
  }
  return null;
}
