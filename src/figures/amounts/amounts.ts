import { NUMERAL_WORDS } from '../../tables/figures.ts';
import { amountOf, countedAt, type Placed } from './counted.ts';
import { goingOn } from './going-on.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import type { Amount } from './quantity.ts';
import { rangeAt } from './ranges.ts';
import { unitAt } from './units.ts';

/** Names of money that stand before the number; a Han name stands there only as a whole word. */
const SYMBOL = new RegExp(`(?:${NUMERAL_WORDS.money.source})\\s*`, 'uy');

/** Reads a number with its unit at `at`: 38万立方米, 3-4倍, ¥260, 五元三毛, 工期8; null where none stands there. */
export function amountAt(text: string, at: number): Amount | null {
  const money = moneyAt(text, at);
  if (money !== null) return money;
  const sign = /^(?:负|-|零下)/.exec(text.slice(at, at + 2))?.[0] ?? '';
  const plain = plainAt(text, at + sign.length);
  if (plain === null || sign === '') return plain;
  // A dash before a number is a minus only where something can be below nothing.
  if (!/^(?:percent|percentage points|temperature|degree|fahrenheit)$/.test(plain.dimension)) return null;
  if (sign === '-' && /[\da-z)%]/.test(text.charAt(at - 1))) return null;
  return { ...plain, value: negative(plain.value) };
}

function negative(value: number | [number, number]): number | [number, number] {
  return typeof value === 'number' ? -value : [-value[0], -value[1]];
}

function moneyAt(text: string, at: number): Amount | null {
  SYMBOL.lastIndex = at;
  const symbol = SYMBOL.exec(text)?.[0];
  if (symbol === undefined) return null;
  const numeral = numeralAt(text, at + symbol.length);
  const unit = unitAt(text, at) ?? unitAt(text, at + symbol.trimEnd().length - 1);
  if (numeral === null || unit === null) return null;
  const named = unitAt(text, numeral.end);
  // 港币2万元 is money of Hong Kong.
  const doubled = named?.kind === 'money' ? named.name.length : 0;
  return {
    to: numeral.end + doubled,
    value: numeral.value,
    unit: unit.unit === '' ? unit.name : unit.unit,
    name: null,
    dimension: unit.dimension,
    qualifier: numeral.qualifier,
    han: numeral.han,
    kind: 'money',
    bare: numeral.bare,
  };
}

/** 半公里; 半年 and 半天 are turns of speech. */
function halfAt(text: string, at: number): Amount | null {
  const unit = text.charAt(at) === '半' ? unitAt(text, at + 1) : null;
  if (unit === null || !/^(?:length|area|volume|mass)$/.test(unit.dimension)) return null;
  const placed = { unit, start: at + 1, end: at + 1 + unit.name.length, label: unit.unit, qualifier: null };
  return amountOf(text, { value: 0.5, end: at + 1, qualifier: null, han: true, bare: false }, placed);
}

function plainAt(text: string, at: number): Amount | null {
  const half = halfAt(text, at);
  if (half !== null) return half;
  const first = numeralAt(text, at);
  if (first === null) return null;
  return rangeAt(text, at, first) ?? single(text, first);
}

function single(text: string, numeral: Numeral): Amount | null {
  const half = text.startsWith('个半', numeral.end) ? 0.5 : 0;
  const unit = half > 0 ? halved(text, numeral.end) : countedAt(text, numeral.end);
  if (unit === null) return lost(text, numeral);
  const amount = amountOf(text, numeral, unit);
  if (half > 0 && typeof amount.value === 'number') return { ...amount, value: amount.value + half };
  return goingOn(text, amount, unit);
}

/** 两个半小时: the unit stands behind the half. */
function halved(text: string, at: number): Placed | null {
  const unit = unitAt(`个${text.slice(at + 2, at + 6)}`, 0) ?? unitAt(text, at + 2);
  if (unit === null) return null;
  const noun = unit.name.startsWith('个') ? unit.name.slice(1) : unit.name;
  return { unit, start: at, end: at + 2 + noun.length, label: unit.name, qualifier: null };
}

/**
 * A number without a unit: one that 万 or 亿 makes a count (人次达1299万), that fills a cell of a table (英语90.2 |), or
 * whose unit was cut off with the end of the paragraph (工期8).
 */
function lost(text: string, numeral: Numeral): Amount | null {
  if (numeral.han || typeof numeral.value !== 'number') return null;
  const scaled = /[万亿][余多]?$/.test(text.slice(numeral.end - 2, numeral.end));
  const ends = numeral.end === text.length || /^ ?\|/.test(text.slice(numeral.end, numeral.end + 2));
  if (!scaled && !(ends && cutOff(text, numeral.end))) return null;
  return {
    to: numeral.end,
    value: numeral.value,
    unit: '',
    name: { start: numeral.end, end: numeral.end },
    dimension: '',
    qualifier: numeral.qualifier,
    han: false,
    kind: scaled ? 'count' : 'lost',
    bare: false,
  };
}

function cutOff(text: string, end: number): boolean {
  let at = end - 1;
  while (/[\d.,]/.test(text.charAt(at))) at -= 1;
  const before = text.charAt(at);
  return /\p{Script=Han}/u.test(before) && !NUMERAL_WORDS.not_lost.has(before);
}
