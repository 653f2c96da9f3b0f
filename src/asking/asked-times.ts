import { findDates } from '../figures/dates/find-dates.ts';
import { monthsBefore } from '../figures/dates/stretch.ts';
import { ASKED_AGAIN } from '../limits.ts';
import type { DateMention, Day } from '../model.ts';
import { ASKED_TIMES, standardPart } from '../tables/asked-times.ts';
import { fold, foldText } from '../text/fold.ts';
import { remembering } from '../text/remembering.ts';

/** The times that a question names, in Chinese or English, without those that name no day (最近); spans as in `text`, days null where `today` is needed and null. */
export function timesAskedIn(text: string, today: Day | null): readonly DateMention[] {
  return timesOf(`${today ?? NO_DAY}${text}`);
}

/** As long as a day. */
const NO_DAY = '-'.repeat(10);

/** A question is asked for its times again and again. */
const timesOf = remembering((asked) => {
  const today = asked.slice(0, NO_DAY.length);
  return timesIn(asked.slice(NO_DAY.length), today === NO_DAY ? null : today);
}, ASKED_AGAIN);

function timesIn(text: string, today: Day | null): DateMention[] {
  const folded = fold(text);
  const dates = findDates(text, today).filter(({ printed }) => !ASKED_TIMES.vague.includes(printed));
  for (const { pattern, standard } of ASKED_TIMES.rows) {
    if (folded.text.search(pattern) < 0) continue;
    for (const found of folded.text.matchAll(pattern)) {
      const [start = 0, end = 0] = [folded.at[found.index], folded.at[found.index + found[0].length]];
      const beside = dates.filter((other) => start < other.end && other.start < end);
      if (beside.some((other) => other.to !== null && other.end - other.start >= end - start)) continue;
      const [date] = findDates(inStandardWords(standard, found.groups), today);
      if (date === undefined) continue;
      for (const other of beside) dates.splice(dates.indexOf(other), 1);
      dates.push({ ...date, printed: text.slice(start, end).trim(), start, end });
    }
  }
  return withSamePeriods(
    dates.toSorted((a, b) => a.start - b.start),
    today,
  );
}

function inStandardWords(standard: string, groups: Record<string, string | undefined> = {}): string {
  return standard.replace(/\{(\w+)\}/g, (_, group: string) => standardPart(group, groups[group] ?? ''));
}

/** 去年同期 is last year's time of what is asked of besides; of the year up to now where nothing is. */
function withSamePeriods(dates: readonly DateMention[], today: Day | null): DateMention[] {
  const [base] = dates.filter((one) => !isSame(one) && one.from !== null && one.to !== null);
  return dates.map((date) => {
    if (!isSame(date) || today === null || date.from === null) return date;
    const isMonth = date.printed.includes('月');
    const begun = isMonth ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`;
    const { from, to } = { from: base?.from ?? begun, to: base?.to ?? today };
    const years = Number(today.slice(0, 4)) - Number(date.from.slice(0, 4));
    return { ...date, ...monthsBefore({ from, to }, isMonth ? 1 : years * 12) };
  });
}

function isSame({ printed }: DateMention): boolean {
  return ASKED_TIMES.same.test(foldText(printed));
}

/** Times of a question: those that it asks of, and those that it only compares with (比去年). */
type AskedTimes = { of: DateMention[]; against: DateMention[] };

/** Sets apart the times that a question compares with; 去年同期 that is asked of stands for the time that it is counted from. */
export function partTimes(text: string, times: readonly DateMention[]): AskedTimes {
  const against = times.filter((time) => isCompared(text, time));
  const of = times.filter((time) => !against.includes(time));
  const same = of.filter(isSame);
  return { of: same.length > 0 ? same : of, against };
}

const { before, joint, behind } = ASKED_TIMES.compared;
const BEFORE = new RegExp(`(?:${before.source}) ?$`, 'u');
const JOINT = new RegExp(`(?:${joint.source})$`, 'u');
const BEHIND = new RegExp(`^的?(?:${behind.source})`, 'u');

function isCompared(text: string, { start, end }: DateMention): boolean {
  const [left, right] = [foldText(text.slice(0, start)), foldText(text.slice(end))];
  return BEFORE.test(left) || (JOINT.test(left) && BEHIND.test(right));
}

/** Where a time stands together with the words that compare with it, which name nothing: 比去年. */
export function withComparing(text: string, { start, end }: DateMention): { start: number; end: number } {
  const [left, right] = [text.slice(0, start), text.slice(end)];
  return {
    start: start - (BEFORE.exec(left) ?? JOINT.exec(left) ?? [''])[0].length,
    end: end + (BEHIND.exec(right) ?? [''])[0].length,
  };
}

/** Which of several printings a folded question wants: 现在 the newest, 最早 the oldest, 上一次 the one before the newest. */
export type Printing = 'newest' | 'oldest' | 'previous';

const PRINTINGS: readonly Printing[] = ['previous', 'oldest', 'newest'];
/** The printing that a folded question asks for, or null. */
export function printingAsked(folded: string): Printing | null {
  return PRINTINGS.find((printing) => ASKED_TIMES[printing].test(folded)) ?? null;
}
