import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { isFrame } from './lexicon.ts';
import type { Print, Read } from './print.ts';
import type { Clause } from './said.ts';

/** A clause that begins with one thing and goes on with what is printed of another. */
export type Lead = {
  clause: Clause;
  /** Whether what it begins with is what the passage, or the sentence, is about. */
  isTopic: boolean;
};

const LONGEST = 12;
/** Characters with which a clause says what the next ones are about. */
const ELIDED = 8;

/**
 * Clauses that tell of one what is printed of another (远动公司签约 for 蓝海公司签约): what they begin with stands in
 * another clause than most of what follows, and that one begins with what the wording has nothing of.
 */
export function leadsIn(said: Read, prints: readonly Print[]): Lead[] {
  const printed = prints.flatMap((print) =>
    print.clauses.map((clause) => ({ print, clause, words: textOf(print, clause) })),
  );
  return said.clauses.flatMap((clause): Lead[] => {
    const text = textOf(said, clause);
    const lead = leadOf(text, prints);
    if (lead === null) return [];
    const own = bestFor(text.slice(text.indexOf(lead) + lead.length), printed);
    if (own === null || sharesPair(own.words, lead)) return [];
    const sentence = own.print.clauses.filter(
      (one) =>
        one.sentence === own.clause.sentence && one.segment === own.clause.segment && one.start < own.clause.start,
    );
    const first = sentence[0];
    const itsOwn = subjectOf(own.words.slice(0, own.at), said.text);
    // 洪峰水位…: what is spoken of stands before.
    const other =
      itsOwn === '' && first !== undefined ? subjectOf(textOf(own.print, first).slice(0, ELIDED), said.text) : itsOwn;
    if (other === '') return [];
    const before = own.print.clauses.filter(
      ({ sentence, start }) => sentence === 0 || (sentence === own.clause.sentence && start < own.clause.start),
    );
    return [
      {
        clause,
        isTopic: before.some((one) => sharesPair(textOf(own.print, one), lead)),
      },
    ];
  });
}

function textOf({ text }: Read, { start, end }: Clause): string {
  return text.slice(start, end);
}

/** The printed words with which a clause begins, where more follows. */
function leadOf(text: string, prints: readonly Print[]): string | null {
  const from = /^[\s和与而但则也还又其中]*/u.exec(text)?.[0].length ?? 0;
  let length = 0;
  for (let size = 2; from + size <= Math.min(text.length, from + LONGEST); size += 1) {
    const words = text.slice(from, from + size);
    if (!/^[\p{Script=Han}a-z\d]+$/u.test(words) || !prints.some((print) => print.text.includes(words))) break;
    length = size;
  }
  const words = text.slice(from, from + length);
  return length < 2 || from + length + 1 >= text.length || isFrame(words) || /^\d+$/.test(words) ? null : words;
}

type Place = { print: Print; clause: Clause; words: string };

/** The one printed clause that has most words of two characters of a text, and where they begin in it; null where two have as many. */
function bestFor(rest: string, printed: readonly Place[]): (Place & { at: number }) | null {
  const pairs = wordPairs(rest);
  const scored = printed
    .map((place) => ({ place, found: pairs.map((pair) => place.words.indexOf(pair)).filter((at) => at >= 0) }))
    .toSorted((a, b) => b.found.length - a.found.length);
  const [first, second] = scored;
  if (first === undefined || first.found.length === 0 || first.found.length === second?.found.length) return null;
  return { ...first.place, at: Math.min(...first.found) };
}

function wordPairs(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const claims = !isFrame(pair) && ![...pair].some((one) => FUNCTION_CHARACTERS.has(one));
    if (/^\p{Script=Han}{2}$/u.test(pair) && claims) pairs.push(pair);
  }
  return pairs;
}

/** What a printed clause begins with, '' where the wording has some of it. */
function subjectOf(before: string, said: string): string {
  const words = [...before].filter((one) => /[\p{Script=Han}a-z]/u.test(one) && !FUNCTION_CHARACTERS.has(one)).join('');
  return words.length < 2 || isFrame(words) || sharesPair(said, words) ? '' : words;
}

function sharesPair(text: string, words: string): boolean {
  for (let at = 0; at + 1 < words.length; at += 1) if (text.includes(words.slice(at, at + 2))) return true;
  return false;
}
