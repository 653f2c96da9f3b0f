import type { Day } from '../../model.ts';
import type { Span } from '../../text/sentences.ts';
import type { DaySaid } from './day.ts';
import { daysIn } from './days.ts';
import type { NumberSaid } from './number.ts';
import { numbersIn } from './numbers-in.ts';
import { type Said, saidOf } from './said.ts';
import { type TimeSaid, timesIn } from './times.ts';

/** The script in which a wording is written, into which the words of a passage in the other are brought. */
export type Target = 'han' | 'latin';

/** A text with all that it states, read once; `names` has, for names in pinyin, the printed characters. */
export type Read = Said & {
  target: Target;
  numbers: readonly NumberSaid[];
  days: readonly DaySaid[];
  times: readonly TimeSaid[];
  names: ReadonlyMap<string, string>;
};

/**
 * The day from which the days of a report without a date are counted, so that 昨天 and 昨日, March and 3月 are the same
 * there too. A wording and its print count from the same one; nothing is held to be past or to come by it.
 */
const UNDATED: Day = '2000-07-01';

/** @param options.printed - Whether it is print, in which a lone Chinese numeral (六车道) is a source for a number. */
export function readText(
  original: string,
  today: Day | null,
  { printed = false, target = 'han' }: { printed?: boolean; target?: Target } = {},
): Read {
  const said = saidOf(original);
  const days = daysIn(said.text, today ?? UNDATED).map((day) => (day.weekday === null ? day : { ...day, near: today }));
  const times = timesIn(said.text);
  const masked: Span[] = [...days.filter((day) => /[\d一二三四五六七八九十〇零]|[a-z]/.test(day.printed)), ...times];
  return { ...said, target, days, times, numbers: numbersIn(said, masked, { printed }), names: new Map() };
}
