import { findDates } from '../../figures/dates/find-dates.ts';
import type { Day } from '../../model.ts';
import type { Span } from '../../text/sentences.ts';

/** A time as printed: its first day, null where it is none of the calendar, and whether an hour is told. */
export type PrintedTime = Span & { from: Day | null; to: Day | null; hour: boolean };

/** 半年前, 三个多月前: no day of the calendar, and still when. */
const AGO = /(?:半|[几两数一二三四五六七八九十\d]+)个?多?(?:年|月|天|周|星期)(?:之|以)?前(?![来后往任])/g;
/** 8月24日和25日 is one answer. */
const BESIDE = /^\s*[和与及、]\s*$/;
const HOUR =
  /^\s*(?:凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚间|当晚|晚)?\s*[\d一二三四五六七八九十]{1,3}\s*(?:[:：]\s*\d{2}|[时點点](?:\s*[\d一二三四五六七八九十]{1,3}分|整|半)?)(?:\d{1,2}秒)?(?:许|左右)?/;

/** The times that a sentence prints, in its order; days side by side are one, and the hour behind a day belongs to it. */
export function timesPrinted(sentence: string, reference: Day | null): PrintedTime[] {
  const times: PrintedTime[] = [];
  for (const { start, end, from, to } of findDates(sentence, reference)) {
    const last = times.at(-1);
    if (last !== undefined && BESIDE.test(sentence.slice(last.end, start))) last.end = end;
    else times.push({ start, end, from, to, hour: false });
  }
  for (const time of times) {
    const hour = HOUR.exec(sentence.slice(time.end))?.[0].length ?? 0;
    time.end += hour;
    time.hour = hour > 0;
  }
  const ago = [...sentence.matchAll(AGO)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, from: null, to: null, hour: false }))
    .filter((one) => !times.some(({ start, end }) => one.start < end && start < one.end));
  return [...times, ...ago].toSorted((a, b) => a.start - b.start);
}
