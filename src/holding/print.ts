import type { Day } from '../model.ts';
import type { Span } from '../text/sentences.ts';
import type { DaySaid } from './day.ts';
import { daysIn } from './days.ts';
import type { NumberSaid } from './number.ts';
import { numbersIn } from './numbers-in.ts';
import type { Passage } from './passage.ts';
import { type Said, saidOf } from './said.ts';
import { type Target, termsIn } from './terms.ts';
import { type TimeSaid, timesIn } from './times.ts';

/** A text with all that it states, read once. */
export type Read = Said & {
  numbers: readonly NumberSaid[];
  days: readonly DaySaid[];
  times: readonly TimeSaid[];
  names?: ReadonlyMap<string, string>;
};

/** One passage with what stands in it, and the terms of each of its clauses. */
export type Print = Read & { passage: Passage; terms: readonly ReadonlySet<string>[] };

/**
 * The day from which the days of a report without a date are counted, so that 昨天 and 昨日, March and 3月 are the same
 * there too. A wording and its print count from the same one; nothing is held to be past or to come by it.
 */
const UNDATED: Day = '2000-07-01';

/** @param options.printed - Whether it is print, in which a lone Chinese numeral (六车道) is a source for a number. */
export function readText(original: string, today: Day | null, { printed = false } = {}): Read {
  const said = saidOf(original);
  const days = daysIn(said.text, today ?? UNDATED);
  const times = timesIn(said.text);
  const masked: Span[] = [...days.filter((day) => /[\d一二三四五六七八九十〇零]|[a-z]/.test(day.printed)), ...times];
  return { ...said, days, times, numbers: numbersIn(said, masked, { printed }) };
}

/** Reads a passage; its title stands before its text as a sentence of its own. */
export function printOf(passage: Passage, target: Target): Print {
  const { title, text, date } = passage;
  const read = readText(title === null || title === '' ? text : `${title}。${text}`, date, { printed: true });
  return { ...read, passage, terms: termsByClause(read, target) };
}

/** The terms of each clause. */
export function termsByClause(read: Read, target: Target): Set<string>[] {
  return read.clauses.map((clause) => termsIn(read, clause, target));
}
