import { ASKED_AGAIN } from '../limits.ts';
import { CONTRASTS } from '../tables/answering.ts';
import { remembering } from '../text/remembering.ts';

type Side = readonly string[];

/**
 * Whether words near a figure or a fact speak of another side than the question does: asked for 二期, they say 一期.
 * The closest words that take a side decide, so `near` goes from the closest outwards. All texts are folded.
 */
export function takesOtherSide(question: string, near: readonly string[]): boolean {
  return sidesAsked(question).some(({ group, asked }) => {
    const taken = near.map((text) => sidesIn(group, text)).find((sides) => sides.length > 0) ?? asked;
    return !taken.some((side) => asked.includes(side));
  });
}

/** Whether words speak of the very side that the question does: asked for 日均, they say 日均. All texts are folded. */
export function takesItsSide(question: string, near: readonly string[]): boolean {
  return sidesAsked(question).some(({ group, asked }) => {
    return asked.length === 1 && near.some((text) => sidesIn(group, text).some((side) => asked.includes(side)));
  });
}

/** Whether a folded question takes any side. */
export function takesSide(question: string): boolean {
  return sidesAsked(question).length > 0;
}

/** One of several parts that are told apart by their number. */
export const NUMBERED = /[一二三四五六首](?:期|批|轮|阶段)|phase|batch/;

/**
 * Whether a question asks for a numbered part (二期) alone of which no text says that it speaks of it: what is told of the
 * whole is told of none of its parts. All texts are folded.
 */
export function lacksItsPart(question: string, texts: readonly string[]): boolean {
  return sidesAsked(question).some(({ asked: [part = [], ...others] }) => {
    const isNumbered = others.length === 0 && part.some((word) => NUMBERED.test(word));
    return isNumbered && !texts.some((text) => part.some((word) => stands(word, text)));
  });
}

/** The groups of which a question takes a side; it is held against hundreds of figures. */
const sidesAsked = remembering(
  (question: string) =>
    CONTRASTS.map((group) => ({ group, asked: sidesIn(group, question) })).filter(({ asked }) => asked.length > 0),
  ASKED_AGAIN,
);

function sidesIn(group: readonly Side[], text: string): Side[] {
  return group.filter((side) => side.some((word) => stands(word, text)));
}

/** 最新一期 is an edition, 每一期 any. */
const NO_PART = /[新上下这那每某]$/;

/** A Latin word stands by itself alone: planned, but not in unplanned. */
function stands(word: string, text: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  if (!/^[a-z]/.test(word)) return word !== '一期' || !NO_PART.test(text.slice(0, at));
  return !/[a-z]/.test(text.charAt(at - 1)) && !/[a-z]/.test(text.charAt(at + word.length));
}
