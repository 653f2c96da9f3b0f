import { companyIn } from '../search/vectors.ts';
import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { IN_WORDINGS } from '../tables/holding.ts';
import { classOf, type WordClass } from '../tables/word-classes.ts';
import type { Span } from '../text/sentences.ts';
import { frameWordsIn, isFrame, type Word } from './lexicon.ts';
import { type PrintedHan, printedHan } from './printed-words.ts';
import type { Said } from './said.ts';
import { signalsIn } from './signals.ts';

/** A Chinese word of a wording that is neither printed, nor stands for a printed one, nor claims nothing. */
export type Unprinted = Word & {
  of: WordClass;
  /** The share of its characters that are printed. */
  known: number;
  /** The cosine with the printed word that keeps the likest company; null for a word that news hardly has. */
  near: number | null;
};

let segmenter: Intl.Segmenter | null = null;

function wordsIn(text: string): Word[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => ({ start: index, end: index + segment.length, word: segment }))
    .filter(({ word }) => /^\p{Script=Han}+$/u.test(word));
}

/** @param settled - Stretches of the wording that are held otherwise: numbers, days, places, what is said of the print itself. */
export function unprintedIn({ text }: Said, settled: readonly Span[], texts: readonly Said[]): Unprinted[] {
  const printed = printedHan(texts);
  const frames = frameWordsIn(text, 0, text.length).filter(({ word }) => word.length > 1);
  const strange = wordsIn(text).filter(
    (word) =>
      !settled.some(({ start, end }) => Math.min(end, word.end) - Math.max(start, word.start) > word.word.length / 2) &&
      !stands(word.word, printed) &&
      // 居首, 全体: held as what they say of others.
      signalsIn(word.word).size === 0 &&
      !isCutWrong(text, word, { printed, frames }),
  );
  if (strange.length === 0) return [];
  const companyOf = companyIn(printed.text);
  return strange.map((word) => ({
    ...word,
    of: classOf(word.word),
    known: [...word.word].filter((one) => printed.text.includes(one)).length / word.word.length,
    near: companyOf(word.word),
  }));
}

/** Whether a word is printed, stands for a printed one or claims nothing, as a whole or in parts. */
function stands(word: string, printed: PrintedHan): boolean {
  if (isKnown(word, printed)) return true;
  const [first = '', second = ''] = word;
  // 停了, 铺好: how a verb goes on; 一餐: one of what is printed.
  if (word.length === 2)
    return (ASPECTS.has(second) && isKnown(first, printed)) || (ONE.has(first) && isKnown(second, printed));
  return word.length > 2 && partsOf(word, printed).every((part) => isKnown(part, printed));
}

const ASPECTS = new Set('了过着好完到进出住起上下成得掉');
const ONE = new Set('一两几多');
/** Characters of the longest part of a word. */
const PART = 4;

function isKnown(word: string, printed: PrintedHan): boolean {
  return printed.text.includes(word) || isFrame(word) || [...word].every(isFunction) || printed.isSame(word);
}

/** A longer word in parts, each the longest that is known from where the last one ends. */
function partsOf(word: string, printed: PrintedHan): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; ) {
    let length = Math.min(PART, word.length - at, word.length - 1);
    while (length > 1 && !isKnown(word.slice(at, at + length), printed)) length -= 1;
    parts.push(word.slice(at, at + length));
    at += length;
  }
  return parts;
}

/** 大|概要: words that reach beyond a word have all of it; a lone character is printed so with the one beside it. */
function isCutWrong(
  text: string,
  { start, end }: Word,
  { printed, frames }: { printed: PrintedHan; frames: readonly Span[] },
): boolean {
  const isPrinted = (from: number, to: number) =>
    /^\p{Script=Han}{2}$/u.test(text.slice(from, to)) && printed.text.includes(text.slice(from, to));
  if (end - start === 1) return isPrinted(start - 1, end) || isPrinted(start, end + 1);
  const crossing = frames.filter((one) => (one.start < start && one.end > start) || (one.start < end && one.end > end));
  if (crossing.length === 0) return false;
  for (let at = start; at < end; at += 1)
    if (!crossing.some((one) => one.start <= at && at < one.end) && !isFunction(text.charAt(at))) return false;
  return true;
}

function isFunction(character: string): boolean {
  if (IN_WORDINGS.sides.has(character)) return false;
  return FUNCTION_CHARACTERS.has(character) || IN_WORDINGS.joining.has(character) || isFrame(character);
}
