import { NUMERAL_WORDS } from '../../tables/figures.ts';
import { exact, numeralAt } from './numeral.ts';
import type { Amount } from './quantity.ts';

const BASES: Readonly<Record<string, number>> = { 百: 1, 千: 0.1, 万: 0.01, 十万: 0.001, 百万: 0.0001, 亿: 1e-6 };
const PERCENT = /(负|-)?(百万|十万|[百佰千万亿])分之(负|-)?/y;
const TENTHS = new RegExp(
  `(负|-)?([一二三四五六七八九十两]|10|\\d(?:\\.\\d+)?)成([一二三四五六七八九半]|\\d(?!\\d))?(?![${NUMERAL_WORDS.not_tenths}])`,
  'y',
);
const PRICE = new RegExp(
  `([一二三四五六七八九两陆柒捌玖肆叁贰伍](?:点?[零一二三四五六七八九伍])?|\\d\\d(?!\\d)|\\d(?:\\.\\d+)?|\\d \\d|半)折(?![${NUMERAL_WORDS.not_price}])`,
  'y',
);
const DOUBLED = /翻了?([一两二三四1-4])番/y;
const FRACTION = /([二三四五六七八九十]|\d{1,3})分之([一二三四五六七八九十两]|\d{1,3}(?![\d.]))/y;
const DIGITS = '零一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  两: '二',
  佰: '百',
};

/** Reads a share in words at `at`: 百分之三十, 三成, 七折, 三分之一, 翻一番; null where none stands there. */
export function shareAt(text: string, at: number): Amount | null {
  return percentAt(text, at) ?? tenthsAt(text, at) ?? priceAt(text, at) ?? doubledAt(text, at) ?? fractionAt(text, at);
}

function share(to: number, value: number | [number, number], unit: string, dimension = 'percent'): Amount {
  return { to, value, unit, name: null, dimension, qualifier: null, han: false, kind: 'share', bare: false };
}

function percentAt(text: string, at: number): Amount | null {
  const found = match(PERCENT, text, at);
  // 五百分之二 is no percentage.
  if (found === null || /[\d一二三四五六七八九十]/.test(text.charAt(at - 1))) return null;
  const base = BASES[(found[2] ?? '').replace('佰', '百')] ?? 1;
  const numeral = numeralAt(text, at + found[0].length);
  // 百分之二三十 names no share that could be compared.
  if (numeral === null) return null;
  if (Array.isArray(numeral.value)) return null;
  const thousands = /^ ?k(?![a-z])/.exec(text.slice(numeral.end, numeral.end + 3))?.[0] ?? '';
  const sign = (found[1] ?? found[3]) === undefined ? 1 : -1;
  const value = exact(numeral.value * base * sign * (thousands === '' ? 1 : 1000));
  const to = numeral.end + thousands.length;
  return upTo(text, to, value) ?? share(to, value, '%');
}

/** 百分之三到百分之五, 百分之三到五. */
function upTo(text: string, at: number, low: number): Amount | null {
  const link = /^[-~至到](?:百分之)?/.exec(text.slice(at, at + 5))?.[0];
  if (link === undefined) return null;
  const high = numeralAt(text, at + link.length);
  if (high === null || Array.isArray(high.value) || high.value <= low) return null;
  return share(high.end, [low, high.value], '%');
}

function tenthsAt(text: string, at: number): Amount | null {
  const found = match(TENTHS, text, at);
  if (found === null || /[\d一二三四五六七八九十]/.test(text.charAt(at - 1))) return null;
  const [all, minus, tens = '', rest] = found;
  const hundredths = rest === undefined ? 0 : rest === '半' ? 5 : digit(rest);
  const value = exact(
    (minus === undefined ? 1 : -1) * ((/\d/.test(tens) ? Number(tens) : digit(tens)) * 10 + hundredths),
  );
  return share(at + all.length, value, '%');
}

function priceAt(text: string, at: number): Amount | null {
  const found = match(PRICE, text, at);
  if (found === null || /[\d十对]/.test(text.charAt(at - 1))) return null;
  const [all, printed = ''] = found;
  return share(at + all.length, printed === '半' ? 50 : exact(tenths(printed)), '%', 'discount');
}

/** 九折 is 90, 75折 and 七五折 are 75, 6.5折 and 六点五折 are 65. */
function tenths(printed: string): number {
  const digits = [...printed.replace(/[点. ]/, '')].map(digit);
  return digits.reduce((sum, one, i) => sum + (one * 10) / 10 ** i, 0);
}

function doubledAt(text: string, at: number): Amount | null {
  const found = match(DOUBLED, text, at);
  return found === null ? null : share(at + found[0].length, 2 ** digit(found[1] ?? ''), '倍', 'times');
}

function fractionAt(text: string, at: number): Amount | null {
  const found = match(FRACTION, text, at);
  if (found === null || /[\d十百千万亿一二三四五六七八九]/.test(text.charAt(at - 1))) return null;
  const [whole, part] = [digit(found[1] ?? ''), digit(found[2] ?? '')];
  return part >= whole ? null : share(at + found[0].length, exact(part / whole), '', 'fraction');
}

function digit(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed);
  return printed === '十' ? 10 : DIGITS.indexOf(FORMAL[printed] ?? printed);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
