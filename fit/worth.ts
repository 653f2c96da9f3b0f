import { join } from 'node:path';
import { readItem } from '../src/reading/read-item.ts';
import { outlineOf } from '../src/search/outline.ts';
import { rowsOf } from './archive.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { newsIn } from './sets.ts';

const PULL = 1e-3;
/** An item is graded by how much an editor wants it on a front page, from 0 (no news at all) to 3 (at its top). */
const STEPS = [1, 2, 3];
/** Every so many are left out in turn, to see how well the others tell their order. */
const FOLDS = 5;

type Graded = { id: string; grade: number };
type Row = { grade: number; vector: readonly number[] };
type Fitted = { bias: number; weights: number[] };

/** What an item is worth to everybody, by what it is about: a regression of its grade over its vector. */
export function worthTable(truth: string): object {
  const news = newsIn(truth);
  const rows = rowsOf<Graded>(join(import.meta.dirname, 'worth.jsonl')).flatMap(({ id, grade }): Row[] => {
    const item = news.get(id);
    return item === undefined ? [] : [{ grade, vector: [...outlineOf(readItem(item)).vector] }];
  });
  return {
    source: 'Broadsheet: 982 items of the news of CRUD-RAG, graded by two editors; npm run fit',
    ordered: Number(orderedIn(rows).toFixed(3)),
    ...fitted(rows),
  };
}

/** The regression's weights; above 0 an item is likelier news than not. */
function fitted(rows: readonly Row[]): Fitted {
  const cases = rows.flatMap(({ grade, vector }): Case[] =>
    STEPS.map((step) => ({ is: grade >= step, weight: 1, signals: signalsOf(step, vector) })),
  );
  const weights = fitLogistic(cases, { pull: PULL });
  const rounded = (name: string) => Number((weights[name] ?? 0).toFixed(3));
  return { bias: rounded('bias'), weights: (rows[0]?.vector ?? []).map((_, at) => rounded(`of ${at}`)) };
}

/** Each step of the grades begins elsewhere; what the vector says is the same for all. */
function signalsOf(step: number, vector: readonly number[]): Record<string, number> {
  const own = Object.fromEntries(vector.map((value, at) => [`of ${at}`, value]));
  return { bias: 1, second: Number(step === 2), third: Number(step === 3), ...own };
}

/** The share of pairs of unlike grade whose order is told, each item by weights of the other folds. */
function orderedIn(rows: readonly Row[]): number {
  const told = Array.from({ length: FOLDS }, (_, fold) => {
    const { weights } = fitted(rows.filter((_, at) => at % FOLDS !== fold));
    return rows
      .filter((_, at) => at % FOLDS === fold)
      .map(({ grade, vector }) => ({ grade, worth: vector.reduce((sum, of, at) => sum + of * (weights[at] ?? 0), 0) }));
  }).flat();
  const pairs = told.flatMap((one) =>
    told.filter(({ grade }) => grade < one.grade).map((other) => one.worth > other.worth),
  );
  return pairs.filter(Boolean).length / pairs.length;
}
