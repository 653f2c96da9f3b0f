import type { Span } from '../../text/sentences.ts';
import { type DaySaid, sameDay } from '../claims/day.ts';
import { type NumberSaid, sameNumber } from '../claims/number.ts';
import { sameTime, type TimeSaid } from '../claims/times.ts';
import type { Parsed } from './parsed.ts';

/**
 * A Chinese character, or a Latin word, a number, a day or a time as a whole, where it stands in a folded text; `clause`
 * and `sentence` count in its text, which is the print of that number.
 */
export type Token = Span & { key: string; value: Value | null; clause: number; sentence: number; print: number };

type Value = { day: DaySaid } | { time: TimeSaid } | { number: NumberSaid };

const LATIN = /[a-z][a-z\d.-]*|\d+/y;
const HAN = /\p{Script=Han}/u;

export function tokensOf(read: Parsed, print = 0): Token[] {
  const { text, clauses } = read;
  const values = valuesIn(read);
  const tokens: Token[] = [];
  let clause = 0;
  for (let at = 0; at < text.length; at = Math.max(at + 1, tokens.at(-1)?.end ?? 0)) {
    while ((clauses[clause + 1]?.start ?? text.length) <= at) clause += 1;
    const value = values.get(at) ?? null;
    LATIN.lastIndex = at;
    const end = value?.end ?? (LATIN.test(text) ? LATIN.lastIndex : HAN.test(text.charAt(at)) ? at + 1 : at);
    if (end === at) continue;
    const sentence = clauses[clause]?.sentence ?? 0;
    tokens.push({ start: at, end, key: text.slice(at, end), value: value?.value ?? null, clause, sentence, print });
  }
  return tokens;
}

function valuesIn({ days, times, numbers }: Parsed): Map<number, { end: number; value: Value }> {
  return new Map<number, { end: number; value: Value }>([
    ...days.map((day) => [day.start, { end: day.end, value: { day } }] as const),
    ...times.map((time) => [time.start, { end: time.end, value: { time } }] as const),
    ...numbers
      .filter(({ lone }) => lone !== true)
      .map((number) => [number.start, { end: number.end, value: { number } }] as const),
  ]);
}

export function isCharacter({ value, key }: Token): boolean {
  return value === null && HAN.test(key);
}

/** The letters of some tokens, one behind the other. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join('');
}

/** A day or a time of day, which may stand anywhere in a clause. */
export function isWhen({ value }: Token): boolean {
  return value !== null && !('number' in value);
}

/** Whether a token of a wording is one of print: the same letters, or the same number or day however it is written. */
export function isSameToken(said: Token, printed: Token): boolean {
  const [a, b] = [said.value, printed.value];
  if (a === null || b === null) return a === b && said.key === printed.key;
  if ('number' in a) return 'number' in b && sameNumber(a.number, b.number);
  if ('day' in a) return 'day' in b && sameDay(a.day, b.day);
  return 'time' in b && sameTime(a.time, b.time);
}
