import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { CONTRASTS } from '../tables/answering.ts';
import { ASKS } from '../tables/asks.ts';
import { FOLLOW_UPS } from '../tables/follow-ups.ts';
import { fold, foldText } from '../text/fold.ts';
import { isOffTopic } from './nothing.ts';
import { timesAskedIn } from './question/asked-times.ts';
import { kindOf } from './question/kind.ts';
import { understand } from './question/question.ts';
import { isMeasure, measureAskedIn, namesMeasure } from './question/wanted.ts';

const LEAD = new RegExp(`^(?:${FOLLOW_UPS.lead.join('|')})`);
const TAIL = new RegExp(`(?:${FOLLOW_UPS.tail.join('|')})?[?.!。,\\s]*$`);
const MARKS_AT_END = /[?？!！.。,，\s]+$/;
const HAN = /\p{Script=Han}/u;

/** A follow-up that names another place, with what was asked of the one before; `measured` asks of the place alone. */
export type OtherPlace = { district: string; subject: string[]; measured: string };

/**
 * What 那璧山呢 asks where nothing is printed of the same subject there: the measure, 投资多少, of whatever it is. Null where
 * the follow-up names no place, or the question before asked for no measure or of no subject.
 */
export function ofOtherPlace(previous: string, text: string): OtherPlace | null {
  const bare = newWordIn(text);
  if (bare === '' || withOtherPlace(previous, bare) === null) return null;
  const [place] = findTypedPlaces(bare);
  const { wanted, folded, terms, periods } = understand(previous, { today: ANY_DAY, language: null });
  const measure = wanted?.unit === null && HAN.test(previous) ? measureAskedIn(folded) : null;
  const subject = terms
    .filter((term) => !namesMeasure(term.text))
    .flatMap(({ words }) => words.map(withoutSides).filter((word) => word.length > 1));
  if (place === undefined || !('district' in place) || measure === null || subject.length === 0) return null;
  const asks = measure.includes('多') ? measure : `${measure}多少`;
  const measured = [bare, ...periods.map(({ printed }) => printed), asks].join(' ');
  return { district: place.district ?? place.place, subject, measured };
}

/** A word without what only takes a side: 茶园累计 is of the 茶园. */
function withoutSides(word: string): string {
  return CONTRASTS.flat(2).reduce((rest, side) => rest.replace(side, ''), word);
}

/** A part of a question that another may take the place of. */
type Span = { start: number; end: number };

/** Questions are taken apart here for what they name; the day matters only to their times. */
const ANY_DAY = '2000-01-01';

/**
 * A question that only makes sense after another one, made whole in the words of that one: 那璧山呢 after 渝北投资多少
 * asks 璧山投资多少, 二期呢 asks of the second phase, 那去年呢 of that year, 为什么 and 谁说的 of the same matter, and what names
 * hardly anything (什么时候) of the same subject. Script and language of either may differ.
 * @returns the whole question; `text` as it is where it stands by itself, or names what `previous` has no place for.
 */
export function followUp(previous: string, text: string): string {
  const again = askedAgain(text);
  if (again !== null) {
    const matter = again.matter ? withoutAmount(previous) : previous;
    return `${matter.replace(MARKS_AT_END, '')} ${again.asks}`;
  }
  const bare = newWordIn(text);
  if (bare === '') return text;
  if (bare === text.trim().replace(MARKS_AT_END, '')) return ofSameSubject(previous, text) ?? text;
  return (
    withOtherPlace(previous, bare) ??
    withOtherSide(previous, bare) ??
    withOtherTime(previous, bare) ??
    withOtherMeasure(previous, bare) ??
    withSide(previous, bare) ??
    ofSameSubject(previous, text) ??
    withOtherThing(previous, bare) ??
    ofSamePlace(previous, text) ??
    text
  );
}

/** 种了多少亩油菜 as what it is about: asked why, a paper tells of the 油菜 and not of how much there is. */
function withoutAmount(previous: string): string {
  const { text, at } = fold(previous);
  const asked = ASKS.amount.exec(text);
  if (asked === null) return previous;
  const unit = understand(previous, { today: ANY_DAY, language: null }).wanted?.unit ?? '';
  const end = asked.index + asked[0].length;
  return `${previous.slice(0, at[asked.index])}${previous.slice(at[text.startsWith(unit, end) ? end + unit.length : end])}`;
}

/** Letters that a question may name and still be about the subject before: 占全市多少, 卖到哪里. */
const FEW_LETTERS = 4;
/** Terms of a question that are its subject: what is asked for stands behind them. */
const SUBJECT = 2;
/** Letters of the longest name of another thing. */
const LONG = 8;

/** 什么时候 and 多少户, which name no subject, of the one before; null for a question with a subject of its own. */
function ofSameSubject(previous: string, text: string): string | null {
  const { kind, places, terms, folded } = understand(text, { today: ANY_DAY, language: null });
  const names = terms.reduce((letters, term) => letters + lettersOf(term.text), 0);
  const stands = kind === 'statement' || kind === 'summary' || places.length > 0 || names > FEW_LETTERS;
  if (stands || isOffTopic({ folded, places }, { knows: () => false })) return null;
  return withSubject(previous, text);
}

/** A question with the places and the subject of the one before; null where that names none. */
export function withSubject(previous: string, text: string): string | null {
  const before = understand(previous, { today: ANY_DAY, language: null });
  const subject = before.terms.map((term) => term.text).filter((term) => !isMeasure(term));
  return joined([...before.places.map(({ printed }) => printed), ...subject.slice(0, SUBJECT)], text);
}

/** 油菜呢, of the place before. */
function ofSamePlace(previous: string, text: string): string | null {
  if (findTypedPlaces(text).length > 0) return null;
  return joined(
    findTypedPlaces(previous).map(({ printed }) => printed),
    text,
  );
}

function joined(words: readonly string[], text: string): string | null {
  return words.length === 0 ? null : `${words.join(' ')} ${text}`;
}

/** Han characters, and Latin words as two of them. */
function lettersOf(word: string): number {
  return HAN.test(word) ? word.length : 2;
}

/** What asks 为什么, 谁说的 or 还有呢 of the matter at hand; null for any other text. */
function askedAgain(text: string): { asks: string; matter: boolean } | null {
  const bare = text.trim().replace(MARKS_AT_END, '');
  const said = [bare, newWordIn(bare), bare.replace(/^那么?/, ''), bare.replace(/呢$/, '')].map(foldText);
  const row = FOLLOW_UPS.again.find(({ words }) => said.some((one) => words.includes(one)));
  if (row === undefined) return null;
  const asks = row.asks === undefined ? text.trim() : `${row.asks}${HAN.test(row.asks) ? '？' : '?'}`;
  return { asks, matter: row.matter ?? false };
}

/** What stands between 那 and 呢, as typed. */
function newWordIn(text: string): string {
  const { text: folded, at } = fold(text);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  const end = Math.max(start, TAIL.exec(folded)?.index ?? folded.length);
  return text.slice(at[start], at[end]).trim();
}

/** The previous question about the place that the new one names, where it names nothing else. */
function withOtherPlace(previous: string, bare: string): string | null {
  const name = bare.replace(/^(?:in|for|at) /i, '');
  const [place, ...others] = findTypedPlaces(name);
  if (place === undefined || others.length > 0 || !isWhole(place, name)) return null;
  return put(name, { into: previous, over: findTypedPlaces(previous)[0] });
}

/** The previous question about the other side (一期, 二期) that the new one names, in the previous one's language. */
function withOtherSide(previous: string, bare: string): string | null {
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
function withSide(previous: string, bare: string): string | null {
  const asked = foldText(bare);
  return CONTRASTS.some((group) => group.flat().includes(asked))
    ? put(bare, { into: previous, over: undefined })
    : null;
}

/** Another measure of the same subject: 产量呢, after a question on the 种植面积. */
function withOtherMeasure(previous: string, bare: string): string | null {
  if (!namesMeasure(foldText(bare))) return null;
  const times = timesAskedIn(previous, null).map(({ printed }) => printed);
  return withSubject(previous, [...times, `${bare}多少`].join(' '));
}

/** The same measure of another thing: 小火车呢, after 门票多少钱. What is counted (几座大桥) is no measure of another. */
function withOtherThing(previous: string, bare: string): string | null {
  const { wanted, folded, places } = understand(previous, { today: ANY_DAY, language: null });
  const asks = wanted?.unit === null ? measureAskedIn(folded) : null;
  if (asks === null || !HAN.test(bare) || lettersOf(bare) > LONG || kindOf(foldText(bare)).kind !== 'statement')
    return null;
  const before = findTypedPlaces(bare).length > 0 ? [] : places.map(({ printed }) => printed);
  return joined([...before, bare], asks.includes('多') ? asks : `${asks}多少`);
}

/** The previous question about the time that the new one names, where it names nothing else. */
function withOtherTime(previous: string, bare: string): string | null {
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
