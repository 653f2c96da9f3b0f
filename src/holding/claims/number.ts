import type { Span } from '../../text/sentences.ts';
import type { Bound } from './bounds.ts';

/**
 * A number that a text states, at `start` to `end` of its folded text (unit included). `value` is in the base of its
 * dimension (3公里 is 3000, dimension length), with `high` where it is any number up to that; `face` is what it counts
 * in its own unit (3), `step` the place of its last digit that is not nought. `unit` is as said.
 */
export type NumberSaid = Span & {
  value: number;
  high: number;
  face: number;
  step: number;
  unit: string;
  dimension: string;
  bound: Bound;
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
/** 第6 is 第6名. */
const RANKS = /^(?:rank|people|count:(?:名|位)|naming:.)$/;

/** 79.96岁 is 79.96 years. */
const AGES = /^(?:age|years)$/;

/** Roundings of a number that was told in another unit: 867公顷 for 13,000亩. */
const ROUNDED = 0.003;
/** How far from what is printed a rounded number may be, as a share of it. */
const NEAR = 0.15;
const SAME = 1e-9;
/** Numbers of so many digits are rounded ones of longer ones, though nothing beside them says so. */
const ROUND_DIGITS = 3;

/** 40度 of the weather are 40℃. */
const DEGREES = /^(?:degree|temperature)$/;

/** Whether two numbers may count the same thing. */
export function compatible(a: string, b: string): boolean {
  if (a === b) return true;
  if (COUNTS.test(a) && COUNTS.test(b)) return true;
  if (DEGREES.test(a) && DEGREES.test(b)) return true;
  if (PEOPLE.test(a) && PEOPLE.test(b)) return true;
  if ((a === 'rank' || b === 'rank') && RANKS.test(a) && RANKS.test(b)) return true;
  const [one, other] = LOOSE.test(a) ? [a, b] : [b, a];
  return LOOSE.test(one) && /^(?:people|households|count:|naming)/.test(other) && !/^naming/.test(other);
}

/** Whether a number that is said is one that is printed: the same value of the same kind, or that value rounded as it says. */
export function sameNumber(said: NumberSaid, printed: NumberSaid): boolean {
  if (isOpposed(said.bound, printed.bound)) return false;
  if (said.dimension === '') return isFace(said, printed) || isBareSum(said, printed);
  if (isTimes(said, printed)) return true;
  if (AGES.test(said.dimension) && AGES.test(printed.dimension) && said.dimension !== printed.dimension)
    return isNear(said.face, printed.face, SAME);
  if (!compatible(said.dimension, printed.dimension)) return false;
  if (printed.high > printed.value && printed.unit !== '' && said.high === said.value)
    return (
      isNear(said.value, printed.value, SAME) || isNear(said.value, printed.high, SAME) || isRounded(said, printed)
    );
  const slack = said.unit === printed.unit || COUNTS.test(said.dimension) ? SAME : ROUNDED;
  if (isNear(said.value, printed.value, slack) && isNear(said.high, printed.high, slack)) return true;
  return said.high === said.value && printed.high === printed.value && isRounded(said, printed);
}

/** 近500万 is no 超500万. */
function isOpposed(said: Bound, printed: Bound): boolean {
  return (said === 'over' && printed === 'under') || (said === 'under' && printed === 'over');
}

/** 45.7 of whatever it is printed of: a number that names nothing counts in the printed unit. */
function isFace(said: NumberSaid, printed: NumberSaid): boolean {
  // Several are any number up to nine; dozens are no 28.
  if (said.high > said.value && said.high < 10) return said.value <= printed.face && printed.face <= said.high;
  if (said.high > said.value) return isNear(said.value, printed.value, SAME) && isNear(said.high, printed.high, SAME);
  const high = printed.value === 0 ? printed.face : (printed.face * printed.high) / printed.value;
  if (isNear(said.face, printed.face, SAME) || isNear(said.face, high, SAME)) return true;
  return isRounded(said, { ...printed, value: printed.face });
}

/** 45.7 billion, of yuan that were told before: so many are of nothing else. */
function isBareSum(said: NumberSaid, printed: NumberSaid): boolean {
  return said.value >= MILLION && printed.dimension.startsWith('money') && isNear(said.value, printed.value, SAME);
}

const MILLION = 1_000_000;

/** 增长一倍 is 增长100%. */
function isTimes(said: NumberSaid, printed: NumberSaid): boolean {
  const [times, share] = said.dimension === 'times' ? [said, printed] : [printed, said];
  return times.dimension === 'times' && share.dimension === 'percent' && isNear(times.face * 100, share.value, SAME);
}

/** 约213亿 for 212.75亿, 6万余 for 60,778, 近500万 for 497万. */
function isRounded(said: NumberSaid, printed: NumberSaid): boolean {
  const off = printed.value - said.value;
  const scale = said.face === 0 ? 1 : said.value / said.face;
  const step = Math.min(said.step * scale, Math.abs(printed.value) * NEAR * 2);
  if (said.bound === 'over') return off >= 0 && off < step;
  if (said.bound === 'under') return off <= 0 && -off <= step / 2;
  const isShort = said.face / said.step >= 10 ** (ROUND_DIGITS - 1) && printed.step < said.step;
  return (said.bound === 'about' || isShort) && Math.abs(off) <= step / 2;
}

function isNear(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b));
}

/** The place of the last digit that is not nought: 0.01 of 212.75, 10,000 of 6万 and of 60,000. */
export function stepOf(face: number): number {
  if (!Number.isFinite(face) || face === 0) return 1;
  const [, digits = '', power = '0'] = /^-?([\d.]+)e([+-]\d+)$/.exec(face.toExponential()) ?? [];
  return 10 ** (Number(power) - (digits.split('.')[1]?.length ?? 0));
}

/** An account, a hotline or a code: a name in digits, which counts nothing that could be another's, and is none but itself. */
export function isCode(text: string, { start, end, unit }: NumberSaid): boolean {
  return unit === '' && CODE.test(text.slice(start, end));
}

const CODE = /^(?:0\d{2,}|\d{7,})$/;
