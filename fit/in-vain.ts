import { fitMarks, keptOf, type Marked, marksOf } from './marks.ts';
import { hasAnswer } from './sentences.ts';
import { type AskedSet, askedSets } from './sets.ts';

const PULL = 6e-3;
/** How much a question in vain counts for one that has its answer, of which there are seven times as many. */
const VAIN = 3;
/** The weight from which a mark is kept. */
const KEPT = 0.02;

/** The weights by which it is told what papers leave open. */
export function inVainTable(): object {
  const sets = askedSets(new Map());
  const { marks, weights } = fitted(sets);
  return { source: `Broadsheet: questions on ${sets.length} archives, answered and not; npm run fit`, marks, weights };
}

/** The same for one question by all sets but its own: its own answer must not tell. */
export function inVainWithout(name: string, sets: readonly AskedSet[]): (q: string) => number {
  const { marks, weights } = fitted(sets.filter((set) => set.name !== name));
  const worth = new Map(marks.map((mark, at) => [mark, weights[at] ?? 0]));
  return (q) => marksOf(q).reduce((sum, mark) => sum + (worth.get(mark) ?? 0), 0);
}

function fitted(sets: readonly AskedSet[]): { marks: string[]; weights: number[] } {
  const all = sets.flatMap(({ questions }) =>
    questions.flatMap((one) => {
      if (one.kind === 'not_in_news') return [{ q: one.q, of: 1, weight: VAIN }];
      return hasAnswer(one) ? [{ q: one.q, of: 0, weight: 1 }] : [];
    }),
  );
  return told(keptOf(fitMarks(all, { classes: 2, pull: PULL }), KEPT));
}

/** Of two classes the one is what the other is not. */
function told({ marks, weights: [answered, vain] }: Marked): { marks: string[]; weights: number[] } {
  return { marks, weights: marks.map((_, at) => Number(((vain?.[at] ?? 0) - (answered?.[at] ?? 0)).toFixed(2))) };
}
