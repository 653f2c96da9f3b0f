import { NUMERAL_WORDS } from '../../tables/figures.ts';
import type { Placed } from './counted.ts';
import { exact, numeralAt } from './numeral.ts';
import type { Amount } from './quantity.ts';
import { minorAt, unitAt } from './units.ts';

/** An amount with all that goes on behind its unit: 三斤半, 五元三毛, 一米七五. */
export function goingOn(text: string, amount: Amount, unit: Placed): Amount {
  return withDigits(text, withRest(text, withHalf(text, amount, unit), unit), unit);
}

/** 三斤半. */
function withHalf(text: string, amount: Amount, { unit }: Placed): Amount {
  if (text.charAt(amount.to) !== '半' || typeof amount.value !== 'number' || unit.kind === 'count') return amount;
  const next = text.charAt(amount.to + 1);
  if (next !== '' && NUMERAL_WORDS.not_half.has(next)) return amount;
  return { ...amount, value: amount.value + 0.5, to: amount.to + 1 };
}

/** 五元三毛, 1小时30分钟, 三斤二两: the rest in a lower unit of the same dimension. */
function withRest(text: string, amount: Amount, { unit }: Placed): Amount {
  if (typeof amount.value !== 'number' || unit.kind === 'count' || amount.qualifier !== null) return amount;
  const from = text.charAt(amount.to) === '又' ? amount.to + 1 : amount.to;
  const numeral = numeralAt(text, from);
  if (numeral === null || typeof numeral.value !== 'number' || numeral.bare) return amount;
  const lower = minorAt(text, numeral.end, unit.dimension) ?? unitAt(text, numeral.end);
  if (lower === null || lower.dimension !== unit.dimension || lower.times >= unit.times) return amount;
  const rest = (numeral.value * lower.times) / unit.times;
  return { ...amount, value: exact(amount.value + rest), to: numeral.end + lower.name.length };
}

/** 一米七五, 三块五: digits behind the unit are its decimals. */
function withDigits(text: string, amount: Amount, { unit, end }: Placed): Amount {
  if (amount.to !== end || typeof amount.value !== 'number' || !/^[米块]$/.test(unit.name)) return amount;
  const digits = /^(?:[一二三四五六七八九]{1,2}|\d{1,2})(?![\d十百千万亿点]|[.,]\d)/.exec(
    text.slice(end, end + 4),
  )?.[0];
  if (digits === undefined || unitAt(text, end + digits.length) !== null) return amount;
  const decimals = /\d/.test(digits)
    ? digits
    : [...digits].map((digit) => '零一二三四五六七八九'.indexOf(digit)).join('');
  return { ...amount, value: exact(amount.value + Number(`0.${decimals}`)), to: end + digits.length };
}
