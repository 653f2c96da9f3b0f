import { exact, type Numeral, numeralAt } from './numeral.ts';
import type { Amount } from './quantity.ts';
import { minorAt, type Unit, unitAt } from './units.ts';

const RANGE = /^[-~至到]/;
/** 大 before a noun counts (两大平台); before these it is the noun's own. */
const NOT_GREAT = '学家校厅街使爷妈陆米数队夫师连半年月日概约幅批';
const HALF_OF = '年径数圆球程路天夜小夏导岛价场决';
/** Names of money that stand before the number; a Han name stands there only as a whole word. */
const SYMBOL = /(?:人民币|新?台币|港币|澳门币|(?:us|hk|nt|nz|[acs])?\$|[¥€£₩₹₽฿₱₫])\s*/y;

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
  return withDigits(text, withRest(text, withHalf(text, amount, unit), unit), unit);
}

type Placed = { unit: Unit; start: number; end: number; label: string; qualifier: string | null };

/** The unit behind a number, past a space, 大 (7大类) or 个多 (5个多月). */
function countedAt(text: string, from: number): Placed | null {
  const at = text.charAt(from) === ' ' ? from + 1 : from;
  const more = /^个([多余])(?=[月小星])/.exec(text.slice(at, at + 4))?.[1] ?? null;
  if (more !== null) {
    const unit = unitAt(`个${text.slice(at + 2, at + 6)}`, 0);
    return unit === null
      ? null
      : { unit, start: at, end: at + 1 + unit.name.length, label: unit.name, qualifier: more };
  }
  if (text.charAt(at) === '大') return greatAt(text, at);
  const unit = unitAt(text, at);
  return unit === null ? null : { unit, start: at, end: at + unit.name.length, label: unit.unit, qualifier: null };
}

function greatAt(text: string, at: number): Placed | null {
  const next = text.charAt(at + 1);
  if (!/\p{Script=Han}/u.test(next) || NOT_GREAT.includes(next)) return null;
  const unit = unitAt(text, at + 1);
  if (unit?.kind === 'count' && '类项件块片系'.includes(unit.name)) {
    return { unit, start: at + 1, end: at + 1 + unit.name.length, label: '', qualifier: null };
  }
  const each = unitAt('个', 0);
  return each === null ? null : { unit: each, start: at, end: at + 1, label: '个', qualifier: null };
}

/** 两个半小时: the unit stands behind the half. */
function halved(text: string, at: number): Placed | null {
  const unit = unitAt(`个${text.slice(at + 2, at + 6)}`, 0) ?? unitAt(text, at + 2);
  if (unit === null) return null;
  const noun = unit.name.startsWith('个') ? unit.name.slice(1) : unit.name;
  return { unit, start: at, end: at + 2 + noun.length, label: unit.name, qualifier: null };
}

function amountOf(text: string, numeral: Numeral, { unit, start, end, label, qualifier }: Placed): Amount {
  const amount: Amount = {
    to: end,
    value: numeral.value,
    unit: label,
    name: label === '' ? { start, end } : null,
    dimension: unit.dimension,
    qualifier: numeral.qualifier ?? qualifier,
    han: numeral.han,
    kind: unit.kind,
    bare: numeral.bare,
  };
  return rated(text, amount, unit);
}

/** 元/平方米, 美元每桶, 升/100公里: one unit for another. */
function rated(text: string, amount: Amount, unit: Unit): Amount {
  const link = /^(?:\/(\d{1,4})?|每)/.exec(text.slice(amount.to, amount.to + 5));
  if (link === null) return amount;
  const [joint, hundred = ''] = link;
  const per = unitAt(text, amount.to + joint.length);
  if (per === null || (joint === '每' && per.dimension === 'years')) return amount;
  const name = amount.unit === '' ? unit.name : amount.unit;
  return {
    ...amount,
    to: amount.to + joint.length + per.name.length,
    unit: `${name}/${hundred}${per.unit === '' ? per.name : per.unit}`,
    name: null,
    dimension: `${unit.dimension}/${hundred}${per.dimension}`,
  };
}

/** 三斤半. */
function withHalf(text: string, amount: Amount, { unit }: Placed): Amount {
  if (text.charAt(amount.to) !== '半' || typeof amount.value !== 'number' || unit.kind === 'count') return amount;
  const next = text.charAt(amount.to + 1);
  if (next !== '' && HALF_OF.includes(next)) return amount;
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
  const digits = /^(?:[一二三四五六七八九]{1,2}|\d{1,2})(?![\d.,十百千万亿点])/.exec(text.slice(end, end + 3))?.[0];
  if (digits === undefined || unitAt(text, end + digits.length) !== null) return amount;
  const decimals = /\d/.test(digits)
    ? digits
    : [...digits].map((digit) => '零一二三四五六七八九'.indexOf(digit)).join('');
  return { ...amount, value: exact(amount.value + Number(`0.${decimals}`)), to: end + digits.length };
}

/** 2-3倍, 3万-5万元, 10亿元至15亿元, 5%-8%. */
function rangeAt(text: string, at: number, first: Numeral): Amount | null {
  if (typeof first.value !== 'number' || first.bare) return null;
  const own = countedAt(text, first.end);
  const linkAt = RANGE.test(text.slice(first.end, first.end + 1)) ? first.end : (own?.end ?? -1);
  if (linkAt < 0 || !RANGE.test(text.slice(linkAt, linkAt + 1))) return null;
  // 由3家到8家 tells of a growth, not of a range.
  if (/[由从自]/.test(text.charAt(at - 1)) && linkAt !== first.end) return null;
  const second = numeralAt(text, linkAt + 1);
  if (second === null || typeof second.value !== 'number') return null;
  const unit = countedAt(text, second.end);
  if (unit === null || (linkAt !== first.end && own?.unit.dimension !== unit.unit.dimension)) return null;
  const low = linkAt === first.end ? lifted(text, { at, first, second, linkAt }) : first.value;
  if (low >= second.value) return null;
  return { ...amountOf(text, second, unit), value: [low, second.value], han: first.han && second.han };
}

/** In 2-3万元 the scale of the second is the first's too, unless the first would then be the larger (8000-1.2万). */
function lifted(
  text: string,
  { at, first, second, linkAt }: { at: number; first: Numeral; second: Numeral; linkAt: number },
): number {
  const low = Number(first.value);
  const scaled = /[千万亿百]$/.test(text.slice(at, first.end));
  const scale = /[百千万亿]+$/.exec(text.slice(linkAt + 1, second.end))?.[0];
  if (scaled || scale === undefined || second.han) return low;
  const times = Number(second.value) / Number.parseFloat(text.slice(linkAt + 1));
  return low * times < Number(second.value) ? exact(low * times) : low;
}

/**
 * A number without a unit: one that 万 or 亿 makes a count (人次达1299万), or whose unit was cut off with the end of
 * the paragraph (工期8).
 */
function lost(text: string, numeral: Numeral): Amount | null {
  if (numeral.han || typeof numeral.value !== 'number') return null;
  const scaled = /[万亿][余多]?$/.test(text.slice(numeral.end - 2, numeral.end));
  if (!scaled && !(numeral.end === text.length && cutOff(text))) return null;
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

function cutOff(text: string): boolean {
  const before = text.charAt(text.length - (/[\d.,]+$/.exec(text)?.[0].length ?? 0) - 1);
  return /\p{Script=Han}/u.test(before) && !'于年月号第比之'.includes(before);
}
