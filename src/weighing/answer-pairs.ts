import type { Question } from '../asking/question.ts';
import { ANSWER_PAIRS } from '../tables/weights.ts';

/** Two letters or marks side by side, the first in the upper half. */
type Pair = number;

/** What each pair says for a sentence, of one question. */
export type AnswerPairs = ReadonlyMap<Pair, number>;

const DIGIT = 0x30;
const HALF = 0x1_0000;

/** Goes through the pairs of a folded text, each as often as it stands there; a number is one digit, whatever it is. */
export function eachPair(folded: string, meet: (pair: Pair) => void): void {
  let before = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const isNumber = (code >= 0x30 && code <= 0x39) || code === 0x2e;
    if (isNumber && before === DIGIT) continue;
    const letter = isNumber ? DIGIT : code;
    if (before !== 0) meet(before * HALF + letter);
    before = letter;
  }
}

let byKind: ReadonlyMap<string, AnswerPairs> | null = null;

/** What the pairs of sentences that answer such questions say; those of the question itself are weighed as its words. */
export function answerPairsFor(kind: Question['kind'], folded: string): AnswerPairs {
  byKind ??= new Map(
    Object.entries(ANSWER_PAIRS).map(([of, weights]) => [
      of,
      new Map(
        Object.entries(weights).map(([pair, weight]) => [pair.charCodeAt(0) * HALF + pair.charCodeAt(1), weight]),
      ),
    ]),
  );
  const pairs = new Map(byKind.get(kind));
  eachPair(folded, (pair) => pairs.delete(pair));
  return pairs;
}

/** How far a folded sentence reads as those do that answer such questions: each of its pairs once. */
export function readsAsAnswer(folded: string, pairs: AnswerPairs): number {
  let sum = 0;
  const met = new Set<Pair>();
  eachPair(folded, (pair) => {
    const weight = pairs.get(pair);
    if (weight === undefined || met.has(pair)) return;
    met.add(pair);
    sum += weight;
  });
  return sum;
}
