import type { Article, Figure } from '../../model.ts';
import { LABEL_WORDS } from '../../tables/figures.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import { remembering } from '../../text/remembering.ts';
import type { Question } from '../question/question.ts';
import { lacksItsPart, takesItsSide, takesOtherSide } from './contrast.ts';
import type { Evidence } from './evidence.ts';
import { perFit } from './per.ts';
import { sentenceAround } from './sentence-around.ts';

/** The share of a term from which a label names it. */
const NAMED_WHOLE = 0.8;

/** The share of a term from which a text has it. */
const NAMED_HALF = 0.5;

/** Whether words speak of the side that is asked for (日产), of another, or of none. */
export type Side = 'asked' | 'other' | 'none';

/**
 * The words around a figure, folded, from its label outwards; `around` lies between the commas beside it, `upTo` is its
 * sentence up to it, and `before` the paragraph, of a
 * long one the letters nearby.
 */
export type Near = {
  label: string;
  clause: string;
  around: string;
  part: string;
  sentence: string;
  upTo: string;
  before: string;
  paragraph: string;
};

/** Letters of the longest paragraph that is looked at as a whole, and the step in which the stretch moves in a longer one. */
const STRETCH = 2_000;
const STEP = 1_000;

/** Figures of one sentence have most of their words in common. */
const folded = remembering(foldText, { latest: 1_000, longest: 2 * STRETCH });

export function wordsNear(figure: Figure, article: Article): Near {
  const paragraph = article.paragraphs[figure.paragraph] ?? '';
  const { start, end } = sentenceAround(paragraph, figure);
  // In steps, so that figures beside each other have the same words around them, which are remembered folded.
  const step = Math.floor(figure.start / STEP) * STEP;
  const first = paragraph.length <= STRETCH ? 0 : Math.max(0, step - STEP / 2);
  return {
    label: folded(`${figure.label}${figure.printed}`),
    clause: folded(figure.quote),
    around: folded(between(/[,，。;；]/g, paragraph.slice(start, end), figure.start - start)),
    part: folded(between(/[;；]/g, paragraph.slice(start, end), figure.start - start)),
    sentence: folded(paragraph.slice(start, end)),
    upTo: folded(paragraph.slice(start, figure.end)),
    before: folded(paragraph.slice(Math.min(first, start), start)),
    paragraph: folded(paragraph.slice(first, first + STRETCH)),
  };
}

/** Where the page lost a figure's unit, only its label tells what it measures. */
export function namesOwn({ wanted, terms, folded }: Question, { label }: Near, evidence: Evidence): boolean {
  const measure = label.replace(/[-\d.,]+$/u, '');
  return (
    wanted === null ||
    (measure.length > 1 && folded.includes(measure)) ||
    terms.some((term) => evidence.shareOf(term, label) >= NAMED_WHOLE)
  );
}

const BARE_MEASURE = new RegExp(
  `(?:${LABEL_WORDS.bare.words.toSorted((a, b) => b.length - a.length).join('|')})$`,
  'u',
);
const HAN = /\p{Script=Han}/u;
const PLANNED = new RegExp(SAYS.planned, 'gu');
/** What stands before a measure and is no thing: 全县, 江津区. */
const WHOSE = /^(?:\p{Script=Han}{0,3}[区县市])?(?:全[区县市省国镇村])?/u;

/**
 * Whether a figure's label names another thing than the question, for the same measure: 蔬菜产量, where 柠檬产量 is asked
 * for and 柠檬 stands neither before it in its sentence nor in the heads.
 */
export function isOfAnotherThing(
  { folded, terms }: Question,
  figure: Figure,
  texts: Near & { heads: string },
  evidence: Evidence,
): boolean {
  const label = foldText(figure.label);
  const measure = BARE_MEASURE.exec(label)?.[0] ?? '';
  if (measure.length < 2 || !folded.includes(measure)) return false;
  const thing = label.slice(0, -measure.length).replace(WHOSE, '').replace(PLANNED, '');
  if (thing.length < 2 || [...thing].some((letter) => folded.includes(letter))) return false;
  const asked = terms.filter(
    ({ text, words }) => text.length > 1 && !text.includes(measure) && words.some((word) => HAN.test(word)),
  );
  return (
    asked.length > 0 &&
    asked.every((term) => [texts.upTo, texts.heads].every((text) => evidence.shareOf(term, text) < NAMED_HALF))
  );
}

/** The side that the words around a figure take; what is asked of 二期 is not what is printed of the whole. */
export function sideOf(folded: string, near: Near, heads: string): Side {
  const around = [near.label, near.clause, near.part, near.sentence];
  if (takesOtherSide(folded, around) || lacksItsPart(folded, [...around, near.before, heads])) return 'other';
  if (perOf(folded, near) === 'other') return 'other';
  return takesItsSide(folded, around) ? 'asked' : 'none';
}

/** For how much of what a figure stands: 每亩, 一台. */
export function perOf(folded: string, { around, part }: Near): ReturnType<typeof perFit> {
  return perFit(folded, [around, part]);
}

/** The stretch of a sentence around a position, up to the marks beside it. */
function between(marks: RegExp, sentence: string, at: number): string {
  const places = [...sentence.matchAll(marks)].map(({ index }) => index);
  const start = (places.findLast((index) => index < at) ?? -1) + 1;
  return sentence.slice(
    start,
    places.find((index) => index >= at),
  );
}
