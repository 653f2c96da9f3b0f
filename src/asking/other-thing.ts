import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { CONTRASTS } from '../tables/answering.ts';
import { fold, foldText } from '../text/fold.ts';
import { timesAskedIn } from './asked-times.ts';
import { kindOf } from './kind.ts';
import { understand } from './question.ts';
import { ANY_DAY, joined, withSubject } from './subject-of-before.ts';
import { measureAskedIn, namesMeasure } from './wanted.ts';

const HAN = /\p{Script=Han}/u;
const MARKS_AT_END = /[?？!！.。,，\s]+$/;
/** Letters of the longest name of another thing. */
const LONG = 8;

/** A part of a question that another may take the place of. */
type Span = { start: number; end: number };

/** The previous question about the place that the new one names, where it names nothing else. */
export function withOtherPlace(previous: string, bare: string): string | null {
  const name = bare.replace(/^(?:in|for|at) /i, '');
  const [place, ...others] = findTypedPlaces(name);
  if (place === undefined || others.length > 0 || !isWhole(place, name)) return null;
  return put(name, { into: previous, over: findTypedPlaces(previous)[0] });
}

/** The previous question about the other side (一期, 二期) that the new one names, in the previous one's language. */
export function withOtherSide(previous: string, bare: string): string | null {
  const asked = foldText(bare);
  const { text: folded, at } = fold(previous);
  const groups = CONTRASTS.filter((group) => group.flat().includes(asked));
  for (const group of groups) {
    const old = group.flat().find((word) => folded.includes(word));
    if (old === undefined || old === asked) continue;
    const start = folded.indexOf(old);
    const over = { start: at[start] ?? 0, end: at[start + old.length] ?? previous.length };
    const side = group.find((words) => words.includes(asked)) ?? [];
    const word =
      HAN.test(old) === HAN.test(bare) ? bare : (side.find((one) => HAN.test(one) === HAN.test(old)) ?? bare);
    return put(word, { into: previous, over });
  }
  return null;
}

/** A side of which the previous question took none: 线下呢. */
export function withSide(previous: string, bare: string): string | null {
  const asked = foldText(bare);
  return CONTRASTS.some((group) => group.flat().includes(asked))
    ? put(bare, { into: previous, over: undefined })
    : null;
}

/** Another measure of the same subject: 产量呢, after a question on the 种植面积. */
export function withOtherMeasure(previous: string, bare: string): string | null {
  if (!namesMeasure(foldText(bare))) return null;
  const times = timesAskedIn(previous, null).map(({ printed }) => printed);
  return withSubject(previous, [...times, `${bare}多少`].join(' '));
}

/** The same measure of another thing: 小火车呢, after 门票多少钱. What is counted (几座大桥) is no measure of another. */
export function withOtherThing(previous: string, bare: string): string | null {
  const { wanted, folded, places } = understand(previous, { today: ANY_DAY, language: null });
  const asks = wanted?.unit === null ? measureAskedIn(folded) : null;
  if (asks === null || !HAN.test(bare) || bare.length > LONG || kindOf(foldText(bare)).kind !== 'statement')
    return null;
  const before = findTypedPlaces(bare).length > 0 ? [] : places.map(({ printed }) => printed);
  return joined([...before, bare], asks.includes('多') ? asks : `${asks}多少`);
}

/** The previous question about the time that the new one names, where it names nothing else. */
export function withOtherTime(previous: string, bare: string): string | null {
  return isTime(bare) ? put(bare, { into: previous, over: timesAskedIn(previous, null)[0] }) : null;
}

function isTime(bare: string): boolean {
  const [time, ...others] = timesAskedIn(bare, null);
  return time !== undefined && others.length === 0 && isWhole(time, bare);
}

function isWhole({ start, end }: Span, text: string): boolean {
  return end - start >= text.length;
}

/** A word over what it replaces; where nothing stood, in front, or behind where English puts it. */
function put(word: string, { into, over }: { into: string; over: Span | undefined }): string {
  if (over !== undefined) return `${into.slice(0, over.start)}${word}${into.slice(over.end)}`;
  if (HAN.test(into)) return `${word} ${into}`;
  const marks = MARKS_AT_END.exec(into)?.[0] ?? '';
  return `${into.slice(0, into.length - marks.length)} ${word}${marks}`;
}
