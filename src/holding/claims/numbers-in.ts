import { amountAt } from '../../figures/amounts/amounts.ts';
import { exact, type Numeral, numeralAt } from '../../figures/amounts/numeral.ts';
import type { Amount } from '../../figures/amounts/quantity.ts';
import { shareAt } from '../../figures/amounts/shares.ts';
import { unitNamed } from '../../figures/amounts/units.ts';
import { NAMING_UNITS, NUMBER_WORDS } from '../../tables/holding.ts';
import { parseHanNumeral } from '../../text/numerals.ts';
import type { Span } from '../../text/sentences.ts';
import { boundOf } from './bounds.ts';
import { englishNumeralAt, englishScaleAt } from './english-numbers.ts';
import { type NumberSaid, stepOf } from './number.ts';
import type { Said } from './said.ts';
import { type Counted, isMoney, moneyBefore, withUnit } from './with-unit.ts';

/**
 * Every number that a text states, in whatever notation: digits of any width, Chinese numerals, formal ones too, Roman
 * ones, shares and words that say a number. What stands in `masked` (days and times) is left out.
 */
export function numbersIn(said: Said, masked: readonly Span[], { printed = false } = {}): NumberSaid[] {
  const { text } = said;
  const mask = new Uint8Array(text.length + 1);
  for (const { start, end } of masked) mask.fill(1, start, end);
  const found: NumberSaid[] = [];
  for (let at = 0; at < text.length; ) {
    if (mask[at] === 1) {
      at += 1;
      continue;
    }
    const number = numberAt(text, at);
    at = Math.max(at + 1, number?.end ?? pastToken(text, at));
    if (number !== null && !isName(said, number)) found.push(isLone(text, number) ? { ...number, lone: true } : number);
  }
  return found.filter(
    ({ lone, start, unit }) =>
      printed || lone !== true || (unit === '' && /[三四五六七八九十]/.test(text.charAt(start))),
  );
}

/** One character each, so that offsets stay. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40, 皕: 200 };

const STARTS =
  /[\d零〇一二三四五六七八九十两百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌皕半几数俩仨上成翻折减对五加倍好若大过近小三负首a-z]/;

function numberAt(text: string, at: number): NumberSaid | null {
  if (!STARTS.test(text.charAt(at))) return null;
  const found = wordAt(text, at) ?? tensAt(text, at) ?? plainAt(text, at) ?? englishAt(text, at);
  if (found === null) return null;
  const { face = found.value } = found;
  const isPart = found.dimension === 'percent' && PART.test(text.slice(found.start, found.end));
  return { ...found, face, step: isPart ? ROUGH : stepOf(face), bound: boundOf(text, found) };
}

/** 四分之一 and a third say no more than a tenth does. */
const PART = /(?<![百千])分之|half|third|quarter|fifth|半/;
const ROUGH = 10;

const wordRows = NUMBER_WORDS.flatMap(({ words, ...row }) => words.map((word) => ({ ...row, word })));
const wordsByFirst = Map.groupBy(
  wordRows.toSorted((a, b) => b.word.length - a.word.length),
  ({ word }) => word.charAt(0),
);

const ORDINAL = /^(?:a|one) (?:third|fourth|fifth|tenth)$/;

/** 一半, 数十, dozens; an English word stands by itself. */
function wordAt(text: string, at: number): Counted | null {
  const row = wordsByFirst.get(text.charAt(at))?.find(({ word }) => {
    if (!text.startsWith(word, at)) return false;
    // A fifth rise is the fifth.
    if (ORDINAL.test(word) && /^ (?!of\b)[a-z]/.test(text.slice(at + word.length, at + word.length + 3))) return false;
    return !/^[a-z]/.test(word) || !/[a-z]/.test(text.charAt(at - 1) + text.charAt(at + word.length));
  });
  if (row === undefined) return null;
  const { value, high = value, unit, dimension, word } = row;
  const end = at + word.length;
  return { start: at, end, digits: end, value, high, unit, dimension };
}

/** 廿, 卅六. */
function tensAt(text: string, at: number): Counted | null {
  const tens = TENS[text.charAt(at)];
  if (tens === undefined) return null;
  const rest = /[一二三四五六七八九]/.test(text.charAt(at + 1)) ? numeralAt(text, at + 1) : null;
  const ones = typeof rest?.value === 'number' && rest.value < 10 ? rest.value : 0;
  return withUnit(text, { start: at, end: at + (ones > 0 ? 2 : 1), value: tens + ones });
}

function plainAt(text: string, at: number): Counted | null {
  const share = fractionAt(text, at) ?? shareOf(text, at);
  if (share !== null) return share;
  // 5G, G50 and COVID-19 are names.
  if (/\d/.test(text.charAt(at)) && /[a-z]-?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const numeral = numeralAt(text, at);
  const end = numeral?.end ?? at;
  if (/^m\b/.test(text.slice(end, end + 2)) && !/[$¥€£]/.test(text.charAt(at - 1)) && !isMoney(text, end + 1))
    return withUnit(`${text.slice(0, end)}米`, { start: at, end, value: Number(numeral?.value) });
  if (numeral !== null && englishScaleAt(text, end).times > 1)
    return withUnit(text, { start: at, end, value: Number(numeral.value) });
  const amount = amountAt(text, at);
  // 百亿元 counts, 百 alone is part of a word.
  const bare = end - at < 2 && (numeral?.bare === true || amount?.bare === true);
  if (amount !== null && amount.to > end && !(bare && amount.qualifier === null))
    return ofAmount(text, amount, { at, digits: numeral?.end });
  return numeral === null || bare ? null : unitless(text, at, numeral);
}

/** A number behind which no unit of measure stands: 二期, 第3, 3,200. */
function unitless(text: string, at: number, numeral: Numeral): Counted | null {
  const { end, han } = numeral;
  const [value, high] = typeof numeral.value === 'number' ? [numeral.value, numeral.value] : numeral.value;
  const place = { start: at, end, digits: end, value, high };
  const named = namedAt(text, end);
  if (named !== '') return naming(text, place, named);
  if (text.charAt(at - 1) === '第') return { ...place, unit: '', dimension: 'rank' };
  if (!han) return withUnit(text, place);
  return { ...place, unit: '', dimension: '' };
}

/** 1/3 and ½, which folds to 1⁄2; 六成为, where 成为 is no word. */
function fractionAt(text: string, at: number): Counted | null {
  const tenths = /^([一二三四五六七八九])成(?=为)/.exec(text.slice(at, at + 3));
  if (tenths !== null && !/[十百千万亿\d]/.test(text.charAt(at - 1)))
    return percent(at, at + 2, (parseHanNumeral(tenths[1] ?? '') ?? 0) * 10);
  const [all, part, whole] = /^(\d{1,3})[/\u2044](\d{1,3})(?![\d/])/.exec(text.slice(at, at + 9)) ?? [];
  if (all === undefined || /[\d/.]/.test(text.charAt(at - 1)) || Number(part) >= Number(whole)) return null;
  return percent(at, at + all.length, (Number(part) / Number(whole)) * 100);
}

function shareOf(text: string, at: number): Counted | null {
  const amount = shareAt(text, at);
  return amount === null ? null : ofAmount(text, amount, { at, digits: amount.to });
}

function namedAt(text: string, at: number): string {
  return NAMING_UNITS.find((unit) => text.startsWith(unit, at)) ?? '';
}

function naming(text: string, { start, end, value }: Span & { value: number }, unit: string): Counted {
  return {
    start,
    end: end + unit.length,
    digits: end,
    value,
    high: value,
    unit,
    dimension: `naming:${text.charAt(end)}`,
  };
}

function ofAmount(
  text: string,
  amount: Amount,
  { at, digits = amount.to }: { at: number; digits?: number | undefined },
): Counted {
  const { value, unit, name, dimension } = amount;
  const scale = amount.kind === 'money' ? englishScaleAt(text, amount.to) : { times: 1, end: amount.to };
  const to = scale.end;
  const [low, high] = (typeof value === 'number' ? [value, value] : value).map((one) => exact(one * scale.times)) as [
    number,
    number,
  ];
  if (dimension === 'fraction') return percent(at, to, low * 100);
  const [head = ''] = dimension.split('/');
  const [said = ''] = (unit === '' && name !== null ? text.slice(name.start, name.end) : unit).split('/');
  if (NAMING_UNITS.includes(said) && head.startsWith('count:'))
    return { start: at, end: to, digits, value: low, high, unit: said, dimension: `naming:${said.charAt(0)}` };
  const times = unitNamed(said, head)?.times ?? 1;
  // 增长一倍 is twice as much, as 翻一番 is.
  const more =
    head === 'times' && /(?:增长|增加|提高|上升|多|扩大|高|翻)了?(?:近|约)?$/.test(text.slice(Math.max(0, at - 6), at))
      ? 1
      : 0;
  return {
    start: at,
    end: to,
    digits,
    value: low * times + more,
    high: high * times + more,
    face: low,
    unit: said,
    dimension: head === 'money:CNY' ? moneyBefore(text, at) : head,
  };
}

function percent(start: number, end: number, value: number): Counted {
  return { start, end, digits: end, value, high: value, unit: '%', dimension: 'percent' };
}

/** Forty-six, two million; but "one" mostly points. */
function englishAt(text: string, at: number): Counted | null {
  const numeral = englishNumeralAt(text, at);
  if (numeral === null || (numeral.value === 1 && text.startsWith('one', at))) return null;
  return withUnit(text, { start: at, end: numeral.end, value: numeral.value });
}

/** What only looks like a number: 一起, 一些, 十分; one of something is an article. */
function isLone(text: string, { start, end, value, dimension, unit }: NumberSaid): boolean {
  const words = text.slice(start, end);
  if (end - start === 1 && unit === '' && !/[\d廿卅卌皕]/.test(words)) return true;
  if (!words.startsWith('一')) return false;
  // 2.6元一公斤 is a price for each.
  if (/[元块角]/.test(text.charAt(start - 1))) return true;
  // 前一周, 每一年 point to one; 推迟了一年 counts it.
  if (/^(?:time|years)$/.test(dimension)) return /[前上每近这那同后下]/.test(text.charAt(start - 1));
  return value === 1 && /^(?:count:|people|visits|$)/.test(dimension);
}

/** 5g weighs, 5G is a network. */
function isName({ original, at }: Said, { end, digits }: NumberSaid): boolean {
  return end === digits + 1 && /[A-KM-Z]/.test(original.charAt(at[digits] ?? 0));
}

/** Past a run of letters or of digits, so that none is read from its middle. */
function pastToken(text: string, at: number): number {
  const token = /^(?:[a-z]+|\d+(?:\.\d+)?)/.exec(text.slice(at, at + 40))?.[0];
  return at + Math.max(1, token?.length ?? 1);
}
