import { findDates } from '../../figures/find-dates.ts';
import type { Day } from '../../model.ts';
import { ASKS } from '../../tables/asks.ts';
import { foldText } from '../../text/fold.ts';
import type { Question } from '../question/question.ts';

/** A stretch of a printed sentence that says when. */
type Time = { printed: string; start: number; end: number };

/** 半年前, 三个多月前: no day of the calendar, and still when. */
const AGO = /(?:半|[几两数一二三四五六七八九十\d]+)个?多?(?:年|月|天|周|星期)(?:之|以)?前(?![来后往任])/g;

/** The times that a sentence prints: days, stretches of days, and how long ago. */
export function timesIn(sentence: string, today: Day | null): Time[] {
  const days = findDates(sentence, today);
  const ago = [...sentence.matchAll(AGO)].map(({ index, 0: printed }) => ({
    printed,
    start: index,
    end: index + printed.length,
  }));
  return [...days, ...ago.filter(({ start, end }) => days.every((day) => end <= day.start || day.end <= start))];
}

/** How something came out, after the verb: 整改好, 修完. */
const OUTCOME = new RegExp(`(?<=..)(?:${ASKS.outcome.source})$`, 'u');

/** The verb as it is asked with, which a word of its own may end: 抢修好 is not 修好. */
const VERB = /\p{Script=Han}{2,4}?(?=[的了啊呢]|\P{Script=Han}|$)/u;

/** What is to be dated, in the words that may be printed for it: 启动 of 改造是什么时候启动的; null where none is told. */
export function eventOf({ kind, folded, terms }: Question): readonly string[] | null {
  const asked = kind === 'when' ? ASKS.when.exec(folded) : null;
  if (asked === null) return null;
  const behind = folded.slice(asked.index + asked[0].length);
  const [event] = terms.filter(({ text }) => text.length > 1 && behind.includes(text));
  if (event === undefined) return null;
  const [verb = event.text] = VERB.exec(behind) ?? [];
  return [verb, ...event.words].map((word) => word.replace(OUTCOME, ''));
}

/** Whether a sentence says that it happened; 率先启动的小区 only tells which. */
export function tellsEvent(sentence: string, event: readonly string[]): boolean {
  const text = foldText(sentence);
  return event.some((word) => text.replaceAll(`${word}的`, '').includes(word));
}

/** Letters between a time and the verb that it dates. */
const CLOSE = 8;

/** Whether a sentence prints a time right beside the event: 于3月2日上午开工. */
export function datesEvent(sentence: string, event: readonly string[]): boolean {
  return timesIn(sentence, null).some(({ start, end }) => {
    // 3月8日,影院开放: the comma behind a day at the head of a sentence parts nothing.
    const behind = foldText(sentence.slice(end))
      .replace(start === 0 ? /^,/ : /(?!)/, '')
      .replace(/[,、。;:].*$/s, '');
    const before = foldText(sentence.slice(0, start)).replace(/^.*[,、。;:]/s, '');
    return event.some((word) => {
      const [at, from] = [behind.indexOf(word), before.lastIndexOf(word)];
      return (at >= 0 && at <= CLOSE) || (from >= 0 && before.length - from - word.length <= 1);
    });
  });
}
