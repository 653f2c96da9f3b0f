import type { Day, Period } from '../model.ts';
import { lastDayOf, partsOf } from './day.ts';

/** Stretches of whole months that have a name of their own. */
const NAMED: Readonly<Record<string, string>> = {
  '1-3': '一季度',
  '4-6': '二季度',
  '7-9': '三季度',
  '10-12': '四季度',
  '1-6': '上半年',
  '7-12': '下半年',
  '1-12': '',
};

/**
 * A stretch of days in the words in which one asks for it: 二零二二年上半年, 二零二二年一至八月, 截至二零二二年六月底. In Chinese
 * numerals, for a reply that has nothing shows no digit.
 */
export function periodWords({ from, to }: Pick<Period, 'from' | 'to'>): string {
  if (to === null) return from === null ? '' : `${dayWords(from)}以来`;
  const end = partsOf(to);
  const endsMonth = to === lastDayOf(end.year, end.month);
  if (from === null) return `截至${endsMonth ? `${monthWords(to)}底` : dayWords(to)}`;
  if (from === to) return dayWords(to);
  const first = partsOf(from);
  if (first.day > 1 || !endsMonth || first.year !== end.year) return `${dayWords(from)}至${dayWords(to)}`;
  if (first.month === end.month) return monthWords(to);
  const named = NAMED[`${first.month}-${end.month}`];
  return `${yearWords(end.year)}${named ?? `${inHan(first.month)}至${inHan(end.month)}月`}`;
}

/** 二零二二年六月 of a day in it. */
export function monthWords(day: Day): string {
  const { year, month } = partsOf(day);
  return `${yearWords(year)}${inHan(month)}月`;
}

function dayWords(day: Day): string {
  return `${monthWords(day)}${inHan(partsOf(day).day)}日`;
}

const DIGITS = '零一二三四五六七八九';

function yearWords(year: number): string {
  return `${[...String(year)].map((digit) => DIGITS[Number(digit)]).join('')}年`;
}

/** A number from 1 to 31: 三十一. */
function inHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
