import { foldedDates } from '../../figures/dates/find-dates.ts';
import type { Day } from '../../model.ts';
import type { Span } from '../../text/sentences.ts';
import type { DaySaid } from './day.ts';
import { englishDaysIn } from './english-days.ts';

const DATED = /\d{4}年|[二〇零一九][〇零一二三四五六七八九]{3}年|[今去明前后]年/;
/** 25-26日 are days as 25至26日 are. */
const HYPHENED = /(?<![\d.-])(\d{1,2})[-~](?=\d{1,2}[日号])/g;
const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])(?![年月])/g;
const BARE_WEEKDAY = /^(?:每|逢)?(?:周|星期|礼拜)[一二三四五六日天]$/;
/** 守了近30年 counts them; 近30年来 is when. */
const NEARLY = /^近[\d一二两三四五六七八九十百]+(?:年|个?月|天|日|周)$/;
const LONG = /(?:约|距今|历时|为期|长达|已有|逾|超过?)$/;
/** 3号口 and 2号线 are no days, nor is what a name ends with: of 121 in news five are days, at the beginning of a clause or behind such a word. */
const NUMBERED = /^[\d一二三四五六七八九十]+号$/;
const TAKES_DAY = /(?:^|[\s,。;:!?在于从自至到截每月])$/;
const NUMBERED_THING = /[口楼线院车机馆门桥井站台厅展仓库泵棚区地岛栋船房桩炉窑灯]/;

/** The days that a folded text names, as they are counted from the day of its report, in order. */
export function daysIn(text: string, today: Day | null): DaySaid[] {
  const found = [
    ...chineseDays(text, today),
    ...weekdays(text),
    ...(/[a-z]|\d{4}/.test(text) ? englishDaysIn(text, today) : []),
  ];
  return inOrder(found);
}

function chineseDays(text: string, today: Day | null): DaySaid[] {
  return foldedDates(text.replace(HYPHENED, '$1至'), today).flatMap(({ start, end, from, to }) => {
    const printed = text.slice(start, end);
    // 周二 of every week is no day; as a weekday it is found below.
    if (BARE_WEEKDAY.test(printed)) return [];
    // 30日内 and 距今约1500年 are for how long.
    if (/^\d{1,4}[日年]$/.test(printed) && (/^之?内/.test(text.slice(end)) || LONG.test(text.slice(0, start))))
      return [];
    if (NEARLY.test(printed) && !/[来间里内]/.test(text.charAt(end))) return [];
    if (NUMBERED.test(printed) && (NUMBERED_THING.test(text.charAt(end)) || !TAKES_DAY.test(text.slice(0, start))))
      return [];
    return [{ start, end, from, to, printed, weekday: null, dated: DATED.test(printed) }];
  });
}

function weekdays(text: string): DaySaid[] {
  return [...text.matchAll(WEEKDAY)].map(({ index, 0: printed, 1: day = '' }) => ({
    ...{ start: index, end: index + printed.length, printed, from: null, to: null, dated: false },
    weekday: Math.max(0, '日一二三四五六'.indexOf(day)),
  }));
}

/** In printed order; of two that overlap the one that begins first stays, or was found first. */
export function inOrder<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}
