import { parseHanNumeral } from '../../text/numerals.ts';
import { unitAt } from './units.ts';

/**
 * A number in folded text from where it was asked for to `end`. `qualifier` is what stands inside it (10多万), `han`
 * says that it is written in characters alone, `bare` that it is a place without its multiple (上百, 千余).
 */
export type Numeral = {
  value: number | [number, number];
  end: number;
  qualifier: string | null;
  han: boolean;
  bare: boolean;
};

const ARABIC = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const HAN = /[零〇一二三四五六七八九两十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,24}/y;
const HAN_DECIMALS = /点([零〇一二三四五六七八九伍]+)/y;
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const ABOUT = /[余多来]/;
/** 两三, 七八: the one before goes into the other; 三五 alone skips one. */
const NEIGHBOURS = /^(?:一二|一两|两三|二三|三四|四五|五六|六七|七八|八九|三五)/;

/** Rounds what decimals times a scale leave behind: 21.92 × 1e8 is 2192000000. */
export function exact(value: number): number {
  return Number(value.toPrecision(15));
}

/** Reads the number at `at` of folded text, with its scale; null where none stands there. */
export function numeralAt(text: string, at: number): Numeral | null {
  const first = partAt(text, at);
  if (first === null || Array.isArray(first.value)) return first;
  let whole: Numeral = first;
  let smallest = first.scale;
  // 3万5千, 1亿2000万: each part below the scale of the one before.
  while (smallest > 1 && whole.qualifier === null && !first.bare) {
    const next = partAt(text, whole.end);
    if (next === null || Array.isArray(next.value) || Array.isArray(whole.value) || next.bare) break;
    const fits = next.value < smallest && (next.scale > 1 || /^\d{3,}/.test(text.slice(whole.end, next.end)));
    if (!fits || next.scale >= smallest) break;
    whole = { ...next, value: exact(whole.value + next.value), han: whole.han && next.han, bare: false };
    smallest = next.scale;
  }
  return whole;
}

type Part = Numeral & { scale: number };

function partAt(text: string, at: number): Part | null {
  ARABIC.lastIndex = at;
  const digits = ARABIC.exec(text)?.[0];
  if (digits !== undefined) {
    const end = at + digits.length;
    const thousands = /^ ?k(?=个?百分点)/.exec(text.slice(end, end + 6))?.[0] ?? '';
    if (thousands !== '') {
      const value = Number(digits.replaceAll(',', '')) * 1000;
      return { value, end: end + thousands.length, qualifier: null, han: false, bare: false, scale: 1000 };
    }
    return scaled(text, { value: Number(digits.replaceAll(',', '')), end: at + digits.length, han: false });
  }
  return hanPartAt(text, at);
}

function hanPartAt(text: string, at: number): Part | null {
  HAN.lastIndex = at;
  const found = HAN.exec(text)?.[0];
  if (found === undefined) return null;
  const numeral = withoutUnit(text, at, found);
  if (numeral === '') return null;
  const end = at + numeral.length;
  if (/^[百千万亿]+$/.test(numeral)) {
    return { ...scaled(text, { value: scaleOf(numeral), end, han: true }), bare: true };
  }
  HAN_DECIMALS.lastIndex = end;
  const decimals = HAN_DECIMALS.exec(text);
  const range = decimals === null ? neighbours(numeral) : null;
  if (range !== null) return { ...scaled(text, { value: range[0], end, han: true }), ...rangeOf(text, range, end) };
  const value = parseHanNumeral(decimals === null ? numeral : numeral + decimals[0]);
  if (value === null) return null;
  return scaled(text, { value, end: end + (decimals?.[0].length ?? 0), han: true });
}

function rangeOf(text: string, [low, high]: [number, number], end: number): Part {
  const from = scaled(text, { value: low, end, han: true });
  const to = scaled(text, { value: high, end, han: true });
  return { ...from, value: [Number(from.value), Number(to.value)] };
}

/** Gives back the places that begin the unit (六千字节, 百分点) and a last 两 that is one (三十两). */
function withoutUnit(text: string, at: number, found: string): string {
  let numeral = found;
  if (text.startsWith('分', at + numeral.length) && numeral.length > 1) {
    if (numeral.endsWith('百') && /^分[点位之]/.test(text.slice(at + numeral.length))) numeral = numeral.slice(0, -1);
  }
  if (numeral.length > 1 && /[千仟]$/.test(numeral) && unitAt(text, at + numeral.length - 1) !== null) {
    numeral = numeral.slice(0, -1);
  }
  const tael = numeral.search(/两(?![百千万亿佰仟三])/);
  return tael > 0 ? numeral.slice(0, tael) : numeral;
}

function neighbours(numeral: string): [number, number] | null {
  const tens = /^(.*十)(.+)$/.exec(numeral);
  const [head = '', tail = ''] = tens === null ? ['', numeral] : tens.slice(1);
  if (!NEIGHBOURS.test(tail) || !/^..[十百千万亿]*$/.test(tail)) return null;
  const low = parseHanNumeral(head + tail.charAt(0) + tail.slice(2));
  const high = parseHanNumeral(head + tail.slice(1));
  return low === null || high === null ? null : [low, high];
}

/** Adds what stands behind the digits: 余 or 多, and the places that multiply (十多万, 2百万). */
function scaled(text: string, { value, end, han }: { value: number; end: number; han: boolean }): Part {
  let position = end;
  let qualifier: string | null = null;
  const about = text.charAt(position);
  if (ABOUT.test(about) && (about !== '来' || /[个名人天年]/.test(text.charAt(position + 1)))) {
    qualifier = about;
    position += 1;
  }
  const from = position;
  while (PLACES[text.charAt(position)] !== undefined && !beginsUnit(text, position)) position += 1;
  const places = text.slice(from, position);
  // The places of a Han numeral are its own; behind 余 they multiply it.
  const scale = scaleOf(places);
  if (qualifier === null && position > from && ABOUT.test(text.charAt(position)) && text.charAt(position) !== '来') {
    qualifier = text.charAt(position);
    position += 1;
  }
  const written = han && scale === 1 ? lowestPlace(text.charAt(end - 1)) : scale;
  return { value: exact(value * scale), end: position, qualifier, han, bare: false, scale: written };
}

function beginsUnit(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === '百' && text.charAt(at + 1) === '分') return true;
  return (character === '千' || character === '百') && unitAt(text, at) !== null;
}

function scaleOf(places: string): number {
  let scale = 1;
  for (const place of places) scale *= PLACES[place] ?? 1;
  return scale;
}

function lowestPlace(last: string): number {
  return PLACES[last] ?? 1;
}
