import { WAYS } from '../../tables/holding.ts';
import { addDays } from '../../text/day.ts';
import { isFrame } from '../align/lexicon.ts';
import type { Print } from '../align/parsed.ts';
import type { Check } from '../case.ts';
import { type DaySaid, isNamed } from '../claims/day.ts';
import { compatible, isCode, type NumberSaid, sameNumber } from '../claims/number.ts';
import { type Read, readText } from '../claims/read.ts';
import { clauseAt, printedAt } from '../claims/said.ts';
import { sameTime } from '../claims/times.ts';
import type { Fault } from '../passage.ts';

/** Numbers that no passage prints as that value of that kind. */
export const numbers: Check = (said, { prints }) =>
  said.numbers
    .filter((number) => (number.lone === true ? isCounting(said, number, prints) : !isPrinted(said, number, prints)))
    .map((number) => ({ kind: 'number', ...printedAt(said, number) }));

function isPrinted(said: Read, number: NumberSaid, prints: readonly Print[]): boolean {
  const digits = said.text.slice(number.start, number.end);
  if (isCode(said.text, number)) return prints.some(({ text }) => text.includes(digits));
  return prints.some(
    (print) =>
      print.numbers.some(
        (printed) =>
          sameNumber(number, printed) &&
          isCounted(said, number, { print, printed }) &&
          (!isLoss(print, printed) || saysLoss(said, number)),
      ) || isSmall(said, number, print),
  );
}

/** 净利润-1146万元: a minus, where none stands for a span (5%-6%, 3月-5月). */
export function isLoss({ text }: Read, { start, dimension }: NumberSaid): boolean {
  return (
    /^(?:money|percent)/.test(dimension) && /[\p{Script=Han}:](?<![年月日元万亿倍点])-$/u.test(text.slice(0, start))
  );
}

/** Whether a clause says that a number is below nought, or by how much something fell. */
function saysLoss({ text, clauses }: Read, { start }: NumberSaid): boolean {
  return /[-亏损负减降跌缩低少]/.test(text.slice(clauseAt(clauses, start)?.start ?? 0, start));
}

/** 三人, 两家: who reads a list may count it; where something else is counted there, its number is another. */
function isSmall({ text }: Read, { start, end, value, high, dimension, unit }: NumberSaid, print: Print): boolean {
  if (
    value !== high ||
    value < 2 ||
    value > COUNTED_BY_READERS ||
    !/^(?:people|count:[个名位家人方]|)$/.test(dimension)
  )
    return false;
  if (!(dimension === '' && unit === '' ? /^[a-z]/ : /^[二两三四五六七八九]/).test(text.slice(start, end)))
    return false;
  return !print.numbers.some(
    (other) =>
      other.face > 1 &&
      other.face !== value &&
      other.face <= COUNTED_BY_READERS * 2 &&
      compatible(dimension, other.dimension),
  );
}

const COUNTED_BY_READERS = 6;

/** 六车道 is a source for 6条车道, and 三楼 is none for 3人: what a lone numeral counts stands behind the number too. */
function isCounted(
  { text }: Read,
  { digits, end, dimension }: NumberSaid,
  { print, printed }: { print: Print; printed: NumberSaid },
): boolean {
  const [, counts = ''] = /^ ([a-z]+)/.exec(text.slice(end, end + 20)) ?? [];
  if (dimension === '' && MEASURED.test(printed.dimension) && counts !== '' && !isFrame(counts)) return false;
  if (printed.lone !== true) return true;
  const counted = print.text.charAt(printed.end);
  return !/\p{Script=Han}/u.test(counted) || !HAN.test(text) || text.slice(digits, digits + COUNTED).includes(counted);
}

/** 1,200 signatures are no 1,200 hectares. */
const MEASURED = /^(?:area|length|mass|weight|volume|money)/;
const HAN = /\p{Script=Han}/u;
/** Characters behind a number in which what it counts is named. */
const COUNTED = 6;

/** 五班 counts where neither it is printed as it stands, nor five of anything in digits. */
function isCounting({ text }: Read, number: NumberSaid, prints: readonly Print[]): boolean {
  const pair = text.slice(number.start, number.start + 2);
  if (!/^\p{Script=Han}{2}$/u.test(pair) || isFrame(pair)) return false;
  return !prints.some((print) => print.text.includes(pair));
}

/** For how long or how much a number is: 每斤, 每月, of which nothing is printed. */
export const rates: Check = (said, { prints }) => {
  const units = [...said.text.matchAll(/每(\p{Script=Han}{1,2})/gu)].flatMap(({ index, 1: words = '' }): Fault[] => {
    const unit = [words, words.charAt(0)].find(isUnit);
    const known = unit === undefined || KNOWN.has(`每${unit}`) || prints.some(({ text }) => text.includes(unit));
    return known ? [] : [{ kind: 'number', ...printedAt(said, { start: index, end: index + 1 + unit.length }) }];
  });
  const rates = RATES.flatMap(({ said: rate, printed }): Fault[] => {
    const match = rate.exec(said.text);
    if (match === null || prints.some(({ text }) => printed.test(text))) return [];
    return [{ kind: 'number', ...printedAt(said, { start: match.index, end: match.index + match[0].length }) }];
  });
  return [...units, ...rates];
};

function isUnit(words: string): boolean {
  return readText(`1${words}`, null).numbers.some(({ unit }) => unit === words);
}

/** Rates that may be printed in other words (人均, 每人). */
const KNOWN = new Set([
  ...WAYS.rates.flat(),
  ...[...'个名位所家项处座本册条件张台辆套间棵株头只'].map((unit) => `每${unit}`),
]);

const RATES = WAYS.rates.map((group) => ({
  said: new RegExp(
    group
      .filter((word) => /^[每/]|均|^(?:per|an?|each|every) |ly$/.test(word))
      .map(whole)
      .join('|'),
    'u',
  ),
  printed: new RegExp(group.map(whole).join('|'), 'u'),
}));

function whole(word: string): string {
  if (word === '每周') return '每周(?![一二三四五六日天])';
  return /^[a-z]/.test(word) ? `\\b${word}\\b` : word;
}

/** Days and times of day that no passage names, nor is of. */
export const days: Check = (said, { prints }) => {
  const compared = prints.some(({ text }) => COMPARED.test(text));
  const days = said.days.filter(
    (day) =>
      !(compared && isCompared(said, day)) &&
      !prints.some(
        (print) =>
          print.text.includes(day.printed) ||
          [day, ...besideOf(day, print.text)].some((one) => isNamed(one, print.days, print.passage.date)),
      ),
  );
  const times = said.times.filter((time) => {
    const same = prints.flatMap((print) =>
      print.times.filter((other) => sameTime(time, other)).map(({ end }) => sideOf(print.text, end)),
    );
    const side = sideOf(said.text, time.end);
    return same.length === 0 || (side !== null && same.every((other) => other !== null && other !== side));
  });
  return [...days, ...times].map((one) => ({ kind: 'day', ...printedAt(said, one) }));
};

/** 前一晚 is the day before one that is named, 次日 the one behind it. */
const BESIDE = [
  [/前一[天日晚夜]/, 1],
  [/次日|翌日|第二天/, -1],
] as const;

/** The days beside which a day is, where print tells of one that way. */
function besideOf(day: DaySaid, text: string): DaySaid[] {
  const { from, to } = day;
  if (from === null || from !== to) return [];
  return BESIDE.filter(([words]) => words.test(text)).map(([, away]) => {
    const beside = addDays(from, away);
    return { ...day, printed: '', from: beside, to: beside };
  });
}

/** 8点前 is not 8点后. */
function sideOf(text: string, end: number): string | null {
  return /^[之以]?([前后])/.exec(text.slice(end, end + 2))?.[1] ?? null;
}

const COMPARED = /环比|上个?月|同比|去年|上年|year earlier|year ago|year on year|year-on-year|last year/;

/** 比去年同期 is what 同比 says. */
function isCompared({ text }: Read, { start, end, printed }: DaySaid): boolean {
  if (
    !/^(?:去年|前年|上年|\d{1,2}月$|(?:a|the) year (?:earlier|ago|before)|(?:the )?(?:last|previous) year)/.test(
      printed,
    )
  )
    return false;
  return (
    /[比较与]$|(?:than|from|over|on|in) (?:that )?(?:in )?$/.test(text.slice(0, start)) ||
    /^(?:同期|相比)/.test(text.slice(end))
  );
}
