import { HELD } from '../limits.ts';
import { type NumberSaid, sameNumber } from './number.ts';
import type { Print, Read } from './print.ts';
import { clauseAt } from './said.ts';

const TOTAL = /[共总合]计?|加起来|加在一起|\b(?:total|together|combined|altogether|in all)\b/u;

/** Whether a number that is told as a total is one: of two or three printed numbers of its kind, or of all in one passage. */
export function isSum({ text, clauses }: Read, number: NumberSaid, prints: readonly Print[]): boolean {
  const clause = clauseAt(clauses, number.start);
  if (number.dimension === 'percent' || !TOTAL.test(text.slice(clause?.start ?? 0, clause?.end))) return false;
  const isOfKind = (one: NumberSaid) => one.lone !== true && one.dimension === number.dimension;
  const isTotal = (value: number) => sameNumber(number, { ...number, value, high: value });
  const all = prints.map(({ numbers }) => numbers.filter(isOfKind).map(({ value }) => value));
  if (all.some((values) => values.length > 1 && isTotal(sumOf(values)))) return true;
  const values = [...new Set(all.flat())].slice(0, HELD.summed);
  return values.some((a, i) =>
    values.slice(i + 1).some((b, j) => isTotal(a + b) || values.slice(i + j + 2).some((c) => isTotal(a + b + c))),
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
