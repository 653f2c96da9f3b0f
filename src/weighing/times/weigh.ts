import type { Question } from '../../asking/question.ts';
import { TIMED_CHARS } from '../../limits/answering.ts';
import type { Day } from '../../model.ts';
import { TIME_SIGNS } from '../../tables/time-signs.ts';
import { SHORT } from '../../tables/weights.ts';
import { daysBetween } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';
import { weighedSum } from '../sum.ts';
import { type PrintedTime, timesPrinted } from './printed-times.ts';

/** Letters between a time and what is asked, at which they are half as near. */
const HALF = 8;
/** Days from which a time tells no day. */
const COARSE = 2;
/** A day without its year that would lie further back than this is ahead. */
const AHEAD_DAYS = 183;
/** Letters right before and behind a time in which its signs stand. */
const BESIDE = 40;
const CLAUSE_END = /[,，。;；!！?？]/;

/** A time that a sentence prints, with what speaks for its being the one that is asked for. */
export function timeSignals(
  { folded, terms }: Question,
  sentence: string,
  { time, day }: { time: PrintedTime; day: Day | null },
) {
  const before = sentence.slice(0, time.start);
  const behind = sentence.slice(time.end);
  const [lead, rest] = [foldText(before), foldText(behind)];
  const isAt = (words: readonly string[], text: string) => words.some((word) => text.includes(word));
  const clause = foldText(before.split(CLAUSE_END).at(-1) ?? '') + foldText(behind.split(CLAUSE_END)[0] ?? '');
  const whole = `${lead} ${rest}`;
  const named = terms.map(({ words }) => words).filter((words) => isAt(words, whole));
  const share = (held: number) => (named.length === 0 ? 0 : held / named.length);
  const nearness = (words: readonly string[]) =>
    1 / (1 + Math.min(...words.flatMap((word) => away(word, lead, rest))) / HALF);
  const { before: leads, behind: follows, asked } = TIME_SIGNS;
  const isDay = time.from !== null && time.to !== null && daysBetween(time.from, time.to) < COARSE;
  const wantsDay = asked.day.test(folded);
  const wantsEnd = asked.end.test(folded);
  const [right, next] = [lead.slice(-BESIDE), rest.slice(0, BESIDE)];
  const isUpTo = leads.up_to.test(right);
  return {
    bias: 1,
    named: share(named.filter((words) => isAt(words, clause)).length),
    near: share(named.reduce((sum, words) => sum + nearness(words), 0)),
    set: Number(leads.set.test(right)),
    goesOn: Number(follows.set.test(next)),
    against: Number(leads.against.test(right)),
    reported: Number(follows.reported.test(next)),
    yearOf: Number(follows.year_of.test(next)),
    upTo: Number(isUpTo && wantsEnd),
    notUpTo: Number(!isUpTo && wantsEnd),
    needlesslyUpTo: Number(isUpTo && !wantsEnd),
    coarse: Number(wantsDay && !isDay),
    hour: Number(asked.hour.test(folded) && time.hour),
    hourless: Number(asked.hour.test(folded) && !time.hour),
    ahead: Number(isAhead(time, sentence.slice(time.start, time.end), day)),
    today: Number(day !== null && time.from === day && time.to === day),
  };
}

function away(word: string, lead: string, rest: string): number[] {
  const [last, first] = [lead.lastIndexOf(word), rest.indexOf(word)];
  return [...(last < 0 ? [] : [lead.length - last - word.length]), ...(first < 0 ? [] : [first])];
}

/** Whether a time lies behind the day of its report; without a year it is read as past, be it ever so long ago. */
function isAhead({ from }: PrintedTime, printed: string, day: Day | null): boolean {
  if (from === null || day === null) return false;
  return from > day || (!printed.includes('年') && daysBetween(from, day) > AHEAD_DAYS);
}

/** A time, exactly as printed, with how likely it is the one asked for, 0 to 1. */
export type LikelyTime = { printed: string; likelihood: number };

/** The likeliest of the times that a sentence prints, by what speaks for each and for none of them; null where it prints none. */
export function likeliestTime(question: Question, sentence: string, { day }: { day: Day | null }): LikelyTime | null {
  const text = sentence.slice(0, TIMED_CHARS);
  const times = timesPrinted(text, day).map((time) => ({
    printed: text.slice(time.start, time.end).trim(),
    worth: Math.exp(weighedSum([timeSignals(question, text, { time, day })], SHORT.time)),
  }));
  const [best] = times.toSorted((a, b) => b.worth - a.worth);
  if (best === undefined) return null;
  return { printed: best.printed, likelihood: best.worth / times.reduce((sum, { worth }) => sum + worth, 1) };
}
