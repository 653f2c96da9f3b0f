const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
/** Largest first: a numeral is cut at its largest place, before it the multiple, behind it the rest. */
const PLACES: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1000],
  ['仟', 1000],
  ['百', 100],
  ['佰', 100],
  ['十', 10],
  ['拾', 10],
];

/** UTF-16 units of the longest numeral that is read; no paper prints a longer one. */
const LONGEST = 40;

/**
 * The number that a Chinese numeral in simplified script writes: 二十 is 20, 一万三千 is 13000, 二〇二一 is 2021,
 * 三点五 is 3.5. Null where the characters are no number (十十, 万).
 */
export function parseHanNumeral(numeral: string): number | null {
  if (numeral.length > LONGEST) return null;
  const [whole = '', fraction, ...rest] = numeral.split('点');
  if (rest.length > 0) return null;
  const value = /^[〇零一二三四五六七八九]{2,}$/.test(whole) ? digitsOf(whole) : wholeOf(whole);
  if (value === null || fraction === undefined) return value;
  const decimals = digitsOf(fraction);
  return decimals === null ? null : value + decimals / 10 ** fraction.length;
}

function digitsOf(numeral: string): number | null {
  let value = 0;
  for (const character of numeral) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return numeral === '' ? null : value;
}

function wholeOf(numeral: string): number | null {
  if (numeral.length <= 1) return DIGITS[numeral] ?? (numeral === '十' || numeral === '拾' ? 10 : null);
  for (const [place, times] of PLACES) {
    const cut = numeral.lastIndexOf(place);
    if (cut < 0) continue;
    const before = numeral.slice(0, cut);
    // A digit, or 零 and a digit: 十 times 十 is no number, and 十十十… need not be taken apart to say so.
    if (times < 1e4 && before.length > 2) return null;
    // 十二 has no digit before its ten; every other place needs its multiple.
    const multiple = before === '' && times === 10 ? 1 : wholeOf(before.replace(/^[零〇]/, ''));
    const rest = restOf(numeral.slice(cut + 1), times);
    return multiple === null || rest === null || (times < 1e4 && multiple > 9) ? null : multiple * times + rest;
  }
  return null;
}

/** What stands behind a place: nothing, one lower place (三千五 is 3500), or a numeral of its own. */
function restOf(rest: string, times: number): number | null {
  if (rest === '') return 0;
  const digit = DIGITS[rest];
  if (digit !== undefined) return times >= 100 ? (digit * times) / 10 : digit;
  return wholeOf(rest.replace(/^[零〇]/, ''));
}
