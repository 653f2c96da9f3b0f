import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { CONTRASTS } from '../tables/answering.ts';
import { fold, foldText } from '../text/fold.ts';
import { timesAskedIn } from './asked-times.ts';

const HAN = /\p{Script=Han}/u;
const MARKS_AT_END = /[?？!！.。,，\s]+$/;

/** A part of a question that another may take the place of. */
type Span = { start: number; end: number };

/** A question that took over what another one names, and what that one names besides, '' for nothing. */
type Merged = { text: string; rest: string };

/** What a turn may take the place of in a question, each on what those before it leave. */
const SLOTS = [withPlace, withTime, withSide];

/**
 * A question with the place, the side (二期) and the time that a turn names, each in place of its own: 渝北去年投资多少, merged
 * with 璧山今年产量, is 璧山今年投资多少, and 产量 is left.
 */
export function merged(previous: string, turn: string): Merged {
  const { text, rest } = SLOTS.reduce((so, take) => take(so) ?? so, { text: previous, rest: turn });
  return { text, rest: named(rest) };
}

/** The only place that is named. */
function withPlace({ text, rest }: Merged): Merged | null {
  const [place, ...others] = findTypedPlaces(rest);
  if (place === undefined || others.length > 0) return null;
  const name = rest.slice(place.start, place.end);
  return { text: put(name, { into: text, over: findTypedPlaces(text)[0] }), rest: without(rest, place) };
}

/** The side that is named and nothing else, in the previous question's language, where that takes another of the same kind. */
function withSide({ text, rest }: Merged): Merged | null {
  const side = named(rest);
  const asked = foldText(side);
  const { text: folded, at } = fold(text);
  for (const group of CONTRASTS.filter((one) => one.flat().includes(asked))) {
    const old = group.flat().find((word) => folded.includes(word));
    if (old === undefined || old === asked) continue;
    const start = folded.indexOf(old);
    const own = group.find((words) => words.includes(asked)) ?? [];
    const word = HAN.test(old) === HAN.test(side) ? side : own.find((one) => HAN.test(one) === HAN.test(old));
    const over = { start: at[start] ?? 0, end: at[start + old.length] ?? text.length };
    return { text: put(word ?? side, { into: text, over }), rest: '' };
  }
  return null;
}

/** The only time that is named; of the old one stays what the new one only goes on from: the year of 2023年1月. */
function withTime({ text, rest }: Merged): Merged | null {
  const [time, ...others] = timesAskedIn(rest, null);
  if (time === undefined || others.length > 0) return null;
  const [over] = timesAskedIn(text, null);
  const name = rest.slice(time.start, time.end);
  const whole = over === undefined ? name : `${goneOnFrom(text.slice(over.start, over.end), name)}${name}`;
  return { text: put(whole, { into: text, over }), rest: without(rest, time) };
}

const DATED = /^(?<year>(?:\d{4}|[今去前明])年)?(?<month>(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月)?/u;
const ONLY_DAY = /^\d{1,2}[日号號]/u;

/** The year of a time in front of a month or a part of a year, and its month too in front of a day. */
function goneOnFrom(old: string, name: string): string {
  const { year = '', month = '' } = DATED.exec(old)?.groups ?? {};
  if (ONLY_DAY.test(name)) return `${year}${month}`;
  return PART_OF_YEAR.test(name) ? year : '';
}

const PART_OF_YEAR =
  /^(?:(?:\d{1,2}|十[一二]?|[一二三四五六七八九])(?:月|至)|[上下]半年|第?[一二三四1-4]季|前[一二三]季|[全春夏秋冬])/u;

function without(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}${text.slice(end)}`.trim();
}

/** What a turn names besides, without what only joins it: 的, in, for. */
function named(rest: string): string {
  return rest.replace(/^(?:的|(?:in|for|at|of)(?![a-z]))\s*|的$/gi, '');
}

/** A question about a side of which it took none: 线下呢. */
export function withNewSide(text: string, named: string): string | null {
  const isSide = CONTRASTS.some((group) => group.flat().includes(foldText(named)));
  return isSide ? put(named, { into: text, over: undefined }) : null;
}

/** A word over what it replaces; where nothing stood, in front, or behind where English puts it. */
function put(word: string, { into, over }: { into: string; over: Span | undefined }): string {
  if (over !== undefined) return `${into.slice(0, over.start)}${word}${into.slice(over.end)}`;
  if (HAN.test(into)) return `${word} ${into}`;
  const marks = MARKS_AT_END.exec(into)?.[0] ?? '';
  return `${into.slice(0, into.length - marks.length)} ${word}${marks}`;
}
