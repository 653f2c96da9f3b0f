import { ASKED_AGAIN } from '../../limits.ts';
import { CONTRASTS } from '../../tables/answering.ts';
import { SAYS } from '../../tables/says.ts';
import { remembering } from '../../text/remembering.ts';

type Side = readonly string[];

/**
 * Whether words near a figure or a fact speak of another side than the question does: asked for 二期, they say 一期.
 * The closest words that take a side decide, so `near` goes from the closest outwards. All texts are folded.
 */
export function takesOtherSide(question: string, near: readonly string[]): boolean {
  return sidesAsked(question).some(({ group, asked }) => {
    const taken = near.map((text) => sidesIn(group, asToBe(text))).find((sides) => sides.length > 0) ?? asked;
    return !taken.some((side) => asked.includes(side));
  });
}

/** Whether words speak of the very side that the question does: asked for 日均, they say 日均. All texts are folded. */
export function takesItsSide(question: string, near: readonly string[]): boolean {
  return sidesAsked(question).some(({ group, asked }) => {
    return asked.length === 1 && near.some((text) => sidesIn(group, asToBe(text)).some((side) => asked.includes(side)));
  });
}

const TO_BE_DONE = new RegExp(`((?:${SAYS.planned.source})[^,。;]{0,14}?)(?:${SAYS.done.source})`, 'gu');

/** What is planned is not done: 计划年底前完成 tells of a plan alone. */
function asToBe(text: string): string {
  return text.replace(TO_BE_DONE, '$1');
}

/** One of several parts that are told apart by their number. */
const NUMBERED = /[一二三四五六首](?:期|批|轮|阶段)|phase|batch/;

/**
 * Whether a question asks for a numbered part (二期) of which no text says that it speaks of it: a figure of the whole is
 * none of its part. All texts are folded.
 */
export function lacksItsPart(question: string, texts: readonly string[]): boolean {
  return partsAsked(question).some((part) => !texts.some((text) => speaksOfPart(text, part)));
}

/** The numbered parts that a question asks for alone: 一期和二期 is both. */
function partsAsked(question: string): Side[] {
  return sidesAsked(question).flatMap(({ asked: [asked, ...others] }) => {
    return asked?.some((word) => NUMBERED.test(word)) && others.length === 0 ? [asked] : [];
  });
}

function speaksOfPart(text: string, part: Side): boolean {
  return part.some((word) => stands(word, text));
}

/** Whether a question names a part by its number. */
export function asksForPart(question: string): boolean {
  return NUMBERED.test(question.replace(/[新上下这那每某]一期/g, ''));
}

/** Where a text names parts by their number: 一期 and 二期. */
export function numberedParts(text: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(NUMBERED, 'g'))].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
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
