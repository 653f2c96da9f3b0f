import type { Day } from '../model.ts';
import type { Region } from '../search/region.ts';
import { ASKED_TIMES } from '../tables/asked-times.ts';
import { ASKS } from '../tables/asks.ts';
import { daysBetween } from '../text/day.ts';
import type { Question } from './question.ts';

/** The days that news is asked of, both included; `recent` where a question only says 最近. */
export type Scope = { from: Day; to: Day; recent: false } | { recent: true };

/** Days of the longest stretch that news is asked of; a year is what figures are counted for. */
const LONGEST = 62;

const RECENT = new RegExp(ASKED_TIMES.vague.join('|'), 'u');

/** The days that a question asks of; null where it names none. Today's news may be asked for as 明天 too. */
export function scopeOf({ periods, folded }: Pick<Question, 'periods' | 'folded'>): Scope | null {
  const stretches = periods.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const [first] = stretches.filter(({ from, to }) => daysBetween(from, to) < LONGEST);
  if (first === undefined) return RECENT.test(folded) ? { recent: true } : null;
  const same = stretches.filter(({ from, to }) => daysBetween(from, to) < LONGEST);
  const [from = first.from] = same.map((stretch) => stretch.from).toSorted();
  const to =
    same
      .map((stretch) => stretch.to)
      .toSorted()
      .at(-1) ?? first.to;
  return daysBetween(from, to) < LONGEST ? { from, to, recent: false } : { ...first, recent: false };
}

/** Where what is asked of happens; null where a question says nothing of it, or wants both. */
export function regionOf({ folded }: Pick<Question, 'folded'>): Region | null {
  const [home, abroad] = [ASKS.at_home.test(folded), ASKS.abroad.test(folded)];
  if (home === abroad) return null;
  return home ? 'home' : 'abroad';
}
