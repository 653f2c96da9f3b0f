import { timesAskedIn } from '../src/asking/asked-times.ts';
import { intentMarks } from '../src/asking/intent-marks.ts';
import { understand } from '../src/asking/question.ts';
import { ANY_DAY } from './sets.ts';
import { fitSoftmax } from './softmax.ts';

/** Examples in which a mark must stand. */
const SEEN = 2;

/** A question with the class that it is of, and how much it counts. */
export type Labelled = { q: string; of: number; weight: number };

/** The marks of questions, and what each is worth to each class. */
export type Marked = { marks: string[]; weights: Float64Array[] };

/** Learns classes of questions by their marks, of which only those count that stand in several. */
export function fitMarks(
  all: readonly Labelled[],
  { classes, pull, of = marksOf }: { classes: number; pull: number; of?: (q: string) => string[] },
): Marked {
  const marked = all.map(({ q, ...rest }) => ({ ...rest, marks: of(q) }));
  const counts = new Map<string, number>();
  for (const { marks } of marked) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const marks = [...counts].flatMap(([mark, count]) => (count < SEEN ? [] : [mark])).toSorted();
  const number = new Map(marks.map((mark, at) => [mark, at]));
  const examples = marked.map((one) => ({ ...one, marks: one.marks.flatMap((mark) => number.get(mark) ?? []) }));
  return { marks, weights: fitSoftmax(examples, { classes, marks: marks.length, pull }) };
}

/** The marks of a question as it is asked. */
export function marksOf(q: string): string[] {
  const { text, places } = understand(q, { today: ANY_DAY, language: null });
  return intentMarks(text, { places, times: timesAskedIn(text, ANY_DAY) });
}

/** Those marks that are worth something to some class, with what they are worth to each. */
export function keptOf({ marks, weights }: Marked, least: number): Marked {
  const kept = marks.flatMap((mark, at) =>
    weights.some((row) => Math.abs(row[at] ?? 0) >= least) ? [{ mark, at }] : [],
  );
  return {
    marks: kept.map(({ mark }) => mark),
    weights: weights.map((row) => Float64Array.from(kept, ({ at }) => Number((row[at] ?? 0).toFixed(2)))),
  };
}
