import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { CONTRASTS } from '../tables/answering.ts';
import { ASKS } from '../tables/asks.ts';
import { FOLLOW_UPS } from '../tables/follow-ups.ts';
import { fold, foldText } from '../text/fold.ts';
import { timesAskedIn } from './asked-times.ts';
import { intentsOf, talkIn } from './intents.ts';
import { kindOf } from './kind.ts';
import { merged, withNewSide } from './merged.ts';
import { asksWeather, isOffTopic } from './off-topic.ts';
import { understand } from './question.ts';
import { ANY_DAY, joined, withSubject } from './subject-of-before.ts';
import { measureAskedIn, namesMeasure } from './wanted.ts';

const LEAD = new RegExp(`^(?:${FOLLOW_UPS.lead.join('|')})`);
const TAIL = new RegExp(`(?:${FOLLOW_UPS.tail.join('|')})?[?.!。,\\s]*$`);
const MARKS_AT_END = /[?？!！.。,，\s]+$/;
const HAN = /\p{Script=Han}/u;

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
  const named = namedIn(text);
  if (named === '') return text;
  if (named === text.trim().replace(MARKS_AT_END, '')) return ofSameSubject(previous, text) ?? text;
  const { text: whole, rest } = merged(previous, named);
  if (rest === '') return whole;
  return (
    withOtherMeasure(whole, rest) ??
    withNewSide(whole, rest) ??
    ofSameSubject(previous, text) ??
    withOtherThing(whole, rest) ??
    ofSameSetting(previous, text) ??
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

/** 什么时候 and 多少户, which name no subject, of the one before; null for a question with a subject of its own. */
function ofSameSubject(previous: string, text: string): string | null {
  const { kind, places, terms, folded } = understand(text, { today: ANY_DAY, language: null });
  const names = terms.reduce((letters, term) => letters + lettersOf(term.text), 0);
  const stands = kind === 'statement' || kind === 'summary' || places.length > 0 || names > FEW_LETTERS;
  const isTalk = () => talkIn(intentsOf({ text, kind }, { places, times: timesAskedIn(text, ANY_DAY) })) !== null;
  const isAlone = [isOffTopic, asksWeather].some((is) => is({ folded, places, terms }, { knows: () => false }));
  if (stands || isAlone || isTalk()) return null;
  return withSubject(previous, text);
}

/** 油菜呢, of the place before, or of what was named before an amount: 日月湾有几家民宿. */
function ofSameSetting(previous: string, text: string): string | null {
  if (findTypedPlaces(text).length > 0) return null;
  const { places, terms, besideAmount } = understand(previous, { today: ANY_DAY, language: null });
  const before = terms.map((term) => term.text).filter((term) => besideAmount?.before.includes(term));
  return joined(places.length > 0 ? places.map(({ printed }) => printed) : before, text);
}

/** Another measure of the same subject: 产量呢, after a question on the 种植面积. */
function withOtherMeasure(previous: string, named: string): string | null {
  if (!namesMeasure(foldText(named)) || ASKS.amount.test(foldText(named))) return null;
  const times = timesAskedIn(previous, null).map(({ printed }) => printed);
  return withSubject(previous, [...times, `${named}多少`].join(' '));
}

/** Letters of the longest name of another thing. */
const LONG = 8;

/** The same measure of another thing: 小火车呢, after 门票多少钱. What is counted (几座大桥) is no measure of another. */
function withOtherThing(previous: string, named: string): string | null {
  const { wanted, folded, places } = understand(previous, { today: ANY_DAY, language: null });
  const measure = wanted?.unit === null ? measureAskedIn(folded) : null;
  if (measure === null || !HAN.test(named) || named.length > LONG || kindOf(foldText(named)).kind !== 'statement')
    return null;
  const before = findTypedPlaces(named).length > 0 ? [] : places.map(({ printed }) => printed);
  return joined([...before, named], asksFor(measure));
}

function asksFor(measure: string): string {
  return measure.includes('多') ? measure : `${measure}多少`;
}

/** What asks 为什么, 谁说的 or 还有呢 of the matter at hand; null for any other text. */
function askedAgain(text: string): { asks: string; matter: boolean } | null {
  const bare = text.trim().replace(MARKS_AT_END, '');
  const said = [bare, namedIn(bare), bare.replace(/^那么?/, ''), bare.replace(/呢$/, '')].map(foldText);
  const row = FOLLOW_UPS.again.find(({ words }) => said.some((one) => words.includes(one)));
  if (row === undefined) return null;
  const asks = row.asks === undefined ? text.trim() : `${row.asks}${HAN.test(row.asks) ? '？' : '?'}`;
  return { asks, matter: row.matter ?? false };
}

/** Han characters, and Latin words as two of them. */
function lettersOf(word: string): number {
  return HAN.test(word) ? word.length : 2;
}

/** A follow-up that names another place, with what was asked of the one before; `measured` asks of the place alone. */
type OtherPlace = { district: string; subject: string[]; measured: string };

/**
 * What 那璧山呢 asks where nothing is printed of the same subject there: the measure, 投资多少, of whatever it is. Null where
 * the follow-up names no place, or the question before asked for no measure or of no subject.
 */
export function ofOtherPlace(previous: string, text: string): OtherPlace | null {
  const named = namedIn(text);
  const [place] = findTypedPlaces(named);
  if (place === undefined || !('district' in place) || merged(previous, named).rest !== '') return null;
  const { wanted, folded, terms, periods } = understand(previous, { today: ANY_DAY, language: null });
  const measure = wanted?.unit === null && HAN.test(previous) ? measureAskedIn(folded) : null;
  const subject = terms
    .filter((term) => !namesMeasure(term.text))
    .flatMap(({ words }) => words.map(withoutSides).filter((word) => word.length > 1));
  if (measure === null || subject.length === 0) return null;
  const times = timesAskedIn(named, null).length > 0 ? [] : periods.map(({ printed }) => printed);
  const measured = [named, ...times, asksFor(measure)].join(' ');
  return { district: place.district ?? place.place, subject, measured };
}

/** A word without what only takes a side: 茶园累计 is of the 茶园. */
function withoutSides(word: string): string {
  return CONTRASTS.flat(2).reduce((rest, side) => rest.replace(side, ''), word);
}

/** What stands between 那 and 呢, as typed. */
function namedIn(text: string): string {
  const { text: folded, at } = fold(text);
  const start = LEAD.exec(folded)?.[0].length ?? 0;
  const end = Math.max(start, TAIL.exec(folded)?.index ?? folded.length);
  return text.slice(at[start], at[end]).trim();
}
