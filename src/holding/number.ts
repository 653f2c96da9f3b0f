import type { Span } from '../text/sentences.ts';

/**
 * A number that a text states, at `start` to `end` of its folded text (unit included). `value` is in the base of its
 * dimension (3公里 is 3000, dimension length), with `high` where it is any number up to that. `unit` is as said.
 */
export type NumberSaid = Span & {
  value: number;
  high: number;
  unit: string;
  dimension: string;
  /** Where the digits end, and the words of the unit begin. */
  digits: number;
  /** Only a source in print: a lone Chinese numeral (六车道), one of something (一家公司). */
  lone?: boolean;
};

/** Counts whose measure word may be another: 12座 is 12个, 62.4万人次 are 62.4万人. */
const COUNTS = /^(?:count:|visits$|containers$|vehicle trips$|$)/;
/** What people, households and the like are counted by may only be left out or be 个. */
const LOOSE = /^(?:count:(?:个|名|次)|)$/;
const PEOPLE = /^(?:people|visits)$/;

/** Roundings of a number that was told in another unit: 867公顷 for 13,000亩. */
const ROUNDED = 0.003;
const SAME = 1e-9;

/** Whether two numbers may count the same thing. */
export function compatible(a: string, b: string): boolean {
  if (a === b) return true;
  if (COUNTS.test(a) && COUNTS.test(b)) return true;
  if (PEOPLE.test(a) && PEOPLE.test(b)) return true;
  const [one, other] = LOOSE.test(a) ? [a, b] : [b, a];
  return LOOSE.test(one) && /^(?:people|households|count:|naming)/.test(other) && !/^naming/.test(other);
}

/** Whether a number that is said is one that is printed: the same value of the same kind. */
export function sameNumber(said: NumberSaid, printed: NumberSaid): boolean {
  // Most are far apart; of which kind they are takes longer to tell.
  if (
    !isNear(said.value, printed.value, ROUNDED) ||
    !(compatible(said.dimension, printed.dimension) || isBareSum(said, printed))
  )
    return false;
  const slack = said.unit === printed.unit || COUNTS.test(said.dimension) ? SAME : ROUNDED;
  return isNear(said.value, printed.value, slack) && isNear(said.high, printed.high, slack);
}

/** 45.7 billion, of yuan that were told before: so many are of nothing else. */
function isBareSum(said: NumberSaid, printed: NumberSaid): boolean {
  return said.dimension === '' && said.value >= MILLION && printed.dimension.startsWith('money');
}

const MILLION = 1_000_000;

function isNear(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b));
}
