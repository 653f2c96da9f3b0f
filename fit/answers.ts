import { SENTENCES } from '../src/tables/weights.ts';
import { foldText } from '../src/text/fold.ts';
import { eachPair } from '../src/weighing/answer-pairs.ts';
import { weighedSum } from '../src/weighing/sum.ts';
import { ascent } from './ascent.ts';
import { type Answered, answeredQuestions } from './sentences.ts';
import { newsIn } from './sets.ts';

/** Right sentences of a kind of question in which a pair must stand. */
const LEAST = 8;
const PULL = 6e-3;
const ROUNDS = 80;
const RATE = 0.05;
/** What weighs less is left out: it moves no sentence. */
const NOTHING = 0.02;

/** A question's sentences: their pairs by number, what their signals come to, and which are right. */
type Group = { rows: readonly { pairs: readonly number[]; score: number }[]; good: readonly boolean[]; weight: number };

/** What each pair of letters says for a sentence, by kind of question: learned on top of what all signals say together. */
export function answerTable(truth: string): object {
  const questions = answeredQuestions(truth, newsIn(truth));
  const numbers = pairsTold(questions);
  const groups = questions.map((question) => groupOf(question, numbers));
  const weights = climbed(groups, numbers.size);
  const pairs: Record<string, Record<string, number>> = {};
  for (const [name, number] of [...numbers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const weight = Number((weights[number] ?? 0).toFixed(2));
    const [kind = '', pair = ''] = [name.slice(0, -2), name.slice(-2)];
    if (Math.abs(weight) < NOTHING) continue;
    pairs[kind] ??= {};
    pairs[kind][pair] = weight;
  }
  return { source: `Broadsheet: ${groups.length} questions with the sentences that answer them; npm run fit`, pairs };
}

/** The pairs that stand in many right sentences of a kind, each with a number; of a question asked twice they count once. */
function pairsTold(questions: readonly Answered[]): Map<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { q, kind, candidates, good } of questions) {
    if (seen.has(q)) continue;
    seen.add(q);
    const own = pairsOf(q);
    candidates.forEach(({ sentence }, at) => {
      if (good[at] !== true) return;
      for (const pair of pairsOf(sentence.folded())) {
        if (!own.has(pair)) counts.set(nameOf(kind, pair), (counts.get(nameOf(kind, pair)) ?? 0) + 1);
      }
    });
  }
  const told = [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
  return new Map(told.toSorted().map((name, number) => [name, number]));
}

function nameOf(kind: string, pair: number): string {
  return `${kind}${String.fromCharCode(pair >>> 16, pair & 0xffff)}`;
}

function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  eachPair(foldText(text), (pair) => pairs.add(pair));
  return pairs;
}

function groupOf({ q, kind, candidates, good, weight }: Answered, numbers: ReadonlyMap<string, number>): Group {
  const own = pairsOf(q);
  const rows = candidates.map(({ sentence, parts }) => ({
    pairs: [...pairsOf(sentence.folded())].flatMap((pair) =>
      own.has(pair) ? [] : (numbers.get(nameOf(kind, pair)) ?? []),
    ),
    score: weighedSum(parts, SENTENCES),
  }));
  return { rows, good, weight };
}

/** Weights under which right sentences come first, beside what their signals say. */
function climbed(groups: readonly Group[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const climb = ascent(size, RATE);
  const whole = groups.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((value) => -PULL * value);
    for (const group of groups) addSlope(slope, group, weights, whole);
    climb(weights, slope);
  }
  return weights;
}

function addSlope(slope: Float64Array, { rows, good, weight }: Group, weights: Float64Array, whole: number): void {
  const scores = rows.map(({ pairs, score }) => pairs.reduce((sum, pair) => sum + (weights[pair] ?? 0), score));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (good[at] === true ? share : 0), 0);
  if (right === 0) return;
  rows.forEach(({ pairs }, at) => {
    const share = shares[at] ?? 0;
    const pull = ((good[at] === true ? share / right : 0) - share / total) * (weight / whole);
    for (const pair of pairs) slope[pair] = (slope[pair] ?? 0) + pull;
  });
}
