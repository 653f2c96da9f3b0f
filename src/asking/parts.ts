import { NUMBERED } from '../figures/contrast.ts';
import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import { ASKS } from '../tables/asks.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import { timesAskedIn } from './asked-times.ts';
import { followUp } from './follow-up.ts';
import { kindOf, type QuestionKind } from './kind.ts';
import { amountsOfSides } from './sides.ts';
import { saysMany } from './strip-context.ts';
import { withSubject } from './subject-of-before.ts';

/**
 * The questions that a text asks at once, and what tells them apart: their places, times or parts, or what they ask; `total`
 * where it asks how much that is together, `sides` the names of two that are compared.
 */
export type Parts = { questions: string[]; of: 'places' | 'matters' | 'sides'; total?: true; sides?: string[] };

/** What may part two questions: a mark, or a blank between Chinese words. */
const MARK = /[?？;；,，、]|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** 小火车呢, at the end of a text: what was asked, of another thing. */
const OTHER_THING = /^(?:[^?？,，]{1,10}呢|(?:and )?(?:what|how) about [^?,]{1,30})[?？!！。]*$/i;

/** What can be asked beside another thing; which of two is more asks of both at once. */
const OF_ONE_THING: ReadonlySet<QuestionKind | 'summary' | 'statement'> = new Set([
  'figure',
  'when',
  'where',
  'who',
  'list',
  'why',
  'how',
]);

/** Places, times or parts that are answered of one by one. */
const MOST = 4;

/**
 * The questions that a text asks at once: 停车楼占地多大?哪天开门的?, 渝北新增多少家,璧山呢?, 武隆和璧山各投资多少. Each is made whole with
 * what the others name; null where the text asks one thing.
 */
export function partsOf(text: string): Parts | null {
  return oneForEach(text) ?? ofSides(text) ?? oneAfterAnother(text);
}

function ofSides(text: string): Parts | null {
  const asked = amountsOfSides(text);
  return asked === null ? null : { ...asked, of: 'sides' };
}

function oneAfterAnother(text: string): Parts | null {
  const asksOne = asksOneThing(text);
  for (const { index } of text.matchAll(MARK)) {
    const [first, second] = [text.slice(0, index).trim(), text.slice(index + 1).trim()];
    const isOther = OTHER_THING.test(second);
    if (!asksOneThing(first) || !(isOther || (asksOne && asksOneThing(second)))) continue;
    const whole = isOther ? followUp(first, second) : (withSubject(first, second) ?? second);
    return { questions: [first, whole], of: findTypedPlaces(second).length > 0 ? 'places' : 'matters' };
  }
  return null;
}

function asksOneThing(text: string): boolean {
  return OF_ONE_THING.has(kindOf(foldText(text)).kind) && !saysMany(text);
}

/** An amount asked of several places, times or parts in one stretch, once for each; null for what they have in common. */
function oneForEach(text: string): Parts | null {
  // Places are looked up in any spelling, which takes long: where nothing is joined there are no two.
  if (!ASKS.joint.test(foldText(text)) || !asksAmount(text) || ASKS.in_common.test(foldText(text))) return null;
  const named = [findTypedPlaces(text), timesAskedIn(text, null), numberedParts(text)];
  return named.map((spans) => oneForEachOf(text, spans)).find((parts) => parts !== null) ?? null;
}

function oneForEachOf(text: string, named: readonly { start: number; end: number }[]): Parts | null {
  const [first, last] = [named.at(0), named.at(-1)];
  if (first === undefined || last === undefined || named.length < 2 || named.length > MOST) return null;
  const between = named.slice(1).map(({ start }, at) => text.slice(named[at]?.end, start));
  // 巫溪红池坝 is one place in another.
  if (!between.every((joint) => joint !== '' && JOINT.test(joint))) return null;
  const [before, behind] = [text.slice(0, first.start), text.slice(last.end).replace(ASKS.each_of_them, '')];
  const questions = named.map(({ start, end }) => `${before}${text.slice(start, end)}${behind}`);
  return { questions, of: 'places', ...(ASKS.altogether.test(foldText(text)) && { total: true }) };
}

/** What joins the names of places: a mark, a word, or both; the kind of place may stand before it. */
const JOINT = new RegExp(`^[区县市]?\\s*(?:[、,，]\\s*)?(?:${ASKS.joint.source}|以及|及|、|,|，)?\\s*$`, 'u');

/** 分别是多少 asks for amounts, though 分别是 alone asks for names. */
function asksAmount(text: string): boolean {
  const folded = foldText(text);
  const { kind } = kindOf(folded);
  return kind === 'figure' || (kind === 'list' && ASKS.amount.test(folded));
}

/** Where a text names parts by their number: 一期 and 二期. */
function numberedParts(text: string): Span[] {
  return [...text.matchAll(new RegExp(NUMBERED, 'g'))].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
}
