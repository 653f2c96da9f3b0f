import { withCountriesAs } from '../lookup/countries.ts';
import { topicsSpokenOf } from '../lookup/topics-of.ts';
import { foldText } from '../text/fold.ts';

/** A stretch of a question that is taken as one sign, whatever it names. */
type Span = { start: number; end: number };

/** The places and times that a question names. */
export type Spans = { places: readonly Span[]; times: readonly Span[] };

/** Letters of a question that tell what it wants. */
const LOOKED_AT = 80;

/**
 * What tells a question's intent: its runs of one to three letters, with places, times and numbers as one sign each, so that
 * 襄阳最近咋了 and 应城最近咋了 look alike; each once, in order.
 */
export function intentMarks(text: string, spans: Spans): string[] {
  const plain = plainOf(text, spans);
  const letters = ['^', ...plain, '$'];
  const marks = new Set<string>();
  for (let length = 1; length <= 3; length += 1) {
    for (let at = 0; at + length <= letters.length; at += 1) marks.add(letters.slice(at, at + length).join(''));
  }
  for (const word of plain.match(/[a-z']{4,}/g) ?? []) marks.add(`_${word}`);
  marks.add(plain.length <= 4 ? 'L1' : plain.length <= 8 ? 'L2' : plain.length <= 16 ? 'L3' : 'L4');
  const named = plain.match(/P/g)?.length ?? 0;
  if (named > 0) marks.add('P1');
  if (named > 1) marks.add('P2');
  if (spans.times.length > 0) marks.add('T1');
  return [...marks];
}

/** The text folded, with a sign for each span. */
function plainOf(text: string, { places, times }: Spans): string {
  const signs = text.split('');
  for (const [spans, sign] of [
    [times, 'T'],
    [places, 'P'],
  ] as const) {
    for (const { start, end } of spans) signs.splice(start, end - start, sign, ...Array(end - start - 1).fill(''));
  }
  return foldKeepingSigns(signs.join('')).slice(0, LOOKED_AT);
}

/** The pairs of letters that a question is asked with; a word of Latin letters is one letter. */
export function pairsAsked(text: string, spans: Spans): string[] {
  const letters = lettersOf(plainOf(text, spans));
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}

function lettersOf(plain: string): string[] {
  return ['^', ...(plain.match(/[a-z']+|./gsu) ?? []), '$'];
}

/** Lengths, in letters, from which on what is left of a question tells more. */
const LEFT = [1, 2, 3, 4, 6];

/**
 * How many letters in a row are in no pair that the news as a whole is asked for with, at most and in the clause that has fewest:
 * in 某某有什么新闻 something is named, whatever it is.
 */
export function leftMarks(text: string, spans: Spans, isAsked: (pair: string) => boolean): string[] {
  const letters = lettersOf(plainOf(text, spans));
  const asked = letters.slice(1).map((letter, at) => isAsked(`${letters[at]}${letter}`));
  const clauses = [0];
  let run = 0;
  for (const [at, letter] of letters.entries()) {
    const isOver = letter === ' ' && /\p{Script=Han}/u.test(text);
    const only = /[PTN^$ ]/.test(letter) || asked[at - 1] === true || asked[at] === true;
    run = only ? 0 : run + 1;
    if (isOver) clauses.push(0);
    else clauses.push(Math.max(clauses.pop() ?? 0, run));
  }
  return [...upTo('R', Math.max(...clauses)), ...upTo('C', Math.min(...clauses))];
}

/** Whether some clause speaks of a topic, and whether each does: 手机都没看，有啥新闻 tells of itself in one. */
export function topicMarks(text: string): string[] {
  const clauses = text.split(/[\s\p{P}]+/u).filter((clause) => /\p{Script=Han}/u.test(clause));
  const spoken = (clauses.length === 0 ? [text] : clauses).map((clause) => topicsSpokenOf(clause).length > 0);
  return [`S${Number(spoken.some(Boolean))}`, `E${Number(spoken.every(Boolean))}`];
}

function upTo(sign: string, length: number): string[] {
  return length === 0 ? [`${sign}0`] : LEFT.filter((from) => from <= length).map((from) => `${sign}${from}`);
}

/** Folded, but for the signs, which are capitals; a country is a place too: 波兰怎么了 asks as 应城怎么了 does. */
function foldKeepingSigns(text: string): string {
  return text
    .split(/([PT])(?![a-z])/)
    .map((part) => (part === 'P' || part === 'T' ? part : withCountriesAs('P', foldText(part)).replace(/\d+/g, 'N')))
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
