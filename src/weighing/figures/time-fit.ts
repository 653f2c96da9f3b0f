import { findDates } from '../../figures/dates/find-dates.ts';
import { lengthOf, overlap } from '../../figures/dates/times.ts';
import { cameTo } from '../../figures/measure.ts';
import type { DateMention, Day, Figure, Period } from '../../model.ts';
import { ASKED_TIMES } from '../../tables/asked-times.ts';
import { addDays, daysBetween } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';
import { remembering } from '../../text/remembering.ts';

/** A figure whose time is not printed is of its article's: a sign, no proof. */
const BY_DATE = 0.25;
/** The paper's own 去年 may be meant by the reader's, though they are other years. */
const SAME_WORDS = 0.05;
/** Days after which an article that prints no time is no longer taken to speak of the one asked for. */
const QUARTER = 92;
/** Days of the longest month: a shorter stretch within the one asked for may only say on which day it was. */
const MONTH = 31;
/** Days of a year, and from when on a stretch is one. */
const YEAR = { most: 366, least: 365 };
/** Two stretches that are so alike are one: a year that is told a week short. */
const SAME = 0.95;
/** What half-way meets 最近一周, which nobody counts by the day, may be it. */
const ROUGHLY = 0.5;
/** How well a day within the stretch asked for fits it, by how it stood then. */
const THEN = 0.8;

type Timed = Pick<Figure, 'period' | 'printed' | 'quote'>;
type Printed = { date: Day | null; sentence: string };

/**
 * How well a figure's time fits the one asked for, 1 for the very same days. A figure of another time cannot answer (-1):
 * not one of a whole year for its quarter, nor of a quarter for its half year. One without a time cannot for a time that
 * lies well before its article or behind it, unless its sentence names that.
 */
export function timeFit([asked]: readonly DateMention[], figure: Timed, printed: Printed): number {
  if (asked?.to == null) return 0;
  const period = figure.period?.from === figure.period?.to && isLevel(figure) ? asOf(figure.period) : figure.period;
  if (period?.to == null) return untimedFit(asked, printed);
  const fit = asked.from === null || period.from === null ? fitAsOf(asked, period) : fitOfStretches(asked, period);
  if (fit >= 0) return fit;
  return isSaidAlike(asked, period, printed.date) ? SAME_WORDS : -1;
}

/** 突破100亿元 and 增至30座 tell how much there was on their day, and not what that day brought. */
function isLevel(figure: Timed): boolean {
  return /^(?:突破|达)/.test(figure.printed) || cameTo(figure);
}

function asOf(period: Period | null): Period | null {
  return period === null ? null : { ...period, from: null };
}

/** Whether a time may be the paper's own: 去年 in its words, or 8月6日 asked of an archive that is older than that. */
function isSaidAlike(asked: DateMention, period: Period, date: Day | null): boolean {
  if (foldText(asked.printed) === foldText(period.printed)) return true;
  return (
    mayBeOlder(asked, date) && inYear(asked.from) === inYear(period.from) && inYear(asked.to) === inYear(period.to)
  );
}

function inYear(day: Day | null): string {
  return day?.slice(5) ?? '';
}

/** Whether a time is told without its year, of an archive whose article is more than a year older than the last one. */
export function mayBeOlder({ printed, from, to }: DateMention, date: Day | null): boolean {
  const asked = from ?? to;
  if (date === null || asked === null || /\d{4}|[一二]\p{Script=Han}{3}年/u.test(printed)) return false;
  return daysBetween(date, asked) > YEAR.most;
}

function untimedFit(asked: DateMention, { date, sentence }: Printed): number {
  if (date === null || asked.to === null) return 0;
  const from = asked.from ?? addDays(asked.to, -MONTH);
  const to = asked.from === null ? addDays(asked.to, MONTH) : asked.to;
  if (from <= date && date <= to) return BY_DATE;
  if (names(sentence, date, asked)) return 0;
  // The reader's 今年 may be meant as an old paper's own.
  if (date < from) return /\d/.test(asked.printed) || !mayBeOlder(asked, date) ? -1 : SAME_WORDS;
  return to < `${date.slice(0, 4)}-01-01` || daysBetween(to, date) > QUARTER ? -1 : 0;
}

/** 截至6月底 is answered by how it stood then. */
function fitAsOf(asked: DateMention, { from, to }: Period): number {
  if (asked.to === null || to === null) return -1;
  // What came in a stretch of days says nothing of how it stood at the end of another.
  if (asked.from === null) return asked.to === to ? 1 : from === null ? -1 : 0;
  if (from !== null || to < asked.from || to > asked.to) return -1;
  return asked.to === to ? 1 : THEN;
}

function fitOfStretches(asked: DateMention, period: Period): number {
  if (!overlap(asked, period)) return -1;
  const like = likeness(asked, period);
  const said = foldText(asked.printed);
  if (ASKED_TIMES.since.test(said)) return asked.from === period.from ? like : -1;
  if (like >= (ASKED_TIMES.roughly.test(said) ? ROUGHLY : SAME)) return like;
  return isPartOf(asked, period) ? like : -1;
}

/** Whether a printed time may stand for a longer one: a day within a month, the year so far, any of many years. */
function isPartOf(asked: DateMention, period: Period): boolean {
  const [wanted, given] = [lengthOf(asked) ?? 0, lengthOf(period) ?? 0];
  if (wanted > YEAR.most) return true;
  if ((period.from ?? '') < (asked.from ?? '') || (period.to ?? '') > (asked.to ?? '')) return false;
  return wanted <= MONTH || (wanted >= YEAR.least && given > MONTH && period.from === asked.from);
}

/** Whether a sentence names a time that meets the one asked for: 2022 by its number, or 去年 as its paper means it. */
function names(sentence: string, date: Day, asked: DateMention): boolean {
  return (
    new RegExp(`${(asked.from ?? asked.to)?.slice(0, 4)}[年/.-]`).test(sentence) ||
    datesNamed(`${date}${sentence}`).some((named) => overlap(named, asked))
  );
}

/** The dates of the sentences that were looked at last, behind the ten letters of the day of each: each figure in one asks for them. */
const datesNamed = remembering(
  (dated: string) => findDates(dated.slice(DAY_LETTERS), dated.slice(0, DAY_LETTERS) as Day),
  { latest: 64, longest: 2_000 },
);

const DAY_LETTERS = 10;

/** The days that two stretches have in common, as a share of those that either has; more than 0, 1 with an open side. */
function likeness(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): number {
  const [one, other] = [lengthOf(a), lengthOf(b)];
  if (one === null || other === null || a.from === null || b.from === null || a.to === null || b.to === null) return 1;
  const [, from = a.from] = [a.from, b.from].sort();
  const [to = a.to] = [a.to, b.to].sort();
  const common = daysBetween(from, to) + 1;
  return Math.max(SAME_WORDS, common / (one + other - common));
}
