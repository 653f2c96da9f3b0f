import type { Check } from '../case.ts';
import type { DaySaid } from '../claims/day.ts';
import { sameNumber } from '../claims/number.ts';
import type { Read } from '../claims/read.ts';
import { clauseAt, printedAt } from '../claims/said.ts';

/** A number told of another year than it is printed of: 今年新增1800个 for 明年还将新增1800个. */
export const years: Check = (said, { prints }) =>
  said.numbers
    .filter(({ lone }) => lone !== true)
    .filter((number) => {
      const own = yearOf(said, number.start);
      if (own === null) return false;
      const printed = prints.flatMap((print) =>
        print.numbers.filter((other) => sameNumber(number, other)).map(({ start }) => yearOf(print, start)),
      );
      return printed.length > 0 && printed.every((other) => other !== null && other !== own);
    })
    .map((number) => ({ kind: 'day', ...printedAt(said, number) }));

/** The year that is named beside a place in its clause, or last before it in its sentence; null where none is, or one to compare with. */
function yearOf({ text, days, clauses }: Read, at: number): string | null {
  const clause = clauseAt(clauses, at);
  const begins = clauses.find(({ sentence }) => sentence === clause?.sentence)?.start ?? 0;
  const beside = days.filter(({ start }) => clause !== undefined && clause.start <= start && start < clause.end);
  const last = beside.length === 1 ? beside[0] : days.findLast(({ start }) => begins <= start && start < at);
  if (last === undefined || !isYear(last)) return null;
  const isCompared = COMPARES.test(text.slice(begins, last.start)) || text.startsWith('同期', last.end);
  return isCompared ? null : last.from;
}

const COMPARES = /[比较与于]$|\b(?:than|from|over|on|of|in) (?:all of )?$/;

function isYear({ from, to }: DaySaid): boolean {
  return from?.endsWith('-01-01') === true && to === `${from.slice(0, 4)}-12-31`;
}
