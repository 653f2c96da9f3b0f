import { NUMERAL_WORDS } from '../../tables/figures.ts';
import { numeralAt } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { unitAt } from './units.ts';

/** Durations in Han numerals up to ten years or days place an event more often than they measure one. */
const SHORT = 10;

/**
 * Whether a numeral with a unit states a quantity; `quoted` says that it stands in a short quotation, a name.
 * Arabic numerals do; Han numerals count from 两 on, and not where
 * they are part of a name, a rank or a turn of speech.
 */
export function acceptable(text: string, quantity: Quantity, { quoted }: { quoted: boolean }): boolean {
  if (!quantity.han || quantity.kind === 'share') return true;
  // 二三十个百分点 names no share that could be compared; 三到五个百分点 does.
  if (quantity.dimension === 'percentage points' && Array.isArray(quantity.value)) {
    return /[-~至到]/.test(text.slice(quantity.from, quantity.to));
  }
  // 数十件 says no number.
  if (/[数几]/.test(text.charAt(quantity.from - 1))) return false;
  // 一二一团: digits in a row are a number that names.
  if (typeof quantity.value === 'number' && /^[〇零一二三四五六七八九]{2}/.test(text.slice(quantity.from)))
    return false;
  if (quoted) return false;
  const size = typeof quantity.value === 'number' ? quantity.value : quantity.value[1];
  const word = text.slice(quantity.name?.start ?? quantity.to - 1, quantity.to);
  switch (quantity.kind) {
    case 'count':
      return countsInHan(text, quantity, { size, word });
    case 'minor':
      return text.charAt(quantity.to - 1) === '钱' || !/\p{Script=Han}/u.test(text.charAt(quantity.to));
    case 'money':
      // 三元 before another character names a school, a battery, a bridge.
      return size > SHORT || word.length > 1 || !/\p{Script=Han}/u.test(text.charAt(quantity.to));
    default:
      if (quantity.dimension === 'time' || quantity.dimension === 'years')
        return size > SHORT || !Number.isInteger(size);
      return size > SHORT || !NUMERAL_WORDS.common.has(word);
  }
}

/** UTF-16 units behind 三大 among which a number says that it counts groups. */
const GROUP = 100;

/** 一块0.3平方米的残片 is a piece of that size, 三块五 is money. */
export function isPiece(text: string, { kind, to }: Quantity): boolean {
  if (kind !== 'money' || text.charAt(to - 1) !== '块') return false;
  const size = numeralAt(text, to);
  return size !== null && unitAt(text, size.end)?.kind === 'measure';
}

const RHETORICAL = new RegExp(`^(?:[^,。的]{1,6}的)?(?:${NUMERAL_WORDS.rhetorical.source})`, 'u');

function countsInHan(text: string, quantity: Quantity, { size, word }: { size: number; word: string }): boolean {
  const numeral = text.slice(quantity.from, quantity.from + 1);
  // 二 ranks where 两 counts; 一 is an article.
  if (size < 2 || (numeral === '二' && size === 2)) return false;
  if (RHETORICAL.test(text.slice(quantity.to)) || NUMERAL_WORDS.places.has(text.charAt(quantity.to - 1))) return false;
  if (size <= SHORT && NUMERAL_WORDS.naming.has(word) && text.charAt(quantity.from - 1) !== '分')
    return numeral === '两' && !NUMERAL_WORDS.named_by_two.has(word);
  // 两人 at a clause's head refers back to people already named.
  if (word === '人' && size <= 3) return !startsClause(text, quantity) && text.charAt(quantity.to) !== '的';
  if (text.slice(quantity.to - 1, quantity.to) === '大')
    return !/^[^,。;:\d]*\d/.test(text.slice(quantity.to, quantity.to + GROUP)) && !startsClause(text, quantity);
  return true;
}

function startsClause(text: string, { start }: Quantity): boolean {
  return start === 0 || /[,。;:!?]/.test(text.charAt(start - 1));
}
